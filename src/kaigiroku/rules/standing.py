"""The record among others: its state, its edition, the documents that it is related to (REC)."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kaigiroku.japanese import fold
from kaigiroku.model import Step
from kaigiroku.rules.facts.survey import Survey
from kaigiroku.rules.record import STEPS
from kaigiroku.rules.rule import Case, Found, found, rule
from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Words

# ---------------------------------------------------------------------------------- REC004


@rule(
    "REC004",
    "warning",
    title=Words(
        "The record is superseded, and nothing tells by what.",
        "差替え済とされているが、差替え先が示されていない。",
    ),
    message=Words(
        "The state is “superseded”, but no document is named as `replaced-by`; name the one that"
        " holds now.",
        "状態が「差替え済」（superseded）ですが、差替え先（replaced-by）の文書が示されていません。"
        "現在有効な文書を書いてください。",
    ),
    why=Words(
        "Who finds superseded minutes, by a search engine or an old link, has to learn where the"
        " valid ones are. Otherwise the state only says that what they read must not be relied on.",
        "検索や古いリンクから差替え前の会議録にたどり着いた人には、"
        "有効な会議録の所在を知らせる必要があります。そうでなければ、"
        "「この内容は当てにならない」と伝えるだけになってしまいます。",
    ),
    todo=Words(
        "Add to `record.related` an entry with the relation `replaced-by` and the id, title or"
        " address of the new minutes.",
        "`record.related`に、関係を`replaced-by`とし、"
        "新しい会議録のid・題名・掲載先のいずれかを添えて加えてください。",
    ),
    fails=(
        Case(
            """
            {"record": {"state": "superseded"}}
            """,
            at=("/record/state",),
        ),
        Case(
            """
            {"record": {"state": "superseded", "related": [
               {"relation": "replaces", "title": "第3回会議録（初版）"},
               {"relation": "replaced-by"}]}}
            """,
            at=("/record/state",),
        ),
    ),
    passes=(
        """
        {"record": {"state": "superseded", "related": [
           {"relation": "replaced-by", "url": "https://www.example.jp/kaede/r8-3-v2.html"}]}}
        """,
        """
        {"record": {"state": "superseded", "related": [
           {"relation": "replaced-by", "title": "令和8年度第3回会議録（訂正版）"}]}}
        """,
    ),
)
def without_successor(survey: Survey) -> Iterator[Found]:
    """Find a superseded record that does not name what replaces it."""
    record = survey.minutes.record
    named = any(
        one.relation == "replaced-by" and (one.minutes or one.title or one.url)
        for one in record.related
    )
    if record.state == "superseded" and not named:
        yield found("/record/state")


# ---------------------------------------------------------------------------------- REC005


@rule(
    "REC005",
    "error",
    title=Words(
        "The edition and the relation to another document contradict each other.",
        "版と、ほかの文書との関係が矛盾している。",
    ),
    message=Words(
        "The edition is “{edition}”, but the relation says that this is {role}; correct one of the"
        " two.",
        "版は「{edition}」ですが、関係では{role}とされています。どちらかを直してください。",
    ),
    why=Words(
        "The edition decides what may be in the document: the full one holds what is withheld from"
        " the public, the public one must not. A relation is told from this document to the other;"
        " written the wrong way round, it makes the public edition the original, and somebody"
        " publishes the wrong file.",
        "版によって、文書に入っていてよいものが決まります。原本は公開しない部分を含み、"
        "公開版は含んではなりません。関係は「この文書から見て」書くもので、"
        "向きを取り違えると公開版が原本とされ、公開してはならないほうが公開されかねません。",
    ),
    todo=Words(
        "Write the relation from this document to the other: a full edition is `full-edition-of`"
        " the public one, a public edition `public-edition-of` the full one.",
        "関係はこの文書から見て書いてください。原本は公開版に対して`full-edition-of`、"
        "公開版は原本に対して`public-edition-of`です。",
    ),
    fails=(
        Case(
            """
            {"record": {"edition": "full", "related": [
               {"relation": "public-edition-of", "title": "第3回会議録（公開版）"}]}}
            """,
            at=("/record/related/0/relation",),
        ),
        Case(
            """
            {"record": {"edition": "public", "related": [
               {"relation": "continues", "title": "第2回会議録"},
               {"relation": "full-edition-of", "title": "第3回会議録（原本）"}]}}
            """,
            at=("/record/related/1/relation",),
        ),
        Case(
            """
            {"record": {"edition": "full", "related": [
               {"relation": "extract-of", "title": "第3回会議録（抄）"}]}}
            """,
            at=("/record/related/0/relation",),
        ),
    ),
    passes=(
        """
        {"record": {"edition": "full", "related": [
           {"relation": "full-edition-of", "title": "第3回会議録（公開版）"}]}}
        """,
        """
        {"record": {"edition": "extract", "related": [
           {"relation": "public-edition-of", "title": "第3回会議録（原本）"},
           {"relation": "extract-of", "title": "第3回会議録（原本）"}]}}
        """,
        """
        {"record": {"edition": "public", "related": [
           {"relation": "extract-of", "title": "第3回会議録"},
           {"relation": "translation-of", "title": "第3回会議録"}]}}
        """,
        """
        {"record": {"related": [{"relation": "public-edition-of", "title": "第3回会議録"}]}}
        """,
    ),
)
def edition_and_relation(survey: Survey) -> Iterator[Found]:
    """Find relations that a document of this edition cannot have."""
    record = survey.minutes.record
    for number, one in enumerate(record.related):
        role = _ROLES.get((str(record.edition), str(one.relation)))
        if role is not None:
            yield found(
                f"/record/related/{number}/relation",
                related=("/record/edition",),
                edition=_label("Edition", str(record.edition)),
                role=role,
            )


_FULL: Final = Words("the full edition of a public one", "公開版に対する原本")
_PUBLIC: Final = Words("the public edition of a full one", "原本に対する公開版")
_EXTRACT: Final = Words("an extract", "抄録")
_ROLES: Final[Mapping[tuple[str, str], Words]] = {
    ("full", "public-edition-of"): _PUBLIC,
    ("full", "extract-of"): _EXTRACT,
    ("public", "full-edition-of"): _FULL,
    ("extract", "full-edition-of"): _FULL,
}
"""What relations say that an edition cannot be."""


# ---------------------------------------------------------------------------------- REC006


@rule(
    "REC006",
    "warning",
    title=Words(
        "The state of the record is not what else is said of it.",
        "会議録の状態が、題名や手続と合わない。",
    ),
    message=Words(
        "The state is “{state}”, but {evidence}; correct the state.",
        "状態は「{state}」ですが、{evidence}。状態を確かめて直してください。",
    ),
    why=Words(
        "Drafts are published too, marked 案, 未定稿 or 暫定版, and replaced by 確定稿. Who quotes"
        " minutes has to know which of them it is, and programs know it from the state alone.",
        "会議録は、案・未定稿・暫定版としても公表され、後に確定稿に差し替えられます。"
        "引用する人はどちらなのかを知る必要があり、プログラムはそれを状態の欄だけで判断します。",
    ),
    todo=Words(
        "Set the state as it is now. If the title still carries 案 although the record is final,"
        " the print was not updated: keep the title as printed and waive this.",
        "現在の状態に直してください。確定したのに題名に「案」が残っている場合は、"
        "題名は紙面のとおり残し、承知の指摘（waiver）に理由を書きます。",
    ),
    fails=(
        Case(
            """
            {"title": "第3回かえで市図書館協議会　会議録（案）", "record": {"state": "final"}}
            """,
            at=("/record/state",),
        ),
        Case(
            """
            {"title": "第3回かえで市図書館協議会　議事録（確定稿）", "record": {"state": "draft"}}
            """,
            at=("/record/state",),
        ),
        Case(
            """
            {"record": {"state": "draft", "steps": [
               {"step": "prepared", "date": "2026-03-20"},
               {"step": "signed", "date": "2026-04-24"}]}}
            """,
            at=("/record/state",),
        ),
    ),
    passes=(
        """
        {"title": "第3回かえで市図書館協議会　会議録（案）", "record": {"state": "draft"}}
        """,
        """
        {"title": "令和8年度予算（案）に関する公聴会　会議録", "record": {"state": "final"}}
        """,
        """
        {"title": "市民憲章起草委員会　会議録（最終案の審議）", "record": {"state": "confirmed"}}
        """,
        """
        {"title": "会議録（暫定版）", "record": {"state": "draft", "steps": [
           {"step": "prepared", "date": "2026-03-20"},
           {"step": "confirmed", "date": "2026-03-21"},
           {"step": "published", "date": "2026-03-22"}]}}
        """,
    ),
)
def another_state(survey: Survey) -> Iterator[Found]:
    """Find a final record with the title of a draft, or a draft that is called or signed final."""
    state = survey.minutes.record.state
    if state is None or state == "superseded":
        return
    words = (_FINAL if state == "draft" else _DRAFT).search(fold(survey.minutes.title or ""))
    if words is not None:
        yield found(
            "/record/state",
            related=("/title",),
            state=_label("RecordState", state),
            evidence=Words(
                f"the title says “{words.group()}”", f"題名には「{words.group()}」とあります"
            ),
        )
    elif state == "draft":
        for node in survey.of(Step):
            if node.thing.step in {"approved", "signed"}:
                step = STEPS[str(node.thing.step)]
                yield found(
                    "/record/state",
                    related=(node.pointer,),
                    state=_label("RecordState", state),
                    evidence=Words(f"it was {step.en}", f"{step.ja}の手続が済んでいます"),
                )
                return


_DRAFT: Final = re.compile(r"(?<=[録旨要])\(?案\)?$|未定稿|暫定版|速報版")
_FINAL: Final = re.compile("確定稿|確定版")
"""What titles say of the state, folded."""


# ---------------------------------------------------------------------------------- REC008


@rule(
    "REC008",
    "warning",
    title=Words(
        "Another document replaces this one, but its state does not say so.",
        "差替え先が示されているが、差替え済の状態になっていない。",
    ),
    message=Words(
        "Another document replaces this one, but the state is “{state}”; write “superseded”, or"
        " correct the relation.",
        "別の文書に差し替えられたとされていますが、状態は「{state}」です。"
        "「差替え済」（superseded）とするか、関係を直してください。",
    ),
    why=Words(
        "Programs go by the state. A record that was replaced and still calls itself final is"
        " shown, counted and quoted beside the one that holds.",
        "プログラムは状態を見て会議録を選びます。差し替えられたのに「確定」のままの会議録は、"
        "有効なものと並んで表示され、集計され、引用されてしまいます。",
    ),
    todo=Words(
        "Set the state to `superseded`. If it is this document that replaces the other, the"
        " relation is `replaces`.",
        "状態を`superseded`にしてください。この文書のほうが相手を差し替えたのであれば、"
        "関係は`replaces`です。",
    ),
    fails=(
        Case(
            """
            {"record": {"state": "final", "related": [
               {"relation": "replaced-by", "title": "令和8年度第3回会議録（訂正版）"}]}}
            """,
            at=("/record/state",),
        ),
    ),
    passes=(
        """
        {"record": {"state": "superseded", "related": [
           {"relation": "replaced-by", "title": "令和8年度第3回会議録（訂正版）"}]}}
        """,
        """
        {"record": {"state": "final", "related": [
           {"relation": "replaces", "title": "令和8年度第3回会議録（初版）"},
           {"relation": "continued-by", "title": "令和8年度第4回会議録"}]}}
        """,
        """
        {"record": {"related": [{"relation": "replaced-by", "title": "会議録（訂正版）"}]}}
        """,
    ),
)
def replaced_and_standing(survey: Survey) -> Iterator[Found]:
    """Find a record that is replaced and in another state than superseded."""
    state, related = survey.minutes.record.state, survey.minutes.record.related
    if state is not None and state != "superseded":
        for number, one in enumerate(related):
            if one.relation == "replaced-by":
                yield found(
                    "/record/state",
                    related=(f"/record/related/{number}",),
                    state=_label("RecordState", state),
                )
                return


def _label(codes: str, code: str) -> Words:
    known = LISTS[codes].codes[code]
    return Words(code, known.ja)


# ---------------------------------------------------------------------------------- REC010


@rule(
    "REC010",
    "error",
    title=Words("A document is related to itself.", "文書が自分自身と関係付けられている。"),
    message=Words(
        "“{relation}” names this document's own id; write the id of the other document.",
        "「{relation}」の相手が、この文書自身のidになっています。相手の文書のidを書いてください。",
    ),
    why=Words(
        "No minutes continue, replace or correct themselves. The id was mostly copied from the top"
        " of the same file, and the other document cannot be found.",
        "自分自身の続きであったり、自分自身を差し替えたりする会議録はありません。"
        "多くは同じファイルの先頭のidを写したもので、本来の相手の文書が見つからなくなります。",
    ),
    todo=Words(
        "Write the other document's id, or only its title and address.",
        "相手の文書のidを書くか、idを省いて題名と掲載先だけを書いてください。",
    ),
    fails=(
        Case(
            """
            {"id": "https://www.example.jp/kaede/r8-3",
             "record": {"related": [{"relation": "continues", "title": "令和8年度第2回会議録",
                                     "minutes": "https://www.example.jp/kaede/r8-3"}]}}
            """,
            at=("/record/related/0/minutes",),
        ),
    ),
    passes=(
        """
        {"id": "https://www.example.jp/kaede/r8-3",
         "record": {"related": [{"relation": "continues", "title": "令和8年度第2回会議録",
                                 "minutes": "https://www.example.jp/kaede/r8-2"}]}}
        """,
        """
        {"id": "https://www.example.jp/kaede/r8-3",
         "record": {"related": [{"relation": "continues", "title": "令和8年度第2回会議録",
                                 "url": "https://www.example.jp/kaede/r8-3"}]}}
        """,
    ),
)
def related_to_itself(survey: Survey) -> Iterator[Found]:
    """Find relations to the document's own id; editions are looked at by the rules on openness."""
    own = survey.minutes.id
    for number, one in enumerate(survey.minutes.record.related):
        if own is not None and one.minutes == own and one.relation not in _OF_AN_EDITION:
            relation = LISTS["Relation"].codes.get(str(one.relation))
            yield found(
                f"/record/related/{number}/minutes",
                related=("/id",),
                relation=Words(
                    one.relation or "related", relation.ja if relation else "関係する文書"
                ),
            )


_OF_AN_EDITION: Final = frozenset({"public-edition-of", "extract-of"})
