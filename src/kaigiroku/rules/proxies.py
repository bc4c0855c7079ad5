"""Proxies: who stands in for whom (ATT)."""

from collections.abc import Iterator
from typing import Final

from kaigiroku.japanese import fold
from kaigiroku.model import Attendee, Group, Person
from kaigiroku.rules.facts.roster import AWAY, ENTITLED, PROXY, Listed, Roster, roster
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.words import Words

__all__: list[str] = []


@rule(
    "ATT007",
    "warning",
    title=Words(
        "Somebody stands in for a person who is listed as present.",
        "出席とされている人の代理が挙げられている。",
    ),
    message=Words(
        "“{proxy}” stands in for “{principal}”, who is listed as present; write `represented`"
        " there, or take the proxy out.",
        "「{proxy}」は「{principal}」の代理とされていますが、本人も出席とされています。本人の出欠を"
        "`represented`（代理出席）とするか、代理の記載を取り除いてください。",
    ),
    why=Words(
        "Counted as they stand, one seat has two people in it: quorum and votes come out wrong."
        " In 12 of 205 minutes somebody attends for another, in five spellings.",
        "このままでは一つの席に二人が着いたことになり、定足数や票数が合わなくなります。会議録205件の"
        "うち12件に代理出席があり、その書き方は五通りありました。",
    ),
    todo=Words(
        "The status `represented` means 代理出席 (the person was not there). If both were there,"
        " the second is no proxy but an attendant: drop `proxyFor`.",
        "`represented`は、代理を出席させ本人は欠席したことを表します。二人とも出席していたのであれば、"
        "代理ではなく随行ですので、`proxyFor`を外してください。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
                {"id": "m1", "label": "若林　努", "name": "若林　努"},
                {"label": "若林委員代理　溝口　亘", "name": "溝口　亘",
                 "proxyFor": {"name": "若林　努", "attendees": ["m1"]}}]}]}
            """,
            at=("/attendance/0/entries/1/proxyFor",),
        ),
        Case(
            """
            {"attendance": [
              {"label": "委員", "status": "present", "entries": [
                {"label": "高科恵美", "name": "高科恵美"},
                {"label": "江藤進也（高科恵美代理）", "name": "江藤進也",
                 "proxyFor": {"name": "高科 恵美"}}]}]}
            """,
            at=("/attendance/0/entries/1/proxyFor",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "委員", "capacity": "member", "status": "present", "entries": [
            {"id": "m1", "label": "若林　努", "name": "若林　努", "status": "represented"},
            {"label": "若林委員代理　溝口　亘", "name": "溝口　亘",
             "proxyFor": {"name": "若林　努", "attendees": ["m1"]}}]}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "status": "present", "entries": [
            {"id": "m1", "label": "若林　努（午後３時まで）", "name": "若林　努",
             "status": "left-early"},
            {"label": "溝口　亘", "name": "溝口　亘", "proxyFor": {"attendees": ["m1"]}},
            {"label": "山田委員", "name": "山田"},
            {"label": "小宮　敏（山田課長代理）", "name": "小宮　敏",
             "proxyFor": {"label": "山田課長", "name": "山田"}}]}]}
        """,
    ),
)
def proxy_of_present(survey: Survey) -> Iterator[Found]:
    """Find proxies of people who are listed as present all the time."""
    people = roster(survey)
    for one in people.listed:
        person = one.entry.proxy_for
        if person is None or one.is_away or one.entry.presence:
            continue
        for principal in _principals(people, one, person):
            if (
                principal.status == "present"
                and not principal.entry.presence
                and one.meets(principal)
            ):
                yield found(
                    one.node.at("proxy_for"),
                    related=(principal.node.pointer,),
                    proxy=one.shown,
                    principal=principal.shown,
                )
                break


def _principals(people: Roster, proxy: Listed, person: Person) -> tuple[Listed, ...]:
    """Return the entries of whom a proxy surely stands in for: by id, or by a full name."""
    if person.attendees:
        one = people.one_meant(person)
        return (one,) if one is not None and one is not proxy else ()
    if person.name is None or len(fold(person.name)) < _FULL_NAME:
        return ()
    return tuple(
        one
        for one in people.called(person)
        if one is not proxy and one.name == fold(person.name) and _agree(one.entry, person)
    )


_FULL_NAME: Final = 4


def _agree(entry: Attendee, person: Person) -> bool:
    pairs = ((entry.affiliation, person.affiliation), (entry.position, person.position))
    return all(a is None or b is None or fold(a) == fold(b) for a, b in pairs)


@rule(
    "ATT008",
    "note",
    title=Words(
        "Somebody is represented, but nobody stands in for them.",
        "代理出席とされているのに、代理の人が挙げられていない。",
    ),
    message=Words(
        "“{name}” is listed as represented, but nobody is listed as standing in; add who came, or"
        " write `absent`.",
        "「{name}」は代理出席とされていますが、代理の人が見当たりません。代理の人を加えるか、欠席としてください。",
    ),
    why=Words(
        "The status says that somebody else sat in the seat. Readers want to know who, and whether"
        " they voted.",
        "代理出席とは、別の人がその席に着いたということです。読む人は、それが誰で、表決に加わったかを"
        "知りたいはずです。",
    ),
    todo=Words(
        "Give the proxy an entry with `proxyFor`. If the print does not tell who came, leave it as"
        " it is.",
        "代理の人を出席者に加え、`proxyFor`で本人を示してください。誰が来たのか紙面に書かれていないときは、"
        "そのままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "委員", "capacity": "member", "status": "present", "entries": [
                {"label": "若林　努", "name": "若林　努", "status": "represented"},
                {"label": "高科　恵美", "name": "高科　恵美"}]}]}
            """,
            at=("/attendance/0/entries/0/status",),
        ),
        Case(
            """
            {"attendance": [
              {"label": "委任した委員", "status": "represented", "entries": [
                {"label": "若林　努", "name": "若林　努"}]},
              {"label": "出席委員", "status": "present", "entries": [
                {"label": "高科　恵美", "name": "高科　恵美"}]}]}
            """,
            at=("/attendance/0/entries/0",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "委員", "capacity": "member", "status": "present", "entries": [
            {"id": "m1", "label": "若林　努", "name": "若林　努", "status": "represented"},
            {"label": "高科　恵美", "name": "高科　恵美"},
            {"label": "溝口　亘", "name": "溝口　亘", "proxyFor": {"attendees": ["m1"]}}]}]}
        """,
        """
        {"attendance": [
          {"label": "委員", "status": "present", "entries": [
            {"label": "若林　努（代理　溝口　亘）", "name": "若林　努", "status": "represented"}]}]}
        """,
        """
        {"attendance": [
          {"label": "本人", "status": "represented", "entries": [
            {"label": "若林　努", "name": "若林　努"}]},
          {"label": "代理出席", "status": "present", "entries": [
            {"label": "溝口　亘", "name": "溝口　亘"}]}]}
        """,
    ),
)
def represented_by_nobody(survey: Survey) -> Iterator[Found]:
    """Find people whose proxy is not in the attendance, where no proxy is left untold."""
    people = roster(survey)
    served: set[int] = set()
    for one in people.listed:
        if (person := one.entry.proxy_for) is not None:
            known = _principals(people, one, person) or people.called(person)
            if not known:
                return  # it may be for any of them
            served.update(id(other) for other in known)
        elif one.status != "represented" and _is_called_proxy(one):
            return
    if any(_leaves_people_unnamed(group.thing) for group in survey.of(Group)):
        return
    for one in people.listed:
        if one.status != "represented":
            continue
        words = f"{one.entry.label or ''}{one.entry.note or ''}"
        if PROXY.search(words) or any(
            id(other) in served for other in (one, *people.elsewhere(one))
        ):
            continue
        own = one.entry.status is not None
        yield found(one.node.at("status") if own else one.node.pointer, name=one.shown)


def _is_called_proxy(one: Listed) -> bool:
    entry, group = one.entry, one.group.thing
    words = (entry.label, entry.role, entry.position, entry.note, group.label, group.note)
    return any(word is not None and PROXY.search(word) is not None for word in words)


def _leaves_people_unnamed(group: Group) -> bool:
    """Tell whether there may have been proxies among those whom a group does not name."""
    may_be = group.capacity in ENTITLED and group.status not in AWAY
    return may_be and bool(group.others or (group.count and not group.entries))


@rule(
    "ATT014",
    "note",
    title=Words(
        "A proxy's principal is not listed, though those of others are.",
        "代理される本人が、この人についてだけ挙げられていない。",
    ),
    message=Words(
        "“{proxy}” stands in for “{principal}”, who is listed nowhere; add the entry, with status"
        " `represented`.",
        "「{proxy}」は「{principal}」の代理とされていますが、本人が挙げられていません。代理出席"
        "（`represented`）として加えてください。",
    ),
    why=Words(
        "Where a list names those who sent somebody, readers take it to be complete: whoever is"
        " missing seems to be no member.",
        "代理を出した人を挙げている名簿は、全員を載せていると受け取られます。載っていない人は、委員では"
        "ないように見えます。",
    ),
    todo=Words(
        "Compare the names; a slip in one of them has the same effect. Leave it where the print"
        " lists some and not others.",
        "氏名を照合してください。氏名の誤記でも同じ指摘が出ます。紙面が一部の人だけを挙げているときは、"
        "そのままでかまいません。",
    ),
    fails=(
        Case(
            """
            {"attendance": [
              {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
                {"label": "溝口　亘", "name": "溝口　亘", "proxyFor": {"attendees": ["m1"]}},
                {"label": "小宮　敏", "name": "小宮　敏", "proxyFor": {"name": "土井　直人"}}]},
              {"label": "代理を出した委員", "capacity": "member", "status": "represented",
               "entries": [{"id": "m1", "label": "若林　努", "name": "若林　努"}]}]}
            """,
            at=("/attendance/0/entries/1/proxyFor",),
        ),
    ),
    passes=(
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"label": "溝口　亘", "name": "溝口　亘", "proxyFor": {"attendees": ["m1"]}},
            {"label": "小宮　敏", "name": "小宮　敏", "proxyFor": {"name": "土井　直人"}}]},
          {"label": "代理を出した委員", "capacity": "member", "status": "represented",
           "entries": [{"id": "m1", "label": "若林　努", "name": "若林　努"},
                       {"label": "土井　直人", "name": "土井　直人"}]}]}
        """,
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"label": "小宮　敏", "name": "小宮　敏", "proxyFor": {"name": "土井　直人"}}]},
          {"label": "欠席委員", "capacity": "member", "status": "absent",
           "entries": [{"label": "柴　文代", "name": "柴　文代"}]}]}
        """,
        """
        {"attendance": [
          {"label": "出席委員", "capacity": "member", "status": "present", "entries": [
            {"label": "溝口　亘", "name": "溝口　亘", "proxyFor": {"attendees": ["m1"]}},
            {"label": "営業所長　笹原", "name": "笹原", "position": "営業所長",
             "proxyFor": {"label": "路線バス事業者代表委員"}}]},
          {"label": "代理を出した委員", "capacity": "member", "status": "represented",
           "entries": [{"id": "m1", "label": "若林　努", "name": "若林　努"}]},
          {"label": "関係者", "capacity": "expert", "status": "present", "entries": [
            {"label": "名倉　圭", "name": "名倉　圭", "proxyFor": {"name": "向井　慎一"}}]}]}
        """,
    ),
)
def principal_not_listed(survey: Survey) -> Iterator[Found]:
    """Find proxies for named people who are not listed, beside proxies for people who are."""
    people = roster(survey)
    others_are = False
    missing: list[Found] = []
    for one in people.listed:
        person = one.entry.proxy_for
        if person is None or one.capacity not in ENTITLED:
            continue
        if people.meant(person) or people.called(person):
            others_are = True
        elif person.name is not None and not person.attendees:
            place = one.node.at("proxy_for")
            missing.append(found(place, proxy=one.shown, principal=person.name))
    if others_are:
        yield from missing
