"""How an office lists people."""

from typing import Final

import attrs

from tools.offices.chance import Chance
from tools.offices.lettering import Lettering, spaced
from tools.offices.truth import Member, Official, Truth

__all__ = ["Listed", "People"]

_HONORIFICS: Final = ("",) * 10 + ("君", "氏", "様", "さん")


@attrs.frozen
class Listed:
    """A list as it is printed."""

    lines: tuple[str, ...]
    entries: tuple[str, ...] = ()
    """The entries, to the letter."""

    found: tuple[tuple[Member | Official, str], ...] = ()
    """Whose entry is which."""

    roles: bool = False
    """Whether the entries tell the role in the body."""


@attrs.frozen
class People:
    """The habits of listing people."""

    in_lines: bool
    form: str
    """``role-name``, ``heads`` (only the heads have their role), ``behind`` (山田太郎会長),
    ``short`` (山田会長), ``bracket`` (山田太郎（会長）), ``name``, ``seat``, ``post``."""

    gap: str
    """Between a role or post and the name; nothing where the blanks were lost."""

    blank: str
    """Between family and given name."""

    honorific: str
    affiliation: bool
    officials: str
    """``post``, ``post-name``, ``short`` (木村課長), ``same`` (with 同)."""

    states: bool
    """Whether 途中退席, オンライン are noted."""

    first_line: str
    """（敬称略） and the like, over the list."""

    others: str
    letters: Lettering
    rng: Chance

    @classmethod
    def draw(cls, rng: Chance, letters: Lettering, truth: Truth) -> "People":
        """Choose the lists of an office."""
        forms: tuple[str, ...] = (
            ("role-name",) * 4 + ("heads",) * 4 + ("behind", "short", "bracket", "bracket")
        )
        forms += ("name", "seat", "spread")
        post = truth.kind.posts and rng.happens(0.8)
        form = "post" if post else rng.choice(forms)
        in_lines = form == "spread" or rng.happens(0.5)
        return cls(
            in_lines=in_lines,
            form=form,
            gap=rng.choice(("　",) * 16 + ("",)),
            blank=rng.choice(("", "　", "　", " ")),
            honorific=rng.choice(_HONORIFICS) if form in {"name", "seat", "heads"} else "",
            affiliation=rng.happens(0.2) and form in {"role-name", "name", "spread"},
            officials=rng.choice(("post", "post-name", "post-name", "short", "same", "same-name")),
            states=rng.happens(0.7),
            first_line=rng.choice(("",) * 14 + ("（敬称略）", "（五十音順、敬称略）")),
            others=rng.choice(("",) * 12 + ("ほか{}名", "外{}名", "他{}名")),
            letters=letters,
            rng=rng,
        )

    def members(self, members: tuple[Member, ...], *, more: bool = False) -> Listed:
        """List members; with `more` some of them may be left for “and others”."""
        left = 0
        if more and self.others and members[6:]:
            left = self.rng.randint(1, 3)
            members = members[: len(members) - left]
        entries = tuple(self._member(member) for member in members)
        tail = self.letters(self.others.format(left)) if left else ""
        found = tuple(zip(members, entries, strict=True))
        roles = self.form not in {"name", "seat"}
        return Listed(self._lines(entries, tail, first=more), entries, found, roles)

    def secretariat(self, officials: tuple[Official, ...]) -> Listed:
        """List officials."""
        entries = []
        before = None
        for official in officials:
            same = before == official.office and self.officials in {"same", "same-name"}
            title = f"同{official.post}" if same else official.title
            before = official.office
            name = official.surname + self.blank + official.given
            if self.officials in {"post", "same"}:
                entries.append(title)
            elif self.officials == "short":
                entries.append(official.surname + official.rank)
            else:
                entries.append(f"{title}{self.gap}{name}")
        found = tuple(zip(officials, entries, strict=True))
        return Listed(self._lines(tuple(entries), ""), tuple(entries), found)

    def _lines(
        self, entries: tuple[str, ...], tail: str, *, first: bool = False
    ) -> tuple[str, ...]:
        over = (self.letters(self.first_line),) if self.first_line and first else ()
        shown = (*entries, tail) if tail else entries
        if self.in_lines:
            return (*over, *shown)
        return (*over, self.letters.comma.join(shown))

    def _member(self, member: Member) -> str:
        name = member.surname + self.blank + member.given + self.honorific
        text = self._called(member, name)
        if self.affiliation:
            text += self.letters(f"（{member.affiliation}）")
        return text + self._state(member)

    def _called(self, member: Member, name: str) -> str:
        plain_role = member.role in {"委員", "議員", "部員", "本部員"}
        if self.form == "post":
            return (member.post or "") + ("" if plain_role else self.letters(f"（{member.role}）"))
        if self.form == "role-name" or (self.form == "heads" and not plain_role):
            return f"{member.role}{self.gap}{name}"
        if self.form == "spread":
            return f"{member.role}{self.gap}{spaced(member.surname, member.given)}"
        if self.form == "behind":
            return member.surname + member.given + member.role
        if self.form == "short":
            return member.surname + member.role
        if self.form == "bracket" and not plain_role:
            return name + self.letters(f"（{member.role}）")
        if self.form == "seat":
            return self.letters(f"{member.seat}番") + self.gap + name
        return name

    def _state(self, member: Member) -> str:
        note = {"left": "（途中退席）", "online": "（オンライン）", "absent": "（欠席）"}.get(
            member.state
        )
        if member.state == "proxy":
            note = f"（代理：{member.proxy}）"
        if note is None or (not self.states and member.state in {"left", "online"}):
            return ""
        return self.letters(note)
