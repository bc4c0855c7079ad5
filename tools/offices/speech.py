"""What is said: paragraphs put together from sentences and from words of the topic."""

from collections.abc import Mapping
from typing import Final

from tools.offices.chance import Chance
from tools.offices.dates import era_year
from tools.offices.plain import GIST, PLAIN
from tools.offices.polite import POLITE
from tools.offices.topics import TOPICS, Topic

__all__ = ["Speech"]

_QUOTES: Final = (
    "急がば回れ", "誰一人取り残さない", "まず知ることから", "できることから始める",
    "原則として公開", "何度も同じ書類を書かされる", "もっと早く知りたかった", "歩いて暮らせるまち",
    "その他市長が認めるもの", "見る・聞く・話す", "○○のとおり", "資料の一部を改める",
    "ここは市の仕事ですか？", "やむを得ない場合",
)  # fmt: skip

_LENGTHS: Final[Mapping[str, tuple[int, int]]] = {
    "opening": (2, 5),
    "greeting": (2, 4),
    "call": (1, 1),
    "explain": (3, 8),
    "question": (1, 2),
    "answer": (1, 3),
    "opinion": (1, 4),
    "moderate": (1, 1),
    "put": (1, 1),
    "concluded": (1, 1),
    "closing": (1, 3),
}
"""How many sentences an act has."""

_LISTED: Final = (
    ("(1)", "(2)", "(3)"),
    ("①", "②", "③"),
    ("ア", "イ", "ウ"),
    ("・", "・", "・"),
    ("１．", "２．", "３．"),
    ("第一に、", "第二に、", "第三に、"),
)
"""How the points of an explanation begin."""


class Speech:
    """Speaks about a topic, politely or in the plain form."""

    def __init__(self, rng: Chance, topic: str, *, plain: bool, chair: str, year: int) -> None:
        self._rng = rng
        self._chair = chair
        self._year = year
        self._topic: Topic = TOPICS[topic]
        self._plain = plain

    def paragraphs(self, act: str, thing: str, material: str) -> tuple[str, ...]:
        """Say something about `thing`: one to four paragraphs."""
        rng = self._rng
        choices = (PLAIN if self._plain else POLITE)[act]
        low, high = _LENGTHS[act]
        count = min(rng.randint(low, high), len(choices))
        order = sorted(rng.sample(range(len(choices)), count))
        said = [self._filled(choices[number], thing, material) for number in order]
        if act == "explain" and rng.happens(0.25):
            said += self._points(thing, material)
        paragraphs = [said[0]]
        for sentence in said[1:]:
            if sentence.startswith(_STARTS) or (rng.happens(0.3) and not paragraphs[3:]):
                paragraphs.append(sentence)
            else:
                paragraphs[-1] += sentence
        return tuple(paragraphs)

    def gist(self, act: str, thing: str, material: str) -> str:
        """Say the same as a clause that a narrated record can quote."""
        return self._filled(self._rng.choice(GIST[act]), thing, material)

    def _points(self, thing: str, material: str) -> list[str]:
        signs = self._rng.choice(_LISTED)
        choices = self._rng.sample((PLAIN if self._plain else POLITE)["answer"], len(signs))
        return [
            sign + self._filled(choice, thing, material)
            for sign, choice in zip(signs, choices, strict=True)
        ]

    def _filled(self, sentence: str, thing: str, material: str) -> str:
        rng, topic = self._rng, self._topic
        worry, worry2 = rng.sample(topic.worries, 2)
        month = rng.randint(1, 11)
        hour = rng.randint(8, 16)
        return sentence.format(
            thing=thing,
            thing2=rng.choice(topic.things),
            material=material,
            place=rng.choice(topic.places),
            people=rng.choice(topic.people),
            worry=worry,
            worry2=worry2,
            quote=rng.choice(_QUOTES),
            n=rng.choice((rng.randint(13, 98), f"{rng.randint(1, 48)},{rng.randint(100, 999)}")),
            n2=rng.randint(2, 9),
            m=rng.randint(3, 24),
            pct=rng.choice((rng.randint(5, 95), f"{rng.randint(1, 40)}.{rng.randint(1, 9)}")),
            era=era_year(self._year + rng.randint(-1, 1)),
            chair=self._chair,
            month=month,
            month2=month + 1,
            day=rng.randint(1, 28),
            time=f"{hour}時",
            time2=f"{hour + 1}時30分",
        )


_STARTS: Final = tuple(sign for signs in _LISTED for sign in signs)
