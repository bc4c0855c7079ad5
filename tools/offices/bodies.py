"""The kinds of bodies that meet: how they are called, who presides, how they count."""

from typing import Final

import attrs

__all__ = ["BODIES", "Kind"]


@attrs.frozen
class Kind:
    """A kind of body."""

    name: str
    """Its name, without the municipality."""

    chair: str
    vice: str
    member: str
    """What those who sit in it are called."""

    topics: tuple[str, ...]
    """What it talks about (`topics.TOPICS`)."""

    counts: tuple[str, ...] = ("fiscal", "fiscal", "running", "behind", "term")
    """How its meetings may be numbered."""

    posts: bool = False
    """Whether its members are there by their posts."""


_REGULAR: Final = ("calendar-regular", "calendar-regular", "running")

BODIES: Final = (
    Kind("緑化推進審議会", "会長", "副会長", "委員", ("park", "environment")),
    Kind("図書館協議会", "会長", "副会長", "委員", ("library",)),
    Kind(
        "都市計画審議会", "会長", "会長職務代理者", "委員", ("town", "park"), ("running", "fiscal")
    ),
    Kind("地域公共交通会議", "会長", "副会長", "委員", ("bus",)),
    Kind("子ども・子育て会議", "会長", "副会長", "委員", ("children",)),
    Kind("男女共同参画審議会", "会長", "副会長", "委員", ("equality",)),
    Kind("国民健康保険運営協議会", "会長", "会長代理", "委員", ("health",)),
    Kind("環境審議会", "会長", "副会長", "委員", ("environment", "waste")),
    Kind("廃棄物減量等推進審議会", "会長", "副会長", "委員", ("waste",)),
    Kind("文化財保護審議会", "会長", "副会長", "委員", ("heritage",)),
    Kind("行政改革推進委員会", "委員長", "副委員長", "委員", ("digital", "town")),
    Kind("学校再編検討委員会", "委員長", "副委員長", "委員", ("school",)),
    Kind("総合計画策定委員会", "委員長", "副委員長", "委員", ("town", "digital", "children")),
    Kind("空家等対策協議会", "会長", "副会長", "委員", ("vacant",)),
    Kind("観光振興懇話会", "座長", "副座長", "委員", ("tourism",)),
    Kind("中心市街地まちづくり検討会", "座長", "副座長", "委員", ("town", "tourism")),
    Kind("介護保険運営協議会", "会長", "副会長", "委員", ("care", "health")),
    Kind("水道事業経営審議会", "委員長", "副委員長", "委員", ("water",)),
    Kind("社会福祉審議会地域福祉専門部会", "部会長", "副部会長", "委員", ("care",)),
    Kind("情報公開・個人情報保護審査会", "会長", "会長職務代理者", "委員", ("digital",)),
    Kind("防災会議", "会長", "副会長", "委員", ("disaster",)),
    Kind("教育委員会", "教育長", "教育長職務代理者", "委員", ("school", "library"), _REGULAR),
    Kind(
        "農業委員会", "会長", "会長職務代理者", "委員", ("farm",), ("term", "running", "calendar")
    ),
    Kind(
        "選挙管理委員会",
        "委員長",
        "委員長職務代理者",
        "委員",
        ("election",),
        ("calendar", "running"),
    ),
    Kind(
        "ＤＸ推進本部",
        "本部長",
        "副本部長",
        "部員",
        ("digital",),
        ("fiscal", "running"),
        posts=True,
    ),
    Kind(
        "災害対策本部会議", "本部長", "副本部長", "本部員", ("disaster",), ("running",), posts=True
    ),
    Kind(
        "行財政改革推進本部",
        "本部長",
        "副本部長",
        "部員",
        ("town", "digital"),
        ("fiscal",),
        posts=True,
    ),
    Kind("議会", "議長", "副議長", "議員", ("town", "water", "school"), ("session",)),
    Kind(
        "議会総務常任委員会", "委員長", "副委員長", "委員", ("town", "digital"), ("none", "running")
    ),
)
