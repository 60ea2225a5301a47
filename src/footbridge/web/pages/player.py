"""What the player is given: the steps, and what is said and shown about each part."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse

from footbridge import record
from footbridge.care.figures_built import drawn
from footbridge.catalogue.doing import Doing
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Measure, Side
from footbridge.engine.shown.decision import DayBlock, Decision, Item
from footbridge.engine.shown.measuring import measuring
from footbridge.engine.shown.session import (
    left_to_do,
    session_blocks,
    to_play,
    walk_blocks,
    wishes_in,
)
from footbridge.engine.shown.timeline import Timeline
from footbridge.figures.other_side import SUFFIX
from footbridge.telling import doses, exercise_name, way_name
from footbridge.telling.lists import sentence_case
from footbridge.web.drawn import person_in
from footbridge.web.pages.script import spoken_again
from footbridge.web.pages.session import variant_of
from footbridge.web.pages.tests import guided

Plain = dict[str, Any]

# A test has no word for a stop: it is told of the exercise that asks the same of the body.
LIKE = {
    Measure.FEET_TOGETHER: "tandem-stance",
    Measure.SEMI_TANDEM: "tandem-stance",
    Measure.TANDEM: "tandem-stance",
    Measure.SINGLE_LEG: "single-leg-stance",
    Measure.HEEL_RAISES: "heel-raise",
    Measure.CHAIR_STANDS: "sit-to-stand",
    Measure.WALKING_TOLERANCE: "walking",
}


def session_plan(decision: Decision, catalogue: Catalogue) -> Plain:
    """What is left to do of today's session.

    A device that began it before something was asked for begins anew with what is left.
    """
    made = _plan("session", decision.on, session_blocks(decision), catalogue)
    return made | {"wishes": list(wishes_in(decision))}


def walk_plan(decision: Decision, catalogue: Catalogue) -> Plain:
    """Today's walk."""
    return _plan("walk", decision.on, walk_blocks(decision), catalogue)


def try_plan(part: DayBlock | None, on: date, catalogue: Catalogue) -> Plain:
    """One exercise by itself; nothing to do where it may not be done."""
    told = _plan("session", on, (part,) if part else (), catalogue)
    # Done before today, it may be done again.
    return told | {"done": [], "title": told["about"][0]["name"] if part else ""}


def test_plan(measure: Measure, on: date, catalogue: Catalogue) -> Plain:
    """One test of the body."""
    text, lines = catalogue.test_of(measure), guided(measure, catalogue)
    about = {
        "name": text.name,
        "variant": "",
        "cue": lines.cue,
        "support": lines.support,
        "dose": "",
        "how": list(text.how),
        "unit": text.unit,
        **picture_of(lines.figure),
        **_done(lines.figure, lines.doing),
    }
    told = _told("test", on, measuring(measure, catalogue.numbers), [about], catalogue)
    return told | {"instead": LIKE[measure]}


def hours(numbers: Numbers) -> Plain:
    """What parts morning from evening on a device without a network."""
    return {
        "night_ends": numbers.night_ends_hour,
        "noon": numbers.morning_ends_hour,
        "evening": numbers.evening_begins_hour,
    }


def _plan(kind: str, on: date, blocks: Sequence[DayBlock], catalogue: Catalogue) -> Plain:
    about = [_about(item, catalogue) for _, item in left_to_do(blocks)]
    done = [item.exercise for block in blocks for item in block.items if item.done]
    told = _told(kind, on, to_play(blocks, catalogue.numbers), about, catalogue)
    # A device that began this session earlier leaves out what another one did meanwhile.
    return told | {"done": done}


def _told(
    kind: str, on: date, steps: Timeline, about: Sequence[Plain], catalogue: Catalogue
) -> Plain:
    written = record.write_timeline(steps)
    return {
        "kind": kind,
        "on": on.isoformat(),
        "timeline": json.loads(written),
        "about": list(about),
        "script": spoken_again(written, steps, catalogue),
    }


def _about(item: Item, catalogue: Catalogue) -> Plain:
    exercise = catalogue.exercises[item.exercise]
    variant = variant_of(exercise, item.variant)
    return {
        "name": exercise_name(exercise, variant),
        "variant": way_name(exercise, variant),
        "cue": variant.cue or exercise.cue,
        "support": variant.support,
        "dose": sentence_case(doses.dose(item.dose)),
        "how": [],
        "unit": "",
        **picture_of(variant.figure),
        **_done(variant.figure, variant.doing),
    }


def _done(figure: str, doing: Doing) -> Plain:
    """What the leg of each side does, what changing sides asks, and the pictures of both."""
    told: Plain = {}
    if doing.side:
        told["legs"] = asdict(doing.side)
    if doing.turn:
        told["turn"] = doing.turn
    others = _others(figure, doing)
    return told | ({"others": others} if others else {})


def _others(figure: str, doing: Doing) -> list[Plain]:
    """The pictures of the left side and of the second way: what is not as in the usual one."""
    found: list[Plain] = []
    left = picture_of(f"{figure}{SUFFIX}")["figure"]
    if left:
        found.append({"figure": left, "side": Side.LEFT, "shows": Side.LEFT})
    if doing.other_way is not None:
        way = picture_of(doing.other_way.figure)
        told = {name: way[name] for name in ("figure", "description", "phases")}
        cues = {"cue": doing.other_way.cue, "says": doing.other_way.says}
        found.append({**told, **cues, "way": 2})
    return found


def picture_of(figure: str) -> Plain:
    """Where the moving picture is, and how its time runs; empty while it is not drawn.

    `shows` is the side that was drawn.
    """
    told = Path(settings.FIGURES_ROOT) / f"{figure}.json"
    if drawn(figure) is None:
        return {"figure": "", "body": "", "skin": "", "description": "", "phases": []}
    known = json.loads(told.read_text(encoding="utf-8"))
    # The mark changes with the picture, so that a kept copy is never an old one.
    address = reverse("figure", args=[figure]) + f"?{known['fingerprint']}"
    body, skin = person_in(figure)
    return {
        "figure": address,
        "body": body.value,
        "skin": skin,
        "description": known["description"],
        "phases": [_phase(each, known["phases"]) for each in known["phases"]],
        "shows": known.get("shows", Side.RIGHT),
    }


def _phase(phase: Plain, phases: Sequence[Plain]) -> Plain:
    """What the player needs of a phase; `home` where it ends as the repetition begins."""
    ends = (each.get("pose") for each in reversed(phases) if each["kind"] != "hold")
    told = {name: phase[name] for name in ("kind", "seconds", "cue", "held") if phase.get(name)}
    return told | ({"home": True} if phase.get("pose") == next(ends, "") else {})
