"""A made-up cohort: forty people who are nobody, drawn from a seed."""

from pathlib import Path
from random import Random

from footbridge.analytics.cohort import in_order, write_weeks
from footbridge.analytics.weeks import Week


def weeks(people: int = 40, most_weeks: int = 14, seed: int = 1) -> list[Week]:
    chance = Random(seed)
    return in_order(
        week
        for person in range(people)
        for week in _weeks_of(f"{person:032x}", chance.randint(1, most_weeks), chance)
    )


def _weeks_of(person: str, count: int, chance: Random) -> list[Week]:
    track = chance.choice(["feet", "feet", "leg", None])
    return [_week(person, number + 1, track, chance) for number in range(count)]


def _week(person: str, number: int, track: str | None, chance: Random) -> Week:
    sessions = chance.randint(0, 6)
    return Week(
        person=person,
        week=number,
        track=track,
        days_told=chance.randint(0, 7),
        days_done=chance.randint(0, 7),
        days_planned=chance.choice([0, 5, 6, 7]),
        walk_minutes=chance.choice([0, chance.randint(10, 200)]),
        pain=chance.choice([None, chance.randint(0, 20) / 2]),
        hold_left=chance.choice([None, chance.randint(1, 60)]),
        hold_right=chance.choice([None, chance.randint(1, 60)]),
        sessions=sessions,
        stopped=chance.randint(0, 1) * min(sessions, 1),
        emergency_flag=False,
        same_day_flag=chance.random() < 0.3,
        within_days_flag=chance.random() < 0.5,
        next_visit_flag=chance.random() < 0.02,
        strength_raised=chance.random() < 0.4,
    )


def cohort(folder: Path) -> tuple[Path, list[Week]]:
    """The file of it, and what is in it."""
    rows = weeks()
    path = folder / "cohort.parquet"
    write_weeks(path, rows)
    return path, rows


def in_any_order(rows: list[dict]) -> list[tuple]:
    """Rows of an answer so that two engines can be compared: figures to a millionth."""
    return sorted(
        tuple((name, round(each, 6) if isinstance(each, float) else each)
              for name, each in sorted(row.items()))
        for row in rows
    )  # fmt: skip
