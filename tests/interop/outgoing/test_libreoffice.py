"""Our tables in LibreOffice: days stay days, numbers numbers, and no text is ever worked out."""

from datetime import date, time

import pytest

from footbridge.interop.outgoing.tables.sheet import Column, Sheet
from tools import csv_judge
from tools.csv_judge import LANGUAGES, NASTY, judged, office

IS_HERE = office() is not None
pytestmark = pytest.mark.skipif(not IS_HERE, reason="libreoffice-calc is not installed")


def sheet(*rows) -> Sheet:
    heads = ("Day", "Time", "Number", "Words")
    return Sheet("made-up", "made up", tuple(Column(head, "") for head in heads), rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_what_we_meant(language):
    rows = [(date(2026, 2, 5), time(8, 15), number, words) for number, words in enumerate(NASTY)]
    untold = (None, None, 0, None)

    assert list(judged([sheet(*rows, untold)], language)) == []


def test_the_judge_sees_a_formula_that_runs(monkeypatch):
    monkeypatch.setattr(csv_judge, "csv_text", lambda made: "Day,Time,Number,Words\r\n,,,=1+1\r\n")

    (fault,) = judged([sheet((None, None, None, "=1+1"))], "English")

    assert "is_formula=True" in fault


def test_the_judge_sees_a_day_that_is_none(monkeypatch):
    told = "Day,Time,Number,Words\r\n5 of February,08:15:00,1,x\r\n"
    monkeypatch.setattr(csv_judge, "csv_text", lambda made: told)

    (fault,) = judged([sheet((date(2026, 2, 5), time(8, 15), 1, "x"))], "German")

    assert "5 of February" in fault
