"""Tables of Markdown, read by another hand: markdown-it."""

from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

import kaigiroku
from kaigiroku import Minutes, render


def built(**value: Any) -> Minutes:
    return kaigiroku.from_dict({"kaigiroku": "1.0", **value})


def in_the_body(*units: dict[str, Any]) -> Minutes:
    return built(form=[{"field": "proceedings"}], proceedings=list(units))


def tokens_of(minutes: Minutes) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(render(minutes, "markdown"))


def words(token: Token) -> str:
    return "".join(part.content for part in token.children or ())


def rows_of(minutes: Minutes) -> list[list[str]]:
    """Return the rows of the only table."""
    tokens = tokens_of(minutes)
    assert [token.type for token in tokens].count("table_open") == 1
    rows: list[list[str]] = []
    for before, token in pairwise(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif before.type in {"th_open", "td_open"}:
            rows[-1].append(words(token))
    return rows


def test_cells_are_kept_whatever_stands_in_them() -> None:
    rows = [["区分", "額"], ["甲|乙", "\\"], ["", "`|`"], ["<b>", "1*2*3"]]
    assert rows_of(in_the_body({"kind": "table", "rows": rows})) == rows


def test_rows_of_unequal_length_are_filled() -> None:
    table = {"kind": "table", "rows": [["区分"], ["甲", "１", "２"]]}
    assert rows_of(in_the_body(table)) == [["区分", "", ""], ["甲", "１", "２"]]


def test_the_form_is_a_table() -> None:
    inner = [{"label": "理由", "value": "個人情報"}]
    form = [
        {"label": "【日時】", "value": "３月18日\n午後２時"},
        {"label": "会議", "options": ["公開", "非公開"], "chosen": ["公開"], "cells": inner},
    ]
    assert rows_of(built(form=form)) == [
        ["【日時】", "３月18日", ""],
        ["", "午後２時", ""],
        ["会議", "☑公開　☐非公開", ""],
        ["", "理由", "個人情報"],
    ]


def test_remarks_in_columns_are_one_table() -> None:
    remarks = [
        {"kind": "remark", "speaker": {"label": who, "mark": "＊｜"}, "text": said}
        for who, said in (("会長", "はい。\n次に。"), ("泉委員", "賛成。"))
    ]
    rows = [["会長", "はい。"], ["", "次に。"], ["泉委員", "賛成。"]]
    assert rows_of(in_the_body(*remarks)) == rows


def test_a_label_of_a_table_stands_before_it() -> None:
    table = {"kind": "table", "label": "表１", "rows": [["区分", "額"], ["甲", "１"]]}
    kinds = [token.type for token in tokens_of(in_the_body(table))]
    assert kinds[:4] == ["paragraph_open", "inline", "paragraph_close", "table_open"]
