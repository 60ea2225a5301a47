"""Every question in plain Python, which did not write the expressions: what they are held to."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from statistics import median
from typing import Any

from footbridge.analytics.weeks import Week

Groups = dict[tuple, list[Any]]
TIERS = ("emergency", "same_day", "within_days", "next_visit")


def balance(weeks: list[Week]) -> list[dict]:
    groups = grouped(
        ((row.week, foot), row, hold)
        for row in weeks
        for foot, hold in (("left", row.hold_left), ("right", row.hold_right))
        if hold is not None
    )
    return told(("week", "foot"), groups, median)


def walks(weeks: list[Week]) -> list[dict]:
    groups = grouped(((row.week,), row, row.walk_minutes) for row in weeks if row.walk_minutes)
    return told(("week",), groups, median)


def adherence(weeks: list[Week]) -> list[dict]:
    groups = grouped(((row.week,), row, row) for row in weeks if row.days_planned)
    return told(("week",), groups, share_of_days)


def share_of_days(rows: list[Week]) -> float:
    done = sum(min(row.days_done, row.days_planned) for row in rows)
    return done * 100 / sum(row.days_planned for row in rows)


def pain(weeks: list[Week]) -> list[dict]:
    groups = grouped(
        ((row.week, row.track or "few"), row, row.pain) for row in weeks if row.pain is not None
    )
    return told(("week", "track"), groups, median)


def flags(weeks: list[Week]) -> list[dict]:
    groups = grouped(
        ((row.week, tier), row, getattr(row, f"{tier}_flag")) for row in weeks for tier in TIERS
    )
    return shares(("week", "tier"), groups)


def stopped(weeks: list[Week]) -> list[dict]:
    groups = grouped(((row.week,), row, row.stopped > 0) for row in weeks if row.sessions)
    return shares(("week",), groups)


def raised(weeks: list[Week]) -> list[dict]:
    groups = grouped(((row.week,), row, row.strength_raised) for row in weeks if row.sessions)
    return shares(("week",), groups)


def grouped(found: Iterable[tuple[tuple, Week, Any]]) -> Groups:
    groups: Groups = defaultdict(list)
    for by, row, value in found:
        groups[by].append((row.person, value))
    return groups


def told(names: tuple[str, ...], groups: Groups, figure: Callable) -> list[dict]:
    return [
        {
            **dict(zip(names, by, strict=True)),
            "people": len({person for person, _ in held}),
            "figure": float(figure([value for _, value in held])),
        }
        for by, held in groups.items()
    ]


def shares(names: tuple[str, ...], groups: Groups) -> list[dict]:
    found = []
    for by, held in groups.items():
        people = {person for person, _ in held}
        part = {person for person, holds in held if holds}
        figure = len(part) * 100 / len(people)
        counts = {"people": len(people), "part": len(part), "figure": figure}
        found.append({**dict(zip(names, by, strict=True)), **counts})
    return found
