"""A session being done: what was asked lies in a draft, so that a reload or a dead battery loses
nothing, and all of it becomes one fact at the end."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from footbridge.catalogue.model import Catalogue, Exercise, Variant
from footbridge.catalogue.words import DoseKind, Scale, Side, Sides, Stream
from footbridge.engine.decision import Decision, Dose, Item, TargetBand, TempoAsked
from footbridge.engine.journal import SetDone, StopSign
from footbridge.telling import doses, exercise_name, way_name
from footbridge.web.forms.asking import as_score
from footbridge.web.forms.session import Feeling
from footbridge.web.pages.today import session_blocks

DRAFT = "session"
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
    asked = [
        {
            "exercise": item.exercise,
            "variant": item.variant,
            "block": block.id,
            "dose": asdict(item.dose),
            "in_short_core": item.in_short_core,
        }
        for block, item in _left_to_do(decision)
        if item.in_short_core or not is_short
    ]
    return {
        "id": str(uuid.uuid4()),
        "on": decision.on.isoformat(),
        "begun": now,
        "asked": asked,
        "answers": {},
    }


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


def next_place(draft: Mapping[str, Any]) -> int | None:
    """The first exercise without an answer, counted from 1; None when all are answered."""
    return next(
        (n for n in range(1, len(draft["asked"]) + 1) if str(n) not in draft["answers"]), None
    )


def questions_after(asked: Asked, catalogue: Catalogue) -> Feeling:
    exercise = catalogue.exercises[asked.exercise]
    scale = asked.dose.target.scale if asked.dose.target else None
    return Feeling(
        effort=exercise.stream is Stream.STRENGTH,
        sensation=scale is Scale.SENSATION,
        steadiness=exercise.stream is Stream.BALANCE,
        form=exercise.stream is Stream.STRENGTH,
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
    feeling: Feeling
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
        feeling=questions_after(here, catalogue),
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


def sets_done(draft: Mapping[str, Any]) -> tuple[SetDone, ...]:
    """Everything that was answered, set by set and side by side."""
    answers: Answers = draft["answers"]
    return tuple(
        done
        for number, asked in enumerate(asked_in(draft), start=1)
        if str(number) in answers
        for done in _sets(asked, answers[str(number)])
    )


def _sets(asked: Asked, said: Mapping[str, Any]) -> Iterator[SetDone]:
    if said.get("skipped"):
        yield SetDone(exercise=asked.exercise, variant=asked.variant, skipped=said["skipped"])
        return
    stop = StopSign(said["stop"]) if said.get("stop") else None
    sets = said.get("sets")
    count = asked.dose.sets if sets is None else int(sets)
    rounds = [(n, side) for n in range(max(1, count)) for side in sides_of(asked.dose.sides)]
    for place, (_, side) in enumerate(rounds):
        yield _one_set(asked, said, side, stop, is_first=place == 0)


def _one_set(
    asked: Asked,
    said: Mapping[str, Any],
    side: Side | None,
    stop: StopSign | None,
    *,
    is_first: bool,
) -> SetDone:
    dose = asked.dose
    amount = said.get("amount")
    is_reps = dose.kind is DoseKind.REPS
    is_hold = dose.kind is DoseKind.HOLD
    return SetDone(
        exercise=asked.exercise,
        variant=asked.variant,
        side=side,
        reps=_said(amount, dose.reps) if is_reps else dose.reps,
        asked_reps=dose.reps,
        hold_seconds=_said(amount, dose.hold_seconds) if is_hold else None,
        asked_hold_seconds=dose.hold_seconds if is_hold else None,
        work_seconds=_said(amount, dose.work_seconds) if dose.kind is DoseKind.TIME else None,
        effort=as_score(said.get("effort")),
        sensation=as_score(said.get("sensation")),
        form_kept=said.get("form") != "no",
        tingling_grew=bool(said.get("tingling")),
        stop=stop,
        steadiness=as_score(said.get("steadiness")),
        # Touches and grabs are told for the whole exercise; they stand with its first round.
        touches=_of_all(said.get("touches"), is_first=is_first),
        grabs=_of_all(said.get("grabs"), is_first=is_first),
    )


def _said(amount: int | None, asked: int | None) -> int | None:
    return asked if amount is None else amount


def _of_all(told: str | None, *, is_first: bool) -> int | None:
    if not told:
        return None
    return int(told) if is_first else 0


def sides_of(sides: Sides) -> Sequence[Side | None]:
    """Each side has sets of its own where the exercise is done on each."""
    both: tuple[Side | None, ...] = (Side.LEFT, Side.RIGHT)
    return both if sides in {Sides.EACH, Sides.EACH_BOTH_WAYS} else (None,)


def is_finished(draft: Mapping[str, Any]) -> bool:
    """Every exercise was answered, and none was stopped with a sign that ends the session."""
    ended = any(
        said.get("stop") in {StopSign.DIZZY, StopSign.WEAK} for said in draft["answers"].values()
    )
    return next_place(draft) is None and not ended


def has_done_something(draft: Mapping[str, Any]) -> bool:
    return bool(draft["answers"])
