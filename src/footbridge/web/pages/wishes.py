"""Change today, another exercise instead, and one exercise by itself: what the pages say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from footbridge import care
from footbridge.care import Day, PutOff
from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import EasierToday, Entry, NotToday, Rests, Swapped
from footbridge.engine.known.history import History
from footbridge.engine.known.wishes import easier_on, rest_on, swaps_on
from footbridge.engine.shown.decision import DayBlock, Decision, Item
from footbridge.engine.shown.session import session_blocks
from footbridge.engine.shown.situations import AwayNow, Emergency, NotScreened, Paused
from footbridge.telling import exercise_name, facts
from footbridge.web.forms.wishes import Wish
from footbridge.web.pages.session import variant_of
from footbridge.web.pages.start import Line, line
from footbridge.web.pages.today import minutes


@dataclass(frozen=True, slots=True)
class Asked:
    """A wish that stands, with the id that takes it back."""

    entry: str
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """What can be changed of a day. `is_open` is false where nothing is planned by anybody's will
    but the person's own: then there is nothing to ask for.

    `minutes` is the time of what is left to do; `put_off` where strength would go, if it is in
    the day and not begun. `strength_begun`: some of it is done already.
    """

    is_open: bool
    asked: tuple[Asked, ...]
    swaps: tuple[Asked, ...]
    may_ease: bool
    may_rest: bool
    put_off: PutOff | None
    strength_begun: bool
    minutes: int
    sets_fewer: int
    percent: int
    lines: tuple[Line, ...]

    def may(self, wish: Wish) -> bool:
        """Whether this can be asked for on this page."""
        match wish:
            case Wish.EASIER:
                return self.may_ease
            case Wish.STRENGTH:
                return self.put_off is not None
            case Wish.REST:
                return self.may_rest


def change_page(day: Day, history: History, catalogue: Catalogue, now: datetime) -> Change:
    decision, on = day.decision, day.decision.on
    is_open = not isinstance(decision.situation, AwayNow | Emergency | NotScreened | Paused)
    wishes = [each for each in (easier_on(history, on), rest_on(history, on)) if each is not None]
    left = [item for block in decision.blocks for item in block.items if not item.done]
    strength = _items_of(decision, "strength")
    is_strength_left = bool(strength) and not any(item.done for item in strength)
    to_swap = [item for item in _session_items(decision) if not item.done]
    return Change(
        is_open=is_open,
        asked=_told(wishes, catalogue),
        swaps=_told(swaps_on(history, on), catalogue),
        may_ease=is_open and easier_on(history, on) is None and care.would_be_easier(day, now),
        may_rest=is_open and bool(left),
        put_off=care.would_put_off(day, now) if is_open and is_strength_left else None,
        strength_begun=any(item.done for item in strength),
        minutes=minutes(sum(item.dose.total_seconds for item in left)),
        sets_fewer=catalogue.numbers.easier_sets_fewer,
        percent=catalogue.numbers.easier_percent,
        lines=tuple(line(item, decision.week, catalogue) for item in to_swap) if is_open else (),
    )


def _told(
    wishes: Iterable[Entry[EasierToday] | Entry[NotToday] | Entry[Swapped]], catalogue: Catalogue
) -> tuple[Asked, ...]:
    return tuple(Asked(each.id, facts.what(each.what, catalogue)) for each in wishes)


def _session_items(decision: Decision) -> list[Item]:
    return [item for block in session_blocks(decision) for item in block.items]


def _items_of(decision: Decision, part: str) -> list[Item]:
    return [item for block in decision.blocks if block.id == part for item in block.items]


def is_rest_day(history: History, on: date) -> bool:
    """Whether all of the day rests, because the person wants it so."""
    wish = rest_on(history, on)
    return wish is not None and wish.what.rests is Rests.ALL


def may_take_back(entry: str, history: History, on: date) -> bool:
    """Whether it is a wish that holds on this day."""
    wishes = (easier_on(history, on), rest_on(history, on), *swaps_on(history, on))
    return any(each is not None and each.id == entry for each in wishes)


@dataclass(frozen=True, slots=True)
class Instead:
    """The exercise that goes and those that could come, each with its dose of today."""

    name: str
    offered: Mapping[str, Line]


def instead_page(
    exercise: str, offered: Mapping[str, DayBlock], decision: Decision, catalogue: Catalogue
) -> Instead:
    known = catalogue.exercises[exercise]
    here = next((item for item in _session_items(decision) if item.exercise == exercise), None)
    variant = variant_of(known, here.variant) if here else known.variants[0]
    lines = {
        name: line(item, decision.week, catalogue)
        for name, block in offered.items()
        for item in block.items
        if item.exercise == name
    }
    return Instead(exercise_name(known, variant), lines)
