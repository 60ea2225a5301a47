from dataclasses import replace

import pytest

from footbridge.catalogue.model import AskedBy, RaisedBy
from footbridge.catalogue.rules import signs_lead_to_flags
from footbridge.catalogue.words import Finding, Noticed, StopSign
from tests.catalogue import build

RAISED = build.flag().raised_by
ASKED = build.flag().asked_by


def places(*flags):
    return build.places(signs_lead_to_flags.check(build.catalogue(*flags)))


@pytest.mark.parametrize(
    ("flag", "key"),
    [
        (
            build.flag(raised_by=replace(RAISED, findings=RAISED.findings[1:])),
            f"findings.{RAISED.findings[0]}",
        ),
        (
            build.flag(raised_by=replace(RAISED, falls=RAISED.falls[1:])),
            f"falls.{RAISED.falls[0]}",
        ),
        (build.flag(asked_by=replace(ASKED, stops=ASKED.stops[1:])), f"stops.{ASKED.stops[0]}"),
        (build.flag(asked_by=replace(ASKED, notes=ASKED.notes[1:])), f"notes.{ASKED.notes[0]}"),
    ],
)
def test_a_sign_that_no_flag_hears_is_refused(flag, key):
    assert places(flag) == [("flags", key)]


def test_a_sign_that_two_flags_hear_is_refused():
    other = build.flag(
        id="FLAG-05",
        raised_by=None,
        asked_by=AskedBy(findings=(Finding.SORE,), notes=(Noticed.STRONG_PAIN,)),
    )

    assert places(other) == [("flags", "findings.sore"), ("flags", "notes.strong_pain")]


def test_an_unexplained_stop_may_be_heard_by_several():
    other = build.flag(
        id="FLAG-05", raised_by=None, asked_by=AskedBy(stops=(StopSign.UNEXPLAINED,))
    )

    assert places(other) == []


def test_a_mark_that_only_rests_its_place_is_no_flag():
    marked = replace(RAISED, findings=(*RAISED.findings, Finding.HOT_SPOT))

    assert places(build.flag(raised_by=marked)) == [("flags", "findings.hot_spot")]


def test_a_gate_that_is_not_there_is_refused():
    other = build.flag(id="FLAG-10", raised_by=RaisedBy(same_day_with="GATE-99"), asked_by=None)

    assert places(other) == [("flags/FLAG-10.toml", "raised_by.same_day_with")]


def test_a_gate_that_is_there_passes():
    other = build.flag(id="FLAG-10", raised_by=RaisedBy(same_day_with="GATE-10"), asked_by=None)

    assert places(other) == []


def test_what_is_noticed_may_open_a_flag_by_itself():
    flag = build.flag(
        raised_by=replace(RAISED, notes=ASKED.notes[:1]),
        asked_by=replace(ASKED, notes=ASKED.notes[1:]),
    )

    assert places(flag) == []
