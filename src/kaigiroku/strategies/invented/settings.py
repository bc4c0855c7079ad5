"""The bodies of invented minutes. None of them exists."""

from typing import Final

import attrs

from kaigiroku.japanese import legal_entity_check_digit, local_government_check_digit

__all__ = ["SETTINGS", "Setting"]


@attrs.frozen(kw_only=True)
class Setting:
    """A body, the government it belongs to, and the words it has for its people."""

    government: str
    five: str | None
    """The first five digits of the government's code; those of 99 belong to no prefecture.

    The state has none.
    """

    slug: str
    body: str
    type: str
    chair: str
    vice: str
    member: str
    department: str
    section: str
    parent: str | None = None

    @property
    def code(self) -> str | None:
        """The government's code with its check digit."""
        return self.five and self.five + local_government_check_digit(self.five)

    @property
    def entity(self) -> str | None:
        """The government's corporate number: the check digit, 000020 and its code."""
        if self.code is None:
            return None
        base = "000020" + self.code
        return legal_entity_check_digit(base) + base

    @property
    def in_assembly(self) -> bool:
        """Whether it is an assembly or a committee of one: these meet in sessions, in seats."""
        return self.type in {"assembly", "assembly-committee"}

    @property
    def name(self) -> str:
        """The body's full name, as its rules call it."""
        return f"{self.parent or self.government}{self.body}"

    @property
    def rules(self) -> str:
        """The name of the rules by which the body meets."""
        return f"{self.name}会議規則"

    @property
    def ordinance(self) -> str:
        """The name of the ordinance that says what is not disclosed; the state has rules."""
        return f"{self.government}情報公開{'規程' if self.five is None else '条例'}"


SETTINGS: Final = (
    Setting(
        government="汐見市",
        five="99201",
        slug="shiomi/kankyo",
        body="環境審議会",
        type="statutory-advisory",
        chair="会長",
        vice="副会長",
        member="委員",
        department="環境部",
        section="環境政策課",
    ),
    Setting(
        government="しらなみ市",
        five="99203",
        slug="shiranami/somu",
        body="総務委員会",
        parent="しらなみ市議会",
        type="assembly-committee",
        chair="委員長",
        vice="副委員長",
        member="委員",
        department="議会事務局",
        section="議事課",
    ),
    Setting(
        government="かえで市",
        five="99999",
        slug="kaede/kyoiku",
        body="教育委員会",
        type="education-board",
        chair="教育長",
        vice="教育長職務代理者",
        member="委員",
        department="教育部",
        section="教育総務課",
    ),
    Setting(
        government="花守町",
        five="99301",
        slug="hanamori/nogyo",
        body="農業委員会",
        type="agricultural-committee",
        chair="会長",
        vice="会長職務代理者",
        member="委員",
        department="産業部",
        section="農政課",
    ),
    Setting(
        government="ひばり市",
        five="99202",
        slug="hibari/digital",
        body="デジタル推進本部",
        type="headquarters",
        chair="本部長",
        vice="副本部長",
        member="部員",
        department="総務部",
        section="情報政策課",
    ),
    Setting(
        government="みなと県",
        five="99000",
        slug="minato/kotsu",
        body="公共交通協議会",
        type="advisory",
        chair="座長",
        vice="副座長",
        member="委員",
        department="地域振興部",
        section="交通政策課",
    ),
    Setting(
        government="星見町",
        five="99302",
        slug="hoshimi/gikai",
        body="議会",
        type="assembly",
        chair="議長",
        vice="副議長",
        member="議員",
        department="議会事務局",
        section="議事課",
    ),
    Setting(
        government="汐見市",
        five="99201",
        slug="shiomi/kohei",
        body="公平委員会",
        type="executive-board",
        chair="委員長",
        vice="委員長職務代理者",
        member="委員",
        department="公平委員会事務局",
        section="審査課",
    ),
    Setting(
        government="ひばり市",
        five="99202",
        slug="hibari/senkyo",
        body="選挙管理委員会",
        type="election-commission",
        chair="委員長",
        vice="委員長職務代理者",
        member="委員",
        department="選挙管理委員会事務局",
        section="選挙課",
    ),
    Setting(
        government="水辺庁",
        five=None,
        slug="mizube/shingikai",
        body="水辺審議会",
        type="national-council",
        chair="会長",
        vice="会長代理",
        member="委員",
        department="水辺政策部",
        section="水辺企画課",
    ),
    Setting(
        government="みさき広域連合",
        five="99801",
        slug="misaki/koiki",
        body="広域計画協議会",
        type="joint",
        chair="会長",
        vice="副会長",
        member="委員",
        department="総務部",
        section="広域計画課",
    ),
    Setting(
        government="花守町",
        five="99301",
        slug="hanamori/entaku",
        body="まちづくり円卓会議",
        type="other",
        chair="座長",
        vice="副座長",
        member="参加者",
        department="企画部",
        section="協働推進課",
    ),
)
"""The bodies that meet: one of every kind that `kaigiroku.vocabulary.BodyType` names."""
