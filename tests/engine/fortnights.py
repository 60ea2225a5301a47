"""A fortnight as a page of text: what a day of so many minutes holds, and what comes in turn.

Nobody lives it: each day all of it is done, and nothing of the doses changes. So the page shows
what the time, the turns and the rotation do, and nothing else.

`python -m tests.engine.fortnights` writes the pages anew. Read what has changed before keeping
it: each line was a day of somebody.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.person import Person
from footbridge.engine.progress.progress import (
    Before,
    Progress,
    dose_begun,
    progress_at_start,
    week_on,
)
from footbridge.engine.shown.decision import DayBlock, Item, Says
from footbridge.engine.shown.situations import OnCourse
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.limits import Limits
from footbridge.engine.today.choice import Today
from footbridge.engine.today.day import Plan, plan
from tests.engine.shipped import shipped
from tests.people import AMIR, RUTH, START, TOMAS

PAGE = Path(__file__).parent / "fortnights.txt"


class Wanted(NamedTuple):
    """Whose fortnight, from which week on, with how many minutes a day, days of strength a week
    and repetitions more than at the start; or with the most sets there are.
    """

    name: str
    who: Person
    minutes: int
    week: int
    days_a_week: int = 2
    up_by: int = 0
    at_top: bool = False

    @property
    def title(self) -> str:
        weeks = f"weeks {self.week} and {self.week + 1}"
        return f"{self.name}, {self.minutes} minutes a day, {weeks}"


WANTED = (
    *(Wanted("Ruth", RUTH, minutes, week=3) for minutes in (8, 13, 15, 24, 25, 30, 45, 60)),
    Wanted("Ruth", RUTH, 30, week=1),
    *(Wanted("Ruth", RUTH, minutes, week=8, up_by=3) for minutes in (15, 30, 45)),
    *(Wanted("Amir", AMIR, minutes, week=4) for minutes in (15, 25, 60)),
    Wanted("Ruth", RUTH, 28, week=9, at_top=True),
    Wanted("Amir", AMIR, 30, week=9, days_a_week=3, up_by=2),
    Wanted("Tomas", TOMAS, 30, week=5),
)


def page(catalogue: Catalogue, wanted: Wanted) -> str:
    """The days of it, each with its parts."""
    lines = []
    progress = None
    for number in range(14):
        today = today_of(catalogue, wanted, number, progress)
        is_strength_day = today.on.weekday() in _weekdays(wanted)
        planned = plan(OnCourse(), today, is_strength_day=is_strength_day)
        lines += [f"{today.on:%A}, week {week_on(today.progress, today.on)}", *_day(planned)]
        progress = _done(today.progress, planned, today)
    return "\n".join([*lines, ""])


def today_of(
    catalogue: Catalogue, wanted: Wanted, number: int, progress: Progress | None = None
) -> Today:
    """A day of the fortnight, 0 the first; with nothing done before, where no `progress` is."""
    person = replace(wanted.who, minutes=wanted.minutes)
    case = _case(catalogue, person, 7 * (wanted.week - 1) + number)
    if progress is None:
        progress = _begun(_case(catalogue, person, 0), wanted)
    return Today(case, progress, Limits(catalogue, (), (), {}), {})


def _weekdays(wanted: Wanted) -> tuple[int, ...]:
    chosen = tuple(one.number for one in wanted.who.strength_weekdays)
    return (*chosen, 6) if wanted.days_a_week > 2 else chosen


def _case(catalogue: Catalogue, person: Person, day: int) -> Case:
    return with_later(new_case(person, catalogue), (), START + timedelta(days=day))


def _begun(case: Case, wanted: Wanted) -> Progress:
    exercises = [case.catalogue.exercises[name] for name in sorted(case.guide.strength)]
    begun = {one.id: dose_begun(case, one, START) for one in exercises}
    doses = {
        name: dose._replace(sets=dose.exercise.dose.sets.hi, reps=dose.most)
        if wanted.at_top
        else dose._replace(reps=min(dose.most, dose.reps + wanted.up_by))
        for name, dose in begun.items()
    }
    progress = progress_at_start(case)
    progress = progress._replace(first_on=progress.start)
    stage = 0 if wanted.week == 1 else 1 + wanted.week // 4
    strength = progress.strength._replace(doses=doses, days_a_week=wanted.days_a_week)
    before = Before(strength, progress.balance, stage)
    return progress._replace(strength=strength, stretch_stage=stage, before=before)


def _done(progress: Progress, planned: Plan, today: Today) -> Progress:
    """All of it was done."""
    names = [one.exercise for one in _items(planned.blocks) if one.stream is Stream.STRENGTH]
    if not names:
        return progress
    strength = progress.strength._replace(
        dates=(*progress.strength.dates, today.on),
        last_done={**progress.strength.last_done, **dict.fromkeys(names, today.on)},
    )
    return progress._replace(strength=strength)


def _items(blocks: tuple[DayBlock, ...]) -> list[Item]:
    return [item for block in blocks for item in block.items]


def _day(planned: Plan) -> Iterator[str]:
    for block in (one for one in planned.blocks if one.id != "walk"):
        held = ", ".join(f"{one.exercise} {_amount(one)}" for one in block.items)
        yield f"  {block.id} {block.seconds // 60}:{block.seconds % 60:02}: {held}"
    no_time = [
        name for name, why in planned.left_out.items() if why.values.get("because") == "time"
    ]
    if no_time:
        yield f"  no time for {', '.join(sorted(no_time))}"


def _amount(item: Item) -> str:
    """ "2x8", "3x15 s", "2x8 sitting"; with a star where there are fewer sets for want of time."""
    dose, first = item.dose, shipped().exercises[item.exercise].variants[0].id
    seconds = dose.hold_seconds or dose.work_seconds
    amount = (
        f"{dose.sets}x{dose.reps}" if dose.reps and not seconds else f"{dose.sets}x{seconds} s"
    )
    is_short = any(one.rule == "REG-08" and one.says is Says.CAPPED for one in item.reasons)
    return " ".join([amount + "*" * is_short, *([item.variant] if item.variant != first else [])])


def read() -> dict[str, str]:
    """The pages as they are kept, each by its title."""
    parts = PAGE.read_text(encoding="utf-8").split("## ")[1:]
    return {title: body for title, _, body in (part.partition("\n\n") for part in parts)}


if __name__ == "__main__":
    told = [f"## {wanted.title}\n\n{page(shipped(), wanted)}" for wanted in WANTED]
    PAGE.write_text("\n".join(told), encoding="utf-8")
