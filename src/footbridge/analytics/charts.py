"""Answers as charts: the product's own planks, one for each week."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from footbridge.analytics.answers import Answer, Group
from footbridge.analytics.cohort import SMALLEST_GROUP
from footbridge.drawings.chart import Axis, Chart, Line, Look, Plank, Table
from footbridge.telling.lists import sentence_case

DAY, WEEK = timedelta(days=1), 7
FIRST = date(2001, 1, 1)
"""A chart counts in days; the weeks of a cohort are nobody's, so they begin anywhere."""

MOST_WEEKS, MOST_TICKS, MOST_LINES = 52, 4, 2
SCALES = ((10, 5), (20, 10), (30, 10), (45, 15), (60, 20), (100, 25), (150, 50), (300, 100))
TOO_FEW = "too few to tell"
FEW_PEOPLE = f"fewer than {SMALLEST_GROUP}"
NOTHING = "In no week are there enough people to tell anything."
WORDS = {
    "left": "left foot",
    "right": "right foot",
    "feet": "both feet",
    "leg": "one leg",
    "unsure": "not sure where",
    "few": "elsewhere",
    "emergency": "an emergency",
    "same_day": "for the same day",
    "within_days": "for the next days",
    "next_visit": "for the next visit",
}


def charts(answer: Answer) -> Iterator[Chart]:
    """One chart, or one for each line where there are more than can be told apart."""
    lines: dict[str, list[Group]] = defaultdict(list)
    for group in sorted(answer.groups, key=lambda each: (_place(each.name), each.week)):
        lines[group.name].append(group)
    if len(lines) <= MOST_LINES:
        yield _chart(answer, answer.question.title, lines)
    else:
        for name, groups in lines.items():
            yield _chart(answer, f"{answer.question.title}: {WORDS[name]}", {"": groups})


def _chart(answer: Answer, title: str, lines: dict[str, list[Group]]) -> Chart:
    every = [group for groups in lines.values() for group in groups]
    told = [group for group in every if group.figure is not None]
    weeks = min(max((group.week for group in told), default=1), MOST_WEEKS)
    most = answer.question.most or max((group.figure or 0 for group in told), default=0)
    hi, step = scale(most)
    looks = (Look.FILLED, Look.OUTLINED)
    return Chart(
        id="-".join(["".join(filter(str.isalnum, each)) for each in title.lower().split()]),
        title=title,
        unit=answer.question.unit,
        sentence=" ".join(_sentence(name, groups) for name, groups in lines.items()),
        axis=Axis(first=FIRST, last=_last(weeks), ticks=_ticks(weeks), hi=hi, step=step),
        lines=tuple(
            Line(name=WORDS.get(name, name), look=look, planks=tuple(_planks(groups, weeks)))
            for (name, groups), look in zip(lines.items(), looks, strict=False)
        ),
        table=table(every),
    )


def _place(name: str) -> int:
    """The order in which names are told: signs from the most urgent one on."""
    return [*WORDS].index(name) if name in WORDS else -1


def _sentence(name: str, groups: Sequence[Group]) -> str:
    """How it was in the first and in the last week of which enough is known."""
    whose = f"{sentence_case(WORDS[name])}: " if name else ""
    told = [group for group in groups if group.figure is not None]
    if not told:
        return f"{whose}{NOTHING}"
    first, last = told[0], told[-1]
    begins = f"{whose}{number(first.figure)} in week {first.week}"
    return (
        f"{begins}, {number(last.figure)} in week {last.week}." if last != first else f"{begins}."
    )


def table(groups: Sequence[Group]) -> Table:
    """The same as words: what is not told is said to be so."""
    is_named = any(group.name for group in groups)
    heads = ("week", "who", "people", "figure") if is_named else ("week", "people", "figure")
    return Table(heads=heads, rows=tuple(_row(group, is_named=is_named) for group in groups))


def _row(group: Group, *, is_named: bool) -> tuple[str, ...]:
    people = FEW_PEOPLE if group.people is None else f"{group.people:,}"
    told = (people, TOO_FEW if group.figure is None else number(group.figure))
    named = (WORDS.get(group.name, group.name),) if is_named else ()
    return (str(group.week), *named, *told)


def number(figure: float | None) -> str:
    """To a tenth, which is more than the people of a group tell."""
    return TOO_FEW if figure is None else f"{figure:,.1f}".removesuffix(".0")


def scale(most: float) -> tuple[int, int]:
    """The top of the scale that holds all, and its steps."""
    for hi, step in SCALES:
        if most <= hi:
            return hi, step
    step = -(-int(most + 1) // 300) * 100
    return 3 * step, step


def _planks(groups: Sequence[Group], weeks: int) -> Iterator[Plank]:
    for group in groups:
        if group.figure is not None and group.week <= weeks:
            yield Plank(
                first=FIRST + (group.week - 1) * WEEK * DAY,
                last=_last(group.week),
                height=group.figure,
                words=number(group.figure),
            )


def _last(week: int) -> date:
    return FIRST + (week * WEEK - 1) * DAY


def _ticks(weeks: int) -> tuple[tuple[date, str], ...]:
    every = -(-weeks // MOST_TICKS)
    numbers = range(1, weeks + 1, every)
    # Two lines leave no room on a phone for the word: the page says that these are weeks.
    return tuple((FIRST + (each - 1) * WEEK * DAY, str(each)) for each in numbers)
