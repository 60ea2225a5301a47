"""A session done page by page: what is asked lies in a draft, each answer is a fact at once."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from footbridge.catalogue.model import Catalogue, Exercise, Variant
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import DoseKind, Scale, Sides
from footbridge.engine.facts import Session, SetDone, StopSign
from footbridge.engine.known.time_of_day import own_day
from footbridge.engine.shown.decision import Decision, Dose, Item, TargetBand, TempoAsked
from footbridge.engine.shown.session import session_blocks
from footbridge.engine.today.from_plan import Questions, Remarks, questions_after, sets_done
from footbridge.telling import doses, exercise_name, way_name
from footbridge.web.forms.asking import as_score, yes_or_no

NAME = "session"
Answers = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One exercise of the session as it was asked."""

    exercise: str
    variant: str
    block: str
    dose: Dose
    in_short_core: bool = False


def new_draft(decision: Decision, *, is_short: bool, now: str) -> dict[str, Any]:
    """The session of this day as plain JSON; with `is_short` only the three that make a day."""
    chosen = [
        (block.id, item)
        for block, item in _left_to_do(decision)
        if item.in_short_core or not is_short
    ]
    return draft_of(decision.on, chosen, now=now)


def draft_of(on: date, chosen: Iterable[tuple[str, Item]], *, now: str) -> dict[str, Any]:
    """Exercises to be done on a day, each with the id of its part, as plain JSON."""
    asked = [
        {
            "exercise": item.exercise,
            "variant": item.variant,
            "block": block,
            "dose": asdict(item.dose),
            "in_short_core": item.in_short_core,
        }
        for block, item in chosen
    ]
    return {
        "id": str(uuid.uuid4()),
        "on": on.isoformat(),
        "begun": now,
        "asked": asked,
        "answers": {},
        "is_over": False,
        "was_told": True,
    }


def as_draft(body: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """`body`, when it has the shape of a session of this version; else None: it is set aside."""
    if body is None:
        return None
    try:
        draft = {"is_over": False, **body}
        uuid.UUID(draft["id"])
        date.fromisoformat(draft["on"])
        datetime.fromisoformat(draft["begun"])
        asked = asked_in(draft)
        for number in draft["answers"]:
            exercise_done(draft, int(number))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return None
    return draft if asked else None


def _left_to_do(decision: Decision) -> Iterator[tuple[Any, Item]]:
    for block in session_blocks(decision):
        for item in block.items:
            if not item.done:
                yield block, item


def asked_in(draft: Mapping[str, Any]) -> tuple[Asked, ...]:
    return tuple(_asked(each) for each in draft["asked"])


def _asked(told: Mapping[str, Any]) -> Asked:
    dose = dict(told["dose"])
    tempo, target = dose.pop("tempo"), dose.pop("target")
    return Asked(
        exercise=told["exercise"],
        variant=told["variant"],
        block=told["block"],
        in_short_core=told["in_short_core"],
        dose=Dose(
            kind=DoseKind(dose.pop("kind")),
            sides=Sides(dose.pop("sides")),
            tempo=TempoAsked(**tempo) if tempo else None,
            target=TargetBand(scale=Scale(target["scale"]), lo=target["lo"], hi=target["hi"])
            if target
            else None,
            **dose,
        ),
    )


def day_of(draft: Mapping[str, Any]) -> date:
    return date.fromisoformat(draft["on"])


def goes_on(draft: Mapping[str, Any], now: datetime, numbers: Numbers) -> bool:
    """Whether it is not over: of today, or in the night of the evening before."""
    days = (now.date(), own_day(Session(sets=()), now, numbers))
    return not draft["is_over"] and day_of(draft) in days


def was_left(draft: Mapping[str, Any], today: date) -> bool:
    """Whether version 1 of the program kept it, of another day, and told nothing of it."""
    return "was_told" not in draft and not draft["is_over"] and day_of(draft) != today


def next_place(draft: Mapping[str, Any]) -> int | None:
    """The first exercise without an answer, counted from 1; None when all are answered."""
    answers = draft["answers"]
    return next(
        (
            n
            for n in range(1, len(draft["asked"]) + 1)
            if str(n) not in answers or answers[str(n)].get("is_open")
        ),
        None,
    )


@dataclass(frozen=True, slots=True)
class ExercisePage:
    """One exercise of the session. `seconds` is what a clock may count down, if anything."""

    number: int
    total: int
    name: str
    way: str
    exercise: Exercise
    variant: Variant
    steps: tuple[str, ...]
    dose: str
    rest: str
    target: str
    seconds: int
    feeling: Questions
    planks: tuple[str, ...]
    is_last: bool
    aim_lo: int
    aim_hi: int


def exercise_page(draft: Mapping[str, Any], number: int, catalogue: Catalogue) -> ExercisePage:
    asked = asked_in(draft)
    here = asked[number - 1]
    exercise = catalogue.exercises[here.exercise]
    variant = variant_of(exercise, here.variant)
    target = here.dose.target
    return ExercisePage(
        number=number,
        total=len(asked),
        name=exercise_name(exercise, variant),
        way=way_name(exercise, variant),
        exercise=exercise,
        variant=variant,
        steps=variant.steps or exercise.steps,
        dose=doses.dose(here.dose),
        rest=doses.rest(here.dose),
        target=doses.target(target) if target else "",
        seconds=here.dose.hold_seconds or here.dose.work_seconds or 0,
        feeling=questions_after(exercise.stream, here.dose),
        planks=_planks(draft, number, len(asked)),
        is_last=number == len(asked),
        aim_lo=target.lo if target else 0,
        aim_hi=target.hi if target else 0,
    )


def _planks(draft: Mapping[str, Any], number: int, total: int) -> tuple[str, ...]:
    answered = draft["answers"]
    return tuple(
        "is-now" if n == number else "is-laid" if str(n) in answered else ""
        for n in range(1, total + 1)
    )


def variant_of(exercise: Exercise, name: str) -> Variant:
    return next((each for each in exercise.variants if each.id == name), exercise.variants[0])


def exercise_done(draft: Mapping[str, Any], number: int) -> Session:
    """What was answered about one exercise."""
    asked, said = asked_in(draft)[number - 1], draft["answers"][str(number)]
    is_whole = not said.get("stop") and not said.get("skipped") and said.get("sets") is None
    return Session(sets=tuple(_sets(asked, said)), finished=is_whole)


def _sets(asked: Asked, said: Mapping[str, Any]) -> Iterator[SetDone]:
    if said.get("skipped"):
        yield SetDone(exercise=asked.exercise, variant=asked.variant, skipped=said["skipped"])
        return
    remarks = Remarks(
        sets=said.get("sets"),
        amount=said.get("amount"),
        effort=as_score(said.get("effort")),
        sensation=as_score(said.get("sensation")),
        form_kept=yes_or_no(said.get("form_kept")),
        tingling_grew=True if said.get("tingling") else None,
        steadiness=as_score(said.get("steadiness")),
        touches=as_score(said.get("touches")),
        grabs=as_score(said.get("grabs")),
        near_fall=yes_or_no(said.get("near_fall")),
        stop=StopSign(said["stop"]) if said.get("stop") else None,
    )
    yield from sets_done(asked.exercise, asked.variant, asked.dose, remarks)
