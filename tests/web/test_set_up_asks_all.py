"""The merged screens of the set-up raise what the 29 screens before them raised.

`safety_answers_before.json` was written by the set-up that asked each gate on a screen of its own:
one row an answer, with the signs, the limits and the first day that came of it.
"""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from footbridge.catalogue.model import SafetyLine
from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Journal
from footbridge.engine.signs import safety
from footbridge.web.pages import setup

START = date(2026, 1, 5)


@pytest.fixture(scope="module")
def catalogue():
    return read_catalogue()


BEFORE = json.loads((Path(__file__).parent / "safety_answers_before.json").read_text())
# One line now answers what was asked twice: whoever has a sore said yes to the gate as well, and
# whoever is numb without a check said so three times.
SAID_WITH_IT = {
    "FLAG-04": {"GATE-02"},
    "FLAG-06": {"GATE-02"},
    "FLAG-B09": {"GATE-02"},
    "FLAG-13": {"GATE-03"},
}


def safe(catalogue):
    """Nothing applies, on every screen."""
    answers = {screen.id: {"signs": ["none"]} for screen in safety.safety_screens(catalogue)}
    return answers | {
        "where": {"felt": "feet", "numb": "no"},
        "home": {"home": [each.value for each in Equipment]},
        "day": {"minutes": 30, "slot": "morning"},
        "year": {"year": 1954, "sex": ""},
        "country": {"country": "GB", "clinic": ""},
        "name": {"name": "Ruth"},
    }


def answered(catalogue, row):
    """The answers of this row, given on the screens of today: every way in which it can be."""
    asked, said = row["asked"], row["said"]
    answers = safe(catalogue)
    if asked == "nothing":
        yield answers
    elif asked in {"track", "GATE-14"}:
        felt = {"leg": "leg", "yes": "leg"}.get(said, "unsure")
        yield answers | {"where": {"felt": felt, "numb": "no"}}
    elif asked == "feeling":
        yield answers | {"where": {"felt": "feet", "numb": said}}
    elif asked == "diabetes":
        yield answers | _ticked("heart", "diabetes", said) | {"heart-more": _NO_SUGAR}
    else:
        yield from _by_lines(catalogue, answers, row)


_NO_SUGAR = {"GATE-08": "no", "FLAG-B15": "no"}


def _by_lines(catalogue, answers, row):
    asked, said = row["asked"], row["said"]
    for screen in safety.safety_screens(catalogue):
        for line in screen.lines:
            worse = {}
            if "worse" in said:
                worse = {f"{screen.id}-worse": {asked: said.rpartition(" ")[2]}}
            if asked in (*line.flags, *line.gates):
                yield answers | _ticked(screen.id, line.id, said) | worse
            elif asked in line.asks:
                opened = {**_NO_SUGAR, asked: "unsure" if said == "unsure" else "yes"}
                ticked = _ticked(screen.id, line.id, "yes")
                yield answers | ticked | {f"{screen.id}-more": opened} | worse


def _ticked(screen, line, said):
    if said == "unsure":
        return {screen: {"signs": ["unsure"]}, f"{screen}-unsure": {"signs": [line]}}
    return {screen: {"signs": [line]}}


def first_day(catalogue, answers):
    person = setup.person_from(answers, catalogue, START)
    now = datetime(2026, 1, 5, 9, tzinfo=UTC)
    told = [
        Entry(id=str(n), at=now, recorded=now, what=part.what)
        for n, part in enumerate(setup.signs_told(catalogue, answers))
    ]
    return person, decide(Journal(facts=tuple(told)), person, catalogue, START)


@pytest.mark.covers("GATE-01", "GATE-02", "GATE-03", "GATE-07", "GATE-16")
@pytest.mark.parametrize("row", BEFORE, ids=lambda row: f"{row['asked']} {row['said']}")
def test_each_answer_raises_what_it_raised_before(catalogue, row):
    ways = list(answered(catalogue, row))

    assert ways, "no line asks for it any more"
    for answers in ways:
        told = setup.safety_told(answers)
        person, decision = first_day(catalogue, answers)
        added = SAID_WITH_IT.get(row["asked"], set())
        raised = {sign.flag: sign.worse for sign in safety.flags_raised(told, catalogue)}
        assert added <= set(person.screening.yes)
        yes = set(person.screening.yes) - added - _now_by_track(row)
        assert yes == set(row["yes"]) - added - _now_by_track(row)
        unsure = set(person.screening.unsure) - _now_by_track(row)
        assert unsure == set(row["unsure"]) - _now_by_track(row)
        others = _with_it(row["asked"])
        assert raised == row["flags"] or (others and raised.items() <= others.items())
        assert safety.is_emergency(told, catalogue) == row["is_emergency"]
        assert decision.situation.kind == row["situation"]
        opened = {flag.flag: [int(flag.tier), flag.outcome.value] for flag in decision.flags}
        assert others or opened == row["open"]
        assert person.numb or not row["numb"]
        assert person.diabetes or not row["diabetes"]


def _now_by_track(row):
    return {"GATE-14"} if row["asked"] in {"track", "GATE-14"} else set()


def _with_it(gate):
    """The signs on one line with a gate, which now say what it was: a hot foot, a sore."""
    return {flag: None for flag, merged in SAID_WITH_IT.items() if gate in merged}


def test_both_places_are_trained_as_gently_as_not_sure_and_asked_about_as_one_leg(catalogue):
    answers = safe(catalogue) | {"where": {"felt": "both", "numb": "no"}}

    person = setup.person_from(answers, catalogue, START)

    assert person.track is Track.UNSURE
    assert person.screening.yes == ("GATE-14",)


def test_a_limit_without_a_sign_of_its_own_raises_the_one_that_it_leads_to(catalogue):
    sore = SafetyLine(id="sore", says="A sore", gates=("GATE-02",))
    skin = replace(catalogue.safety["skin"], lines=(sore,))
    other = replace(catalogue, safety={**catalogue.safety, "skin": skin})

    (raised,) = safety.flags_raised(safety.SafetyTold(ticked=frozenset({"sore"})), other)

    assert (raised.flag, raised.worse) == ("FLAG-04", None)


def test_a_limit_that_was_opened_and_left_open_stands_as_not_sure(catalogue):
    told = safety.SafetyTold(ticked=frozenset({"diabetes"}))

    assert safety.screening(told, catalogue, START).unsure == ("GATE-08",)


def test_a_line_is_asked_once_and_nothing_is_chosen_beforehand(catalogue):
    asked = [
        one
        for step in setup.steps(catalogue, {}, START)
        if step.template == "lines"
        for one in step.about.lines
    ]

    assert len({line.id for line in asked}) == len(asked)
    for step in setup.steps(catalogue, {}, START):
        if step.template == "lines":
            assert not step.form().is_valid()
            assert not step.form({}).is_valid()
            assert step.form()["signs"].value() in (None, [])
