"""The fixed words of `kaigiroku show`, in both languages; codes take theirs from the vocabulary."""

from typing import Final

import attrs

from kaigiroku.vocabulary import LISTS
from kaigiroku.words import Language

__all__ = ["Terms"]

_TABLE: Final[dict[str, tuple[str, str]]] = {
    # the two axes
    "meeting": ("会議", "Meeting"),
    "minutes": ("会議録", "Minutes"),
    "open": ("公開", "open"),
    "partly-closed": ("一部非公開", "partly closed"),
    "closed": ("非公開", "closed"),
    "not-stated": ("記載なし", "not stated"),
    "reason": ("理由", "Reason"),
    "ruling": ("決定", "Ruling"),
    "opens": ("公開予定", "Opens"),
    "why-meeting": ("会議の公開", "Meeting"),
    "why-minutes": ("会議録の公開", "Minutes"),
    # the header
    "name": ("会議名", "Meeting"),
    "body": ("会議体", "Body"),
    "when": ("日時", "Date"),
    "where": ("場所", "Place"),
    "mode": ("開催方法", "Held"),
    "secretariat": ("事務局", "Secretariat"),
    "session": ("会期", "Session"),
    "convening": ("招集", "Convened"),
    "quorum": ("定足数", "Quorum"),
    "basis": ("根拠", "Basis"),
    "next": ("次回", "Next"),
    # the parts
    "attendance": ("出席者", "Attendance"),
    "agenda": ("議題", "Agenda"),
    "proceedings": ("議事", "Proceedings"),
    "materials": ("資料", "Materials"),
    "record": ("会議録について", "The record"),
    # attendance
    "people": ("{}名", "{}"),
    "nobody": ("なし", "none"),
    "more": ("ほか{}名", "and {} more"),
    "seats": ("定数{}", "{} seats"),
    "for": ("{}の代理", "for {}"),
    # proceedings
    "explanation": ("説明", "Explanation"),
    "summary": ("要旨", "Summary"),
    "decision": ("決定", "Decision"),
    "figure": ("図", "Figure"),
    "source": ("出典", "Source"),
    "votes": ("票", "Votes"),
    "conditions": ("条件", "Conditions"),
    "stated-in": ("発言で示された決定", "Stated in a remark"),
    # withholding
    "withheld": ("非公開部分", "WITHHELD"),
    "how": ("伏せ方", "How"),
    "extent": ("分量", "Extent"),
    "full-edition": (
        "この版は公開しない部分を含みます",
        "this edition holds parts that are not for the public",
    ),
    "legend-withheld": ("伏せた部分", "withheld"),
    "legend-restricted": ("公開版では伏せる部分", "not for the public"),
    "legend-closed": ("非公開の議事", "closed to the public"),
    # the record
    "fidelity": ("作成方法", "Kept"),
    "state": ("状態", "State"),
    "edition": ("版", "Edition"),
    "recording": ("録音・録画", "Recording"),
    "signatories": ("署名", "Signed by"),
    "recorders": ("調製・記録", "Written by"),
    "related": ("関係文書", "Related"),
    "corrections": ("正誤", "Corrected"),
    "wrong-right": ("誤「{}」→ 正「{}」", "“{}” → “{}”"),
    "licence": ("利用条件", "Licence"),
    "sources": ("出典", "Source"),
    "legend": ("凡例", "Legend"),
    "id": ("識別子", "Identifier"),
    # punctuation
    "comma": ("、", ", "),
    "in-brackets": ("（{}）", " ({})"),
    "colon": ("：", ": "),
    "from-to": ("～", "–"),
    "slash": ("　", "  "),
}


@attrs.frozen
class Terms:
    """The words in one language."""

    language: Language

    def __getitem__(self, key: str) -> str:
        """Return a fixed word."""
        return _TABLE[key][0 if self.language == "ja" else 1]

    def code(self, name: str, code: str | None) -> str:
        """Return the label of a code of a list; a code of somebody's own stands for itself."""
        known = LISTS[name].codes.get(code or "")
        if known is None:
            return code or ""
        return known.ja if self.language == "ja" else known.en

    def codes(self, **codes: str | None) -> str:
        """Return the labels of the codes that are there, each given under the name of its list."""
        return self["slash"].join(self.code(name, code) for name, code in codes.items() if code)

    def listed(self, words: list[str]) -> str:
        """Return the words that are there as a list in a sentence."""
        return self["comma"].join(word for word in words if word)

    def bracketed(self, words: list[str]) -> str:
        """Return the words that are there in brackets, or nothing."""
        inside = self.listed(words)
        return self["in-brackets"].format(inside) if inside else ""
