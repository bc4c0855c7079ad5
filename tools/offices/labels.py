"""What offices write over the fields of their forms, as often as they do it."""

from collections.abc import Mapping
from typing import Final

__all__ = ["LABELS"]


def _often(**counts: int) -> tuple[str, ...]:
    return tuple(word for word, count in counts.items() for _ in range(count))


LABELS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": _often(
        会議の名称=4, 会議名=4, 附属機関等の名称=1, 審議会等の名称=2, 会議体の名称=1, 件名=1,
    ),
    "date": _often(日時=18, 開催日時=10, 開会日時=2, 開催年月日=1, 会議の日時=1),
    "day": _often(開催日=4, 開催年月日=2, 日付=1, 期日=1),
    "time": _often(時間=3, 開催時間=3, 時刻=1),
    "start": ("開会", "開会時刻", "開会時間"),
    "location": _often(場所=13, 開催場所=5, 会場=1, 会議の場所=1, 開会場所=1),
    "present": _often(
        出席者=16, 出席委員=8, 出席した委員=1, 会議に出席した委員=1, 出席委員の氏名=1,
        出席者の氏名=1,
    ),
    "absent": _often(欠席者=9, 欠席委員=8, 欠席した委員=1),
    "secretariat": _often(事務局=13, 事務局職員=3, 出席職員=1),
    "office": _often(担当課=3, 所管課=2, 担当部課名=1, 会議の庶務を行う課名=1),
    "explainers": _often(
        説明員=4, 出席説明員=1, 関係職員=2, 説明のため出席した者=2, 執行部=1, 説明者=1,
    ),
    "guests": _often(オブザーバー=3, 陪席者=1),
    "observers": _often(傍聴者=10, 傍聴者数=4, 傍聴人=4, 傍聴人数=1, 傍聴者の数=1),
    "openness": (
        "会議の公開・非公開", "公開・非公開の別", "公開の可否", "会議の公開の可否",
        "会議の公開又は非公開の別", "会議の公開",
    ),
    "record": ("会議録の公開・非公開", "会議録の公開の可否", "会議録の公開"),
    "reasons": (
        "非公開の理由", "一部公開又は非公開の理由", "非公開・一部非公開の理由",
        "会議を公開しない理由", "非公開の場合はその理由",
    ),
    "agenda": _often(
        議題=10, 次第=4, 会議次第=4, 議事日程=2, 案件=2, 会議に付した案件=2, 付議事件=1, 議事=2,
    ),
    "materials": _often(資料=5, 配布資料=5, 提出資料=2, 配付資料=2, 会議資料=2, 提出された資料=1),
    "proceedings": (
        "議事", "会議の経過", "議事の概要", "審議経過", "会議内容", "議事内容", "会議の内容",
        "審議の経過", "議事の経過", "会議経過",
    ),
    "fidelity": ("会議録の作成方法", "会議録の作成の方法"),
    "signatories": ("会議録署名委員", "署名委員", "会議録署名人"),
    "contact": ("問合せ先", "お問い合わせ先", "問い合わせ先"),
    "next": ("次回の予定", "次回開催予定", "次回会議"),
}  # fmt: skip
"""The words of the labels, each as often as it is likely."""
