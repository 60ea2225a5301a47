"""The questions that a cohort is asked, each written once, whatever engine answers it.

Pure expressions of ibis over the table of weeks: DuckDB here and Spark on a cluster answer the
same. To add one, write its expression and put it into `QUESTIONS`; `tests/analytics/plainly.py`
then wants it in plain Python, too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import ibis

Table = Any
"""A table of ibis with the columns of `analytics.weeks.Week`."""

FEW = "few"
"""In place of a track where too few people feel it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`title` and `unit` say what the figure is. `by` are the columns that a group has in common.

    The expression gives these columns, `people` in the group and `figure`; and `part` where the
    figure tells how many of the people something holds for. `most` is the top of a scale that
    ends, such as 100 of a share.
    """

    name: str
    title: str
    unit: str
    by: tuple[str, ...]
    has_part: bool = False
    most: int | None = None
    ask: Callable[[Table], Table]


def balance(weeks: Table) -> Table:
    """The median of the longest holds of a week, by foot."""
    left, right = _foot(weeks, "left"), _foot(weeks, "right")
    feet = left.union(right)
    feet = feet.filter(feet.hold.notnull())
    return feet.group_by("week", "foot").agg(
        people=feet.person.nunique(), figure=feet.hold.median()
    )


def _foot(weeks: Table, foot: str) -> Table:
    hold = weeks[f"hold_{foot}"].cast("float64")
    return weeks.select("person", "week", foot=ibis.literal(foot), hold=hold)


def walks(weeks: Table) -> Table:
    """The median of the minutes walked, of those who walked."""
    walked = weeks.filter(weeks.walk_minutes > 0)
    return walked.group_by("week").agg(
        people=walked.person.nunique(), figure=walked.walk_minutes.cast("float64").median()
    )


def adherence(weeks: Table) -> Table:
    """Of the days for which the plan held something, those on which something was done."""
    planned = weeks.filter(weeks.days_planned > 0)
    done = ibis.least(planned.days_done, planned.days_planned)
    return planned.group_by("week").agg(
        people=planned.person.nunique(), figure=_percent(done.sum(), planned.days_planned.sum())
    )


def pain(weeks: Table) -> Table:
    """The median of the pain of a week, by where it is felt."""
    told = weeks.filter(weeks.pain.notnull()).mutate(track=weeks.track.fill_null(FEW))
    return told.group_by("week", "track").agg(
        people=told.person.nunique(), figure=told.pain.median()
    )


def flags(weeks: Table) -> Table:
    """The share of people with a warning sign of a tier in a week."""
    tiers = [_tier(weeks, name) for name in ("emergency", "same_day", "within_days", "next_visit")]
    first, *rest = tiers
    every = first.union(*rest)
    return _share(every, every.stood, "week", "tier")


def _tier(weeks: Table, name: str) -> Table:
    tier = ibis.literal(name)
    return weeks.select("person", "week", tier=tier, stood=weeks[f"{name}_flag"])


def stopped(weeks: Table) -> Table:
    """The share of people whom a stop sign ended a session, of those who had one."""
    trained = weeks.filter(weeks.sessions > 0)
    return _share(trained, trained.stopped > 0, "week")


def raised(weeks: Table) -> Table:
    """The share of people whose strength work went up, of those who trained."""
    trained = weeks.filter(weeks.sessions > 0)
    return _share(trained, trained.strength_raised, "week")


def _share(table: Table, holds: Any, *by: str) -> Table:
    part = table.person.nunique(where=holds)
    people = table.person.nunique()
    return table.group_by(*by).agg(people=people, part=part, figure=_percent(part, people))


def _percent(part: Any, whole: Any) -> Any:
    return part.cast("float64") * 100 / whole.cast("float64")


_EVERY = (
    Question(
        name="balance",
        title="Longest balance hold of a week, by foot",
        unit="seconds, median",
        by=("week", "foot"),
        ask=balance,
    ),
    Question(
        name="walks",
        title="Minutes walked in a week",
        unit="minutes, median of those who walked",
        by=("week",),
        ask=walks,
    ),
    Question(
        name="adherence",
        title="Days on which something was done",
        unit="per cent of the days with a plan",
        by=("week",),
        most=100,
        ask=adherence,
    ),
    Question(
        name="pain",
        title="Nerve pain, by where it is felt",
        unit="0 to 10, median",
        by=("week", "track"),
        most=10,
        ask=pain,
    ),
    Question(
        name="flags",
        title="People with a warning sign, by how urgent",
        unit="per cent of the people",
        by=("week", "tier"),
        has_part=True,
        most=100,
        ask=flags,
    ),
    Question(
        name="stopped",
        title="People who had to stop a session",
        unit="per cent of those who trained",
        by=("week",),
        has_part=True,
        most=100,
        ask=stopped,
    ),
    Question(
        name="raised",
        title="People whose strength work went up",
        unit="per cent of those who trained",
        by=("week",),
        has_part=True,
        most=100,
        ask=raised,
    ),
)

QUESTIONS: Mapping[str, Question] = MappingProxyType({each.name: each for each in _EVERY})
"""Every question by its name, in the order in which they are answered."""
