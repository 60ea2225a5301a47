"""Which flag each thing leads to."""

from footbridge.catalogue import leading
from footbridge.catalogue.model import AskedBy, RaisedBy
from footbridge.catalogue.words import FallTold, Finding, Noticed, StopSign
from tests.catalogue import build

SORE = build.flag(
    raised_by=RaisedBy(findings=(Finding.SORE,)), asked_by=AskedBy(stops=(StopSign.PAIN,))
)
FELL = build.flag(
    id="FLAG-10",
    raised_by=RaisedBy(falls=(FallTold.ANY,), notes=(Noticed.REPEATED_TRIGGERS,)),
    asked_by=AskedBy(
        findings=(Finding.SWELLING,),
        stops=(StopSign.PAIN, StopSign.WEAK),
        notes=(Noticed.BROKEN_NIGHTS,),
    ),
)
QUIET = build.flag(id="FLAG-01", raised_by=None, asked_by=None)
FLAGS = (FELL, SORE, QUIET)


def test_what_opens_a_flag():
    assert leading.raised_by_findings(FLAGS) == {Finding.SORE: "FLAG-04"}
    assert leading.raised_by_falls(FLAGS) == {FallTold.ANY: "FLAG-10"}
    assert leading.raised_by_notes(FLAGS) == {Noticed.REPEATED_TRIGGERS: "FLAG-10"}


def test_what_makes_us_ask():
    assert leading.asked_by_findings(FLAGS) == {Finding.SWELLING: "FLAG-10"}
    assert leading.asked_by_notes(FLAGS) == {Noticed.BROKEN_NIGHTS: "FLAG-10"}


def test_a_stop_may_ask_several_and_may_ask_none():
    asked = leading.asked_by_stops(FLAGS)

    assert asked[StopSign.PAIN] == ("FLAG-04", "FLAG-10")
    assert asked[StopSign.WEAK] == ("FLAG-10",)
    assert asked[StopSign.DIZZY] == ()
