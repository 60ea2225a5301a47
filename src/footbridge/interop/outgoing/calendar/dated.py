"""One thing that comes, before it is text. Whoever has something for the calendar makes these."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """`name` is its own on its day: with the day it is the same entry in every calendar.

    `title` says nothing of health, `about` does, and is told only where that is wished for.
    `at` is by the clock on the wall, None for any time of the day; `minutes` is how long it takes.
    `may_change` is told with it where it is not certain.
    """

    name: str
    on: date
    title: str
    about: str = ""
    at: time | None = None
    minutes: int | None = None
    may_change: str = ""
