"""Stumbles, stairs and chairs over two fortnights, and the comfort of walks by what was worn."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import DayMarkers, Stumble, Walk
from footbridge.engine.facts.day_markers import Ease
from footbridge.engine.known.history import History


@dataclass(frozen=True, slots=True)
class EaseOver:
    """On how many of the days that were told it went easily, lately and before."""

    about: str
    easy: int
    told: int
    easy_before: int
    told_before: int


@dataclass(frozen=True, slots=True)
class Comfort:
    """Walks that were said to be comfortable, of all that were said, by one word of the day."""

    word: StrEnum
    comfortable: int
    told: int


@dataclass(frozen=True, slots=True)
class Markers:
    stumbles: int
    stumbles_before: int
    ease: tuple[EaseOver, ...]
    comfort: tuple[Comfort, ...]


def markers(history: History, numbers: Numbers) -> Markers:
    """What was told of the days, counted. Nothing is judged: these are few and far between."""
    window = timedelta(days=numbers.trend_window_days)
    stumbles = [entry.day for entry in history.of(Stumble)]
    return Markers(
        stumbles=sum(1 for _ in _lately(stumbles, history.today, window)),
        stumbles_before=sum(1 for _ in _lately(stumbles, history.today - window, window)),
        ease=tuple(_ease(history, window)),
        comfort=tuple(_comfort(history)),
    )


def _lately(days: Iterable[date], until: date, window: timedelta) -> Iterator[date]:
    return (day for day in days if until - window < day <= until)


def _ease(history: History, window: timedelta) -> Iterator[EaseOver]:
    told: dict[str, Callable[[DayMarkers], Ease | None]] = {
        "stairs": lambda marks: marks.stairs,
        "getting_up": lambda marks: marks.getting_up,
    }
    for about, of in told.items():
        days = {
            entry.day: how
            for entry in history.of(DayMarkers)
            if (how := of(entry.what)) is not None
        }
        now = [days[day] for day in _lately(days, history.today, window)]
        before = [days[day] for day in _lately(days, history.today - window, window)]
        if now or before:
            yield EaseOver(
                about, now.count(Ease.EASY), len(now), before.count(Ease.EASY), len(before)
            )


def _comfort(history: History) -> Iterator[Comfort]:
    found: dict[StrEnum, list[bool]] = {}
    for walk in history.of(Walk):
        if walk.what.comfortable is None:
            continue
        for entry in history.on(walk.day, DayMarkers):
            marks = entry.what
            for word in (marks.shoes, marks.surface, marks.time_of_day):
                if word is not None:
                    found.setdefault(word, []).append(walk.what.comfortable)
    for each, comfortable in found.items():
        yield Comfort(each, sum(comfortable), len(comfortable))
