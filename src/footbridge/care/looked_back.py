"""A look back whose parts are kept while nothing that they ask for has changed.

Which facts a part reads nobody has to write down: it is made from a history that notes what it is
asked for (`looking_back/asked.py`), and what was not asked for cannot have changed it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from threading import Lock
from typing import Any, TypeVar

from footbridge.care.known import catalogue
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts.told import Told
from footbridge.engine.known.history import History
from footbridge.engine.person import Person
from footbridge.engine.shown.trend import OF as TRENDS
from footbridge.engine.shown.trend import Trends
from footbridge.looking_back.asked import noting
from footbridge.looking_back.charts import PARTS, Charts, charts_of
from footbridge.looking_back.known import Known
from footbridge.looking_back.planks import Laid, laid_after

T = TypeVar("T")
MOST_KEPT = 200
"""Of some tens of kilobytes each: a household or a ward."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What was made, from which facts of which kinds, and from what else."""

    about: Hashable
    facts: Mapping[type[Told], Sequence[Any]]
    made: Any


_kept: OrderedDict[str, dict[str, _Part]] = OrderedDict()
_lock = Lock()


def look_back(
    key: str, person: Person, history: History, planned: Mapping[date, int], *, language: str
) -> tuple[Known, Charts]:
    """What is known, and every chart of it. `person` and `planned` are as `known` takes them."""
    told = catalogue()
    parts = _parts_of(key)
    about = (person, history.today, told.version, language)
    found = {
        name: _again(parts, f"of {name}", about, history, _made_of(make, person, told))
        for name, make in TRENDS.items()
    }
    known = Known(person, history, told, tuple(chain.from_iterable(found.values())), planned)
    made = {}
    for name, part in PARTS.items():
        # Trends that were kept are the same values as before: comparing them costs nothing.
        own = tuple(chain.from_iterable(found[each] for each in part.trends))
        seen = replace(known, trends=own, planned=planned if part.sees_plans else {})
        of_part = (*about, own, tuple(seen.planned.items()))
        made[name] = _again(parts, name, of_part, history, _made_by(part.make, seen))
    return known, charts_of(made)


def laid(key: str, history: History) -> tuple[date, ...]:
    """The days that laid a plank; see `days_laid`. Of the days before, only those of which
    something else is told now are looked at again.
    """
    told = catalogue()
    parts = _parts_of(key)
    kept = parts.get("laid")
    before = kept.made if kept is not None and kept.about == told.version else Laid()
    now = laid_after(before, history, told.numbers)
    parts["laid"] = _Part(told.version, {}, now)
    return now.days


def _made_of(
    make: Callable[[History, Person, Numbers], Trends], person: Person, told: Catalogue
) -> Callable[[History], Trends]:
    return lambda history: make(history, person, told.numbers)


def _made_by(make: Callable[[Known], T], known: Known) -> Callable[[History], T]:
    return lambda history: make(replace(known, history=history))


def forget(key: str) -> None:
    """Whoever is deleted is not remembered either."""
    with _lock:
        _kept.pop(key, None)


def _parts_of(key: str) -> dict[str, _Part]:
    with _lock:
        parts = _kept.setdefault(key, {})
        _kept.move_to_end(key)
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return parts


def _again(
    parts: dict[str, _Part],
    name: str,
    about: Hashable,
    history: History,
    make: Callable[[History], T],
) -> T:
    """The part as it was made before, or made now."""
    kept = parts.get(name)
    if kept is not None and kept.about == about and _are_same(kept.facts, history):
        made: T = kept.made
        return made
    asked = noting(history)
    fresh = make(asked)
    facts = {kind: history.of(kind) for kind in asked.kinds}
    parts[name] = _Part(about, facts, fresh)
    return fresh


def _are_same(facts: Mapping[type[Told], Sequence[Any]], history: History) -> bool:
    return all(told == history.of(kind) for kind, told in facts.items())
