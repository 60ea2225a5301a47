"""What changed in the plan and why, one line each, from the decisions that were shown."""

from collections.abc import Iterator, Mapping
from datetime import date

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import value
from footbridge.engine.shown.decision import Decision, Item, Reason, Says
from footbridge.telling import in_a_sentence, reason, sentence_case, short_name, together

CHANGING = frozenset(
    {Says.RAISED, Says.LOWERED, Says.TRIMMED, Says.RESTARTED, Says.RETURNED, Says.TESTED}
)


@value
class Changed:
    """On `on` the plan of these exercises became another; `why` says what it became, and by what.

    `exercises` are their ids, `names` what they are called together.
    """

    on: date
    exercises: tuple[str, ...]
    names: str
    why: str


def changes(shown: Mapping[date, Decision], catalogue: Catalogue) -> tuple[Changed, ...]:
    """In order of the days. A change that stands for weeks is told once, when it was first shown;
    what changed before the first of these days is not of them. One cause is one line.
    """
    first = min(shown, default=date.max)
    seen: set[tuple[object, ...]] = set()
    lines: dict[tuple[date, str], list[tuple[str, str]]] = {}
    for on, decision in sorted(shown.items()):
        for item, given in _reasons(decision):
            key = (item.exercise, given.about, given.says, given.values.get("on"))
            if key in seen or not _is_change(given) or _happened(given, on) < first:
                continue
            seen.add(key)
            told = lines.setdefault((on, reason(given, catalogue)), [])
            told.append((item.exercise, short_name(item, catalogue)))
    return tuple(_changed(on, why, told) for (on, why), told in lines.items())


def _changed(on: date, why: str, told: list[tuple[str, str]]) -> Changed:
    names = [name for _exercise, name in dict(told).items()]
    first, *rest = dict.fromkeys(names)
    return Changed(
        on=on,
        exercises=tuple(dict(told)),
        names=together([sentence_case(first), *(in_a_sentence(each) for each in rest)]),
        why=why,
    )


def _reasons(decision: Decision) -> Iterator[tuple[Item, Reason]]:
    for block in decision.blocks:
        for item in block.items:
            yield from ((item, given) for given in item.reasons)


def _is_change(given: Reason) -> bool:
    values = given.values
    return given.says in CHANGING and values.get("from") != values.get("to")


def _happened(given: Reason, shown_on: date) -> date:
    """The day that the reason itself names; else that on which it was shown."""
    try:
        return date.fromisoformat(str(given.values.get("on")))
    except ValueError:
        return shown_on
