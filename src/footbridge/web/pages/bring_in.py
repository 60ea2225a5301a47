"""What the pages about a file show: what is left out, and the new walks by month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from footbridge.care import Left, Preview
from footbridge.care.incoming import ASKED
from footbridge.catalogue.units import MINUTE
from footbridge.engine.facts import Entry, Walk

# More than these are told by months only.
FEW = 40


@dataclass(frozen=True, slots=True)
class Why:
    """Walks that are left out: why, how many, and whether they are wanted all the same."""

    why: Left
    n: int
    is_wanted: bool = False


@dataclass(frozen=True, slots=True)
class Month:
    """The new walks of a month; `on` is its first day."""

    on: date
    walks: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Walked:
    """A new walk."""

    on: date
    at: datetime
    minutes: int
    without_a_rest: int


@dataclass(frozen=True, slots=True)
class Page:
    """What a yes would bring. `each` is empty where there are many."""

    preview: Preview
    left: tuple[Why, ...]
    asked: tuple[Why, ...]
    months: tuple[Month, ...]
    each: tuple[Walked, ...]


def page_of(preview: Preview) -> Page:
    asked = tuple(
        Why(why, n, is_wanted=why in preview.also) for why, n in preview.asked.items() if n
    )
    left = tuple(Why(why, len(walks)) for why, walks in preview.left.items() if why not in ASKED)
    few = preview.new if len(preview.new) <= FEW else ()
    return Page(preview, left, asked, tuple(_months(preview.new)), tuple(map(_walked, few)))


def _walked(entry: Entry[Walk]) -> Walked:
    walk = entry.what
    total, longest = walk.total_seconds or walk.seconds, walk.seconds
    return Walked(entry.day, entry.at, round(total / MINUTE), round(longest / MINUTE))


def _months(walks: Iterable[Entry[Walk]]) -> Iterable[Month]:
    together: dict[date, list[Walk]] = {}
    for entry in walks:
        together.setdefault(entry.day.replace(day=1), []).append(entry.what)
    for on, found in sorted(together.items()):
        seconds = sum(walk.total_seconds or walk.seconds for walk in found)
        yield Month(on, len(found), round(seconds / MINUTE))
