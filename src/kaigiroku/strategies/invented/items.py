"""How an item is taken: explained, discussed, decided."""

from datetime import timedelta

import attrs

from kaigiroku.model import (
    Decision,
    Direction,
    Event,
    Explanation,
    Figure,
    Place,
    Quotation,
    Section,
    Summary,
    Table,
)
from kaigiroku.strategies.invented.agenda import Matter
from kaigiroku.strategies.invented.cast import Player
from kaigiroku.strategies.invented.plan import ItemPlan
from kaigiroku.strategies.invented.printing import (
    Part,
    compose,
    direction,
    joined,
    note,
    reference,
    speaker_label,
)
from kaigiroku.strategies.invented.stage import Stage
from kaigiroku.strategies.invented.talk import talk
from kaigiroku.strategies.invented.votes import Result, Vote, result
from kaigiroku.vocabulary import UnitFidelity

__all__ = ["take"]


def take(
    stage: Stage, matter: Matter, following: str | None, *, is_only_gap: bool
) -> Result | None:
    """Take an item and return what it came to; other matters come to nothing.

    Args:
        stage: Where it is taken.
        matter: The item.
        following: The id of the next item, if there is one in the same sitting.
        is_only_gap: Whether something must be withheld here, because nothing else is.
    """
    item, came_to = matter.plan, None
    if item is not None and item.pause:
        stage.pause(item.pause)
    with stage.apart() as units:
        if matter.is_closed:
            _shut_out(stage)
        if item is None:
            stage.chair("ほかに何かありますか。ないようですので、先へ進みます。")
        else:
            stage.chair(f"「{matter.title}」を議題とします。")
            extent = "span" if is_only_gap else item.withheld
            came_to = _deliberate(stage, matter, attrs.evolve(item, withheld=extent), following)
        if matter.is_closed:
            _let_in(stage)
    heading = compose(matter.heading, *((direction("（非公開）"),) if matter.is_closed else ()))
    stage.units.append(
        Section(
            id=f"{matter.id}-part",
            items=(matter.id,),
            heading=heading.text,
            spans=heading.spans,
            units=tuple(units),
        )
    )
    return came_to


def _shut_out(stage: Stage) -> None:
    _add_event(stage, "closed-session-begins", "（ここから非公開）")
    if stage.desk.plan.public:
        _add_event(stage, "public-leaves", "（傍聴者退室）", "public")


def _let_in(stage: Stage) -> None:
    if stage.desk.plan.public:
        _add_event(stage, "public-enters", "（傍聴者入室）", "public")
    _add_event(stage, "closed-session-ends", "（ここまで非公開）")


def _add_event(stage: Stage, event: str, text: str, *who: str) -> None:
    stage.units.append(Event(id=stage.new_id(), event=event, attendees=who, text=text))


def _deliberate(stage: Stage, matter: Matter, item: ItemPlan, following: str | None) -> Result:
    cast = stage.cast
    recused = cast.base[(item.against + 1) % len(cast.base)] if item.recused else None
    if recused is cast.vice:
        recused = cast.chair  # for whom the deputy presides
    if recused is not None:
        if recused is cast.chair:
            stage.hand_over(cast.vice)
        stage.now += 2
        stage.leave(recused)
    _explain(stage, matter, item)
    _show(stage, item)
    stage.now += 5
    asked = _discuss(stage, matter, item)
    talk(stage, item.talk)
    _withhold(stage, matter, item)
    _come_back(stage, item, asked)
    if item.forward and following is not None:
        words = ("この件は、", reference("次の議題", following), "とも関わる。")
        stage.remark(stage.member(0), *words, items=(following,))
    stage.now += 3
    came_to = _decide(stage, matter, item, recused)
    if recused is not None:
        stage.now += 1
        stage.enter(recused)
        if recused is cast.chair:
            stage.hand_over(cast.chair)
    return came_to


# ---------------------------------------------------------------------------- the explanation


def _explain(stage: Stage, matter: Matter, item: ItemPlan) -> None:
    topic, digits, speaker = matter.topic, stage.desk.printer.digits, stage.cast.office()
    named = joined("、", ((reference(f"【{m.label}】", m.id or ""),) for m in matter.materials))
    facts = digits("".join(topic.figure))
    fidelity: UnitFidelity | None = None
    parts: tuple[Part, ...]
    match item.explained:
        case "said":
            by = (*named, "により説明する。") if named else ()
            parts = (*by, digits(topic.outline), *stage.end_of_line(item), facts)
        case "bracketed":
            speaker = attrs.evolve(speaker, mark=None)
            parts = (
                "〔",
                speaker_label("事務局"),
                "：",
                *named,
                f"{topic.subject}を説明。{facts}〕",
            )
        case "narrated":
            speaker, fidelity = attrs.evolve(speaker, mark=None), "narrated"
            told = f"{topic.subject}の説明があった。{facts}"
            parts = (speaker_label("事務局"), "から、", *named, told)
    words, made = compose(*parts), f"{matter.id}-explained"
    stage.units.append(
        Explanation(
            id=made,
            speaker=speaker,
            fidelity=fidelity,
            text=words.text,
            spans=words.spans,
            materials=tuple(m.id for m in matter.materials if m.id is not None),
        )
    )
    if item.summary:
        stage.units.append(
            Summary(
                id=stage.new_id(),
                label="要旨：",
                text=digits(topic.gist),
                of=(made,),
                extensions=stage.desk.filed("paragraph", "1"),
            )
        )


def _show(stage: Stage, item: ItemPlan) -> None:
    desk, office = stage.desk, stage.cast.office()
    if item.table:
        said = stage.remark(office, "内訳は、次の表のとおりです。")
        cells = (("区分", "前年度", "今年度"), ("件数", "120", "135"), ("備考", "", "速報値"))
        rows = tuple(tuple(map(desk.printer.digits, row)) for row in cells)
        before = "\n".join("\t".join(row) for row in rows).removesuffix("速報値")
        words = compose(before, note("速報値", "確定した値は、後日公表する。"))
        stage.units.append(Table(id=stage.new_id(), rows=rows, spans=words.spans))
        stage.remark(office, "以上のとおり、件数は増える傾向にあります。", continues=said)
    if item.figure:
        url = f"{desk.address()}/map.png"
        stage.units.append(Figure(id=stage.new_id(), text="位置の概略", url=url))
    if item.quotation:
        written = desk.plan.day - timedelta(days=20)
        stage.units.append(
            Quotation(
                id=stage.new_id(),
                text=f"{desk.printer.day(written)}\nこのことについて、意見を求めます。",
                source=f"{desk.setting.government}長からの依頼",
                date=written.isoformat(),
            )
        )


# ----------------------------------------------------------------------------- the discussion


def _discuss(stage: Stage, matter: Matter, item: ItemPlan) -> str | None:
    """Let members ask and be answered; return the id of the last question."""
    cast, digits = stage.cast, stage.desk.printer.digits
    office = cast.office()
    answerers = (office, cast.speaker(cast.explainer) if cast.explainer else office)
    asked: str | None = None
    for number, (question, answer) in enumerate(matter.topic.exchanges[: item.exchanges]):
        asked = stage.remark(stage.member(number), digits(question), act="question")
        stage.remark(answerers[number], digits(answer), act="answer", answers=(asked,))
        stage.now += 2
    if item.verdict == "amended":
        stage.remark(stage.member(0), "一部を修正する動議を提出します。", act="motion")
    if item.opinion:
        if cast.witness is not None:
            words = "現場では、分かりやすい案内を求める声が多いと感じています。"
            stage.remark(cast.speaker(cast.witness), words, act="opinion")
        fidelity = "narrated" if item.explained == "narrated" else None
        opinion = digits(matter.topic.opinion)
        stage.remark(stage.member(1), opinion, act="opinion", fidelity=fidelity)
    return asked


def _withhold(stage: Stage, matter: Matter, item: ItemPlan) -> None:
    """Let something be said that is not for the public, if the minutes are partly closed."""
    secrecy, firm = stage.desk.secrecy, matter.topic.firm
    if not secrecy.is_partial or item.withheld == "none":
        return
    in_private = matter.is_closed or stage.desk.plan.meeting == "closed"
    if item.withheld == "span" or (secrecy.holds_all and not in_private):
        hidden = secrecy.firm(firm, item.how)
        stage.remark(stage.member(2), "関連して、", hidden, "から要望があった。")
    elif secrecy.holds_all:
        closed = secrecy.closed_in_record()
        stage.remark(stage.member(2), f"{firm}の経営の状況は、どうですか。", openness=closed)
        stage.remark(stage.cast.office(), "前年度を上回る見込みです。", openness=closed)
    else:
        stage.units.append(secrecy.gap(stage.new_id()))


def _come_back(stage: Stage, item: ItemPlan, asked: str | None) -> None:
    """Let members come back to a question."""
    if asked is None:
        return
    if item.request:
        what = reference("先ほどの質問", asked)
        words = "に関連して、結果を次回に報告してほしい。"
        stage.remark(stage.member(2), what, words, act="request")
    if item.retraction:
        words, place = "先ほどの質問は、取り消します。", Place(unit=asked)
        stage.remark(stage.member(0), words, act="retraction", corrects=place)


# ------------------------------------------------------------------------------- the decision


def _decide(stage: Stage, matter: Matter, item: ItemPlan, recused: Player | None) -> Result:
    leaver = stage.cast.leaver
    came_to = result(
        item,
        Vote(
            voters=tuple(one for one in stage.room if one is not stage.presiding),
            presiding=stage.presiding,
            recused=recused,
            gone=leaver if leaver not in stage.room else None,
            post=matter.post,
            title=stage.desk.setting.chair,
            called=stage.cast.mentioned,
            digits=stage.desk.printer.digits,
        ),
    )
    if came_to.manner == "no-objection":
        stage.no_objection(came_to.question)
    else:
        stage.chair(came_to.question)
    if came_to.scene is not None:
        stage.units.append(Direction(id=stage.new_id(), text=came_to.scene))
    decision = came_to.decision(f"{matter.id}-decided")
    stage.units.append(_stated(stage, item, decision, came_to))
    return came_to


def _stated(stage: Stage, item: ItemPlan, decision: Decision, came_to: Result) -> Decision:
    """Return a decision as it stands in the proceedings."""
    match item.stated:
        case "printed":
            return decision
        case "spoken":
            said = stage.chair(came_to.spoken)
            return attrs.evolve(decision, text=None, stated_in=(said,))
        case "agenda":
            return attrs.evolve(decision, id=stage.new_id(), repeats=decision.id)
