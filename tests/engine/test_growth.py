"""A decision costs no more for each day of a long journal than of a short one, whatever is in it.

What is counted are the interpreter's own steps, so that the answer is the same on any machine.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from types import FrameType
from typing import Any

import pytest

from footbridge import record
from footbridge.cli.invented_year import START, invented_person, journal_lines
from footbridge.engine.decide import decide

SIZES = (182, 364)
MOST = 2.1
Facts = list[dict[str, Any]]


def calm(facts: Facts, days: int) -> Facts:
    return facts


def painful(facts: Facts, days: int) -> Facts:
    """Strong pain, broken nights and new numbness every day; every set was stopped."""
    numb = [{"zone": {"side": "left", "place": "top-shin"}, "feels": "numb"}]
    bad = {"pain": 8, "night_pain": "new_or_worse", "zones": numb}
    stopped = {"stop": "pain"}
    return [
        fact
        | (bad if fact["kind"] == "check_in" else {})
        | ({"sets": [one | stopped for one in fact["sets"]]} if "sets" in fact else {})
        for fact in facts
    ]


def flaring(facts: Facts, days: int) -> Facts:
    """Quiet mornings, and evenings after which every day of training is a trigger."""
    for fact in facts:
        if fact["kind"] == "check_in":
            odd = (datetime.fromisoformat(fact["at"]).date() - START).days % 2
            fact |= {"pain": 2 + 6 * odd, "soreness": 1 + 5 * odd}
    return facts + every(days, "check_in", slot="evening", pain=9, soreness=8)


def flagged(facts: Facts, days: int) -> Facts:
    """A flag every day, cleared within the hour, with a no to another one."""
    raised = every(days, "flag_raised", flag="FLAG-04")
    cleared = every(days, "flag_cleared", flag="FLAG-04", clinician="Dr Made Up")
    return facts + raised + cleared + every(days, "flag_denied", flag="FLAG-15")


def measured(facts: Facts, days: int) -> Facts:
    return facts + every(days, "test", measure="tandem", result=12)


def ill(facts: Facts, days: int) -> Facts:
    """Ill every third day, and a fall every week."""
    away = [
        _fact("away", on, first=on.isoformat(), last=on.isoformat(), why="illness")
        for on in (START + timedelta(days=n) for n in range(0, days, 3))
    ]
    return facts + away + every(days, "fall", step=7)


def corrected(facts: Facts, days: int) -> Facts:
    """One check-in, mended again and again: each correction corrects the one before."""
    first = facts[0]
    chain = [first | {"id": f"again-{n}", "corrects": f"again-{n - 1}"} for n in range(days)]
    chain[0]["corrects"] = first["id"]
    return facts + chain


def counted(facts: Facts, days: int) -> Facts:
    return facts + every(days, "walk", seconds=600, steps=5000)


def every(days: int, kind: str, *, step: int = 1, **told: Any) -> Facts:
    return [_fact(kind, START + timedelta(days=n), **told) for n in range(0, days, step)]


def _fact(kind: str, on: date, **told: Any) -> dict[str, Any]:
    at = datetime.combine(on, time(20), UTC).isoformat()
    return {"kind": kind, "id": f"{kind}-{on}", "at": at, "recorded": at, **told}


@pytest.mark.parametrize(
    "life", [calm, painful, flaring, flagged, measured, ill, corrected, counted]
)
def test_twice_the_journal_is_no_more_than_twice_the_work(catalogue, life):
    short, long = (steps_to_decide(life, days, catalogue) for days in SIZES)

    assert long / short <= MOST


def steps_to_decide(life: Callable[[Facts, int], Facts], days: int, catalogue: Any) -> int:
    facts = life([json.loads(line) for line in journal_lines(days, catalogue)], days)
    journal = record.read_journal([json.dumps(fact) for fact in facts], "made up")
    person, last = invented_person(), START + timedelta(days=days - 1)
    decide(journal, person, catalogue, last)
    return steps_of(lambda: decide(journal, person, catalogue, last))


def steps_of(work: Callable[[], object]) -> int:
    """How many instructions of Python the work takes."""
    taken = 0

    def step(frame: FrameType, event: str, _: object) -> Any:
        nonlocal taken
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        taken += event == "opcode"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        work()
    finally:
        sys.settrace(before)
    return taken
