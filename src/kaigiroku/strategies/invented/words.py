"""The words of invented minutes: people and topics. None of them exists."""

from typing import Final

import attrs

__all__ = [
    "AFFILIATIONS",
    "GIVEN_NAMES",
    "POLITICAL_GROUPS",
    "SURNAMES",
    "TOPICS",
    "Topic",
]


SURNAMES: Final = (
    ("山田", "やまだ"),
    ("佐々木", "ささき"),
    ("髙橋", "たかはし"),
    ("石動", "いするぎ"),
    ("大月", "おおつき"),
    ("津島", "つしま"),
    ("八木", "やぎ"),
    ("森川", "もりかわ"),
    ("久保田", "くぼた"),
    ("葛󠄀西", "かさい"),
    ("江藤", "えとう"),
    ("小野寺", "おのでら"),
    ("白鳥", "しらとり"),
    ("志賀", "しが"),
    ("中条", "なかじょう"),
    ("根本", "ねもと"),
    ("遠山", "とおやま"),
    ("水上", "みなかみ"),
    ("関根", "せきね"),
    ("若林", "わかばやし"),
    ("泉", "いずみ"),
    ("宇佐見", "うさみ"),
    ("沢井", "さわい"),
    ("丹羽", "にわ"),
)
"""Surnames with their readings; no two people of a document share one."""

GIVEN_NAMES: Final = (
    ("太郎", "たろう"),
    ("はな子", "はなこ"),
    ("健", "けん"),
    ("美和", "みわ"),
    ("慎吾", "しんご"),
    ("さつき", "さつき"),
    ("弘", "ひろし"),
    ("由美子", "ゆみこ"),
    ("俊", "しゅん"),
    ("千秋", "ちあき"),
    ("直人", "なおと"),
)
"""Given names with their readings."""

AFFILIATIONS: Final = ("自治会連合会", "商工会", "消費者の会", "公募市民", "青年会議")
POLITICAL_GROUPS: Final = ("清流会", "みらいの風", "ひろば")


@attrs.frozen(kw_only=True)
class Topic:
    """Something to talk about."""

    title: str
    subject: str
    """What its materials are about."""

    outline: str
    """A sentence or two of the explanation."""

    figure: tuple[str, str, str]
    """A sentence of the explanation in three parts; the middle is a number that may be wrong."""

    wrong: str
    """The number for which it may have been mistaken."""

    gist: str
    """What the explanation comes to."""

    exchanges: tuple[tuple[str, str], ...]
    """Questions and their answers."""

    opinion: str
    firm: str
    """A firm that is part of the matter."""


TOPICS: Final = (
    Topic(
        title="環境基本計画の改定について",
        subject="環境基本計画（案）",
        outline="現行の計画の期間が終わるため、改定の案をまとめた。",
        figure=("市民から寄せられた意見は、", "84件", "であった。"),
        wrong="48件",
        gist="水辺と里山の保全を柱とし、毎年の点検の結果を公表する。",
        exchanges=(
            ("計画の期間は、何年ですか。", "8年間とし、中間の年に見直します。"),
            ("点検の結果は、どのように公表しますか。", "報告書にまとめ、ホームページに載せます。"),
        ),
        opinion="数値の目標は、毎年確かめられるものにしてほしい。",
        firm="みなと環境サービス株式会社",
    ),
    Topic(
        title="公民館の開館時間の見直しについて",
        subject="公民館の利用の状況",
        outline="夜間の利用が少ない館について、閉館の時刻を1時間早める案である。",
        figure=("夜間の利用は、1館当たり月に", "12回", "である。"),
        wrong="21回",
        gist="利用の少ない3館で試行し、1年後に改めて判断する。",
        exchanges=(
            ("試行の期間は、いつまでですか。", "来年度の末までを予定しています。"),
            ("利用者の意見は聴いていますか。", "窓口に用紙を置き、意見を伺っています。"),
        ),
        opinion="学習会の場がなくならないよう、近くの館との調整をお願いしたい。",
        firm="汐見ビル管理株式会社",
    ),
    Topic(
        title="道路の愛称の募集について",
        subject="道路の愛称の募集要領",
        outline="新たに開通する道路の愛称を、広く募集するものである。",
        figure=("対象とする区間の延長は、", "780メートル", "である。"),
        wrong="870メートル",
        gist="小学生を含む市民から募り、選考会で三つに絞る。",
        exchanges=(
            ("募集の期間は、どのくらいですか。", "およそ2か月間を考えています。"),
            ("選考会は、誰が務めますか。", "地元の自治会と学校の代表にお願いします。"),
        ),
        opinion="読みやすく、由来の伝わる名がよい。",
        firm="ひばり道路株式会社",
    ),
    Topic(
        title="防災訓練の実施について",
        subject="防災訓練の実施計画",
        outline="沿岸の地区を対象に、避難と情報伝達の訓練を行うものである。",
        figure=("参加する団体は、", "16団体", "である。"),
        wrong="61団体",
        gist="夜間の避難を想定し、登録制メールの配信も併せて試す。",
        exchanges=(
            ("雨天のときは、どうしますか。", "屋内の訓練に切り替えます。"),
            ("外国語での案内はありますか。", "五つの言語で配信します。"),
        ),
        opinion="夜間は足元が危ないので、照明の用意を求めたい。",
        firm="しらなみ通信株式会社",
    ),
    Topic(
        title="空き店舗の活用について",
        subject="空き店舗の調査の結果",
        outline="駅前の空き店舗を調査し、活用の方策をまとめた。",
        figure=("調査した店舗は、", "35店", "である。"),
        wrong="53店",
        gist="改装の費用の一部を補助し、短い期間の出店を促す。",
        exchanges=(
            ("補助の上限は、いくらですか。", "1店につき50万円です。"),
            (
                "所有者の意向は確かめましたか。",
                "半数を超える方から、貸してもよいとの回答がありました。",
            ),
        ),
        opinion="出店した後の相談にも応じてほしい。",
        firm="花守商店株式会社",
    ),
    Topic(
        title="窓口の受付方法の改善について",
        subject="窓口の改善の方針",
        outline="待ち時間を短くするため、予約による受付を始める案である。",
        figure=("繁忙期の待ち時間は、平均", "47分", "である。"),
        wrong="74分",
        gist="電話とウェブの両方で予約を受け、当日の受付も残す。",
        exchanges=(
            ("予約のない人は、後回しになりますか。", "窓口を分けるので、後回しにはなりません。"),
            ("職員の負担は増えませんか。", "受付の件数がならされるため、減ると見込んでいます。"),
        ),
        opinion="電話のつながりやすさも併せて改めてほしい。",
        firm="かえで情報システム株式会社",
    ),
)
"""What the meetings are about."""
