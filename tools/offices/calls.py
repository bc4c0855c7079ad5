"""How an office calls those who speak."""

from collections.abc import Mapping
from typing import Final

import attrs

from tools.offices.chance import Chance
from tools.offices.fields import Roster
from tools.offices.lettering import Lettering
from tools.offices.truth import Member, Official, Speaker, Truth

__all__ = ["Calls"]

_MEMBERS: Final[Mapping[str, tuple[str, ...]]] = {
    "narrated": ("name-role",) * 5 + ("class",),
    "bare": ("name-role",) * 6 + ("class", "full-role", "letter"),
}
_ANY_MEMBER: Final = (
    *("name-role",) * 7, "role-name", "role-name", "role-full", "name", "full-role", "class",
    "class", "letter", "letter-behind", "number", "seat",
)  # fmt: skip
_OFFICIALS: Final = (
    *("class",) * 6, "class-name", "class-post", "post", "name-post", "post-name",
)  # fmt: skip
_PLAIN_OFFICIALS: Final = (*("class",) * 4, "post", "name-post")
_LETTERS: Final = "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴ"


@attrs.frozen
class Calls:
    """The habits of calling people."""

    head: str
    """``role`` (会長), ``name-role`` (山田会長), ``role-name`` (会長（山田）), ``role-full``
    (議長（山田太郎君）), ``name`` (山田太郎)."""

    member: str
    """``name-role``, ``role-name``, ``role-full``, ``name``, ``full-role``, ``class``
    (委員), ``letter`` (A委員), ``letter-behind`` (委員A), ``number`` (委員1), ``seat``
    (3番（山田）), ``post``."""

    official: str
    """``class`` (事務局), ``class-name``, ``class-post``, ``post``, ``name-post``,
    ``post-name``."""

    everybody: str
    letters: Lettering
    truth: Truth

    @classmethod
    def draw(cls, rng: Chance, letters: Lettering, truth: Truth, family: str) -> "Calls":
        """Choose how people are called."""
        member = rng.choice(_MEMBERS.get(family, _ANY_MEMBER))
        if truth.kind.posts:
            member = rng.choice(("post", "post", "class"))
        head = rng.choice(("role", "role", "name-role"))
        if member in {"role-name", "role-full"}:
            head = member
        elif member == "name" and rng.happens(0.5):
            head = "name"
        elif member in {"post", "class", "letter", "letter-behind", "number"}:
            head = "role"
        plain = family in {"bare", "narrated"}
        return cls(
            head=head,
            member=member,
            official=rng.choice(_PLAIN_OFFICIALS if plain else _OFFICIALS),
            everybody=rng.choice(("全員", "各委員", "委員一同", "一同", "委員全員")).replace(
                "委員", truth.kind.member
            ),
            letters=letters,
            truth=truth,
        )

    def label(self, speaker: Speaker) -> str:
        """Return what a speaker is called."""
        if speaker.everybody:
            return self.everybody
        if speaker.member is not None:
            return self._member(speaker.member)
        if speaker.official is not None:
            return self._official(speaker.official)
        return "事務局"

    def attendee(self, speaker: Speaker, roster: Roster) -> str | None:
        """Return the label of the entry or group that a reader of the print can find, if any."""
        if speaker.everybody:
            return None
        if speaker.member is not None:
            return self._found_member(speaker.member, roster)
        official = speaker.official
        if official is None or self.official == "class":
            explains = official is not None and official.explains
            return roster.explainers if explains else roster.secretariat
        if self.official in {"class-post", "post"}:
            return _own(roster, official.title, official)
        return _sole(roster, official)

    def _found_member(self, member: Member, roster: Roster) -> str | None:
        style = self.head if self._is_head(member) else self.member
        if style in {"letter", "letter-behind", "number"}:
            return None
        if style == "class":
            return roster.members
        if style == "role":
            if not roster.roles and member.post is None:
                return None
            return _own(roster, member.role, member)
        if style == "post":
            return _own(roster, member.post or member.role, member)
        return _sole(roster, member)

    def _is_head(self, member: Member) -> bool:
        return member.role in {self.truth.kind.chair, self.truth.kind.vice}

    def _member(self, member: Member) -> str:
        style = self.head if self._is_head(member) else self.member
        name = member.surname
        twice = [one for one in self.truth.members if one.surname == name]
        if len(twice) > 1:
            name += self.letters(f"（{member.given[0]}）")
        number = member.seat
        made = {
            "role": member.role,
            "class": member.role,
            "name-role": name + member.role,
            "role-name": f"{member.role}（{member.surname}）",
            "role-full": f"{member.role}（{member.surname}{member.given}君）",
            "name": member.surname + member.given,
            "full-role": member.surname + member.given + member.role,
            "letter": _LETTERS[number - 1] + member.role,
            "letter-behind": member.role + _LETTERS[number - 1],
            "number": f"{member.role}{number}",
            "seat": f"{number}番（{member.surname}）",
            "post": member.post or member.role,
        }[style]
        return self.letters(made)

    def _official(self, official: Official) -> str:
        own = "説明員" if official.explains else "事務局"
        made = {
            "class": own,
            "class-name": f"{own}（{official.surname}）",
            "class-post": f"{own}（{official.title}）",
            "post": official.title,
            "name-post": official.surname + official.rank,
            "post-name": f"{official.title}（{official.surname}）",
        }[self.official]
        return self.letters(made)


def _own(roster: Roster, told: str, who: Member | Official) -> str | None:
    """Return somebody's entry if it has these words."""
    found = (entry for one, entry in roster.entries if _same(one) == _same(who) and told in entry)
    return next(found, None)


def _sole(roster: Roster, who: Member | Official) -> str | None:
    """Return somebody's entry if nobody else on the roster has the same family name."""
    named = [(one, entry) for one, entry in roster.entries if one.surname == who.surname]
    if len(named) != 1 or _same(named[0][0]) != _same(who) or who.surname not in named[0][1]:
        return None
    return named[0][1]


def _same(who: Member | Official) -> tuple[str, str]:
    return who.surname, who.given
