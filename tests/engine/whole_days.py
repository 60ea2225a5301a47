"""A whole decision as a page of text: all that is in it, in words that a person can check.

`python -m tests.engine.whole_days` writes the pages in `days` anew, and those of the stories it
is given. Read what has changed before keeping it: each line was a promise to somebody.
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import DoseKind
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.shown.decision import (
    Change,
    DayBlock,
    Decision,
    Dose,
    Due,
    Excluded,
    Item,
    OpenFlag,
    Reason,
    Says,
)
from footbridge.engine.shown.situations import Situation
from tests.engine.shipped import shipped
from tests.engine.test_stories import person_of
from tests.life import facts_of

HERE = Path(__file__).parent
PAGES = HERE / "days"
WHOLE = {
    "a-fall-after-a-flare-keeps-the-drills-easier",
    "in-week-12-15-minutes-are-still-15-on-the-leg-track",
    "next-variant-starts-at-the-low-end",
}
"""On these pages stands also what the catalogue prescribes, which is the same on every day."""
USUAL = (Says.INCLUDED, Says.PRESCRIBED)


def page_of_story(name: str, catalogue: Catalogue) -> str:
    """The page of a story's day. `name` is the story's file without its ending."""
    text = (HERE / "stories" / f"{name}.toml").read_text(encoding="utf-8")
    story = tomllib.loads(text)
    person, today = person_of(story.get("person", {})), story["today"]
    facts = facts_of(story.get("journal", []), today, person, catalogue)
    decision = decide(Journal(facts=facts), person, catalogue, today)
    if name not in WHOLE:
        decision = without_the_usual(decision)
    return "\n".join([story["name"], "", *page(decision)]) + "\n"


def without_the_usual(decision: Decision) -> Decision:
    """Exercises with those reasons alone that are of this day."""

    def shorter(item: Item) -> Item:
        told = tuple(one for one in item.reasons if one.says not in USUAL or one.facts)
        return replace(item, reasons=told)

    blocks = tuple(
        replace(block, items=tuple(shorter(item) for item in block.items))
        for block in decision.blocks
    )
    return replace(decision, blocks=blocks)


def page(decision: Decision) -> Iterator[str]:
    """All of it but the versions, a line for each thing."""
    training = "strength" if decision.is_strength_day else "no strength"
    yield f"{decision.on:%A %d %B %Y}: week {decision.week}, day {decision.day}"
    yield f"{decision.phase}, {training}"
    yield f"It is {_situation(decision.situation)}"
    yield from (f"  also {_situation(one)}" for one in decision.also)
    yield from _reasons(decision.reasons)
    yield from _parts(decision)
    yield f"In eight minutes: {_list(decision.short_core)}"
    yield f"Cards: {decision.card or '-'}, before training {_list(decision.cards_first)}"
    yield from _left_out(decision.excluded)


def _parts(decision: Decision) -> Iterator[str]:
    for one in decision.due:
        yield from _due(one)
    yield from (_flag(one) for one in decision.flags)
    for ask in decision.asks:
        yield f"Asked: {ask.flag}"
        yield from _reasons(ask.reasons)
    for offer in decision.proposals:
        level = ", a change of level" if offer.is_level_change else ""
        yield f"Offered: {offer.id}, about {offer.about}{level}, {_values(offer.values)}"
        yield from _reasons(offer.reasons)
    for nudge in decision.nudges:
        yield f"Said: {nudge.id}"
        yield from _reasons(nudge.reasons)
    for block in decision.blocks:
        yield from _block(block)


def _situation(one: Situation) -> str:
    told = {
        name: value for name, value in vars_of(one).items() if name != "kind" and value is not None
    }
    return " ".join([one.kind, _values(told)]).strip()


def vars_of(one: Any) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__dataclass_fields__}


def _due(one: Due) -> Iterator[str]:
    when = ", before training" if one.before_training else ""
    yield f"Due: {one.what} {one.detail or ''}".rstrip() + when
    yield from _reasons(one.reasons)


def _flag(one: OpenFlag) -> str:
    who = ", a clinician clears it" if one.needs_clinician else ""
    told = f"{one.tier}, {one.outcome}, since {one.since} by {one.raised_by}"
    return f"Open: {one.flag}, {told}{who}"


def _block(block: DayBlock) -> Iterator[str]:
    yield f"Part {block.id}, {block.seconds} s"
    yield from _reasons(block.reasons)
    for item in block.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    marks = [word for word, is_so in _marks(item) if is_so]
    way = f"{item.exercise}, {item.variant} ({item.stream})"
    yield f"  {', '.join([way, *marks])}: {_dose(item.dose)}"
    yield from _reasons(item.reasons, "    ")
    yield from (f"    then {_change(one)}" for one in item.would_change)


def _marks(item: Item) -> list[tuple[str, bool]]:
    level = item.level is not None
    return [(f"at {item.level}", level), ("done", item.done), ("core", item.in_short_core)]


def _dose(dose: Dose) -> str:
    amount = {
        DoseKind.REPS: f"{dose.reps}",
        DoseKind.HOLD: f"{dose.reps} x {dose.hold_seconds} s",
        DoseKind.TIME: f"{dose.work_seconds} s",
    }[dose.kind]
    told = [f"{dose.sets} x {amount}", str(dose.sides)]
    if dose.tempo is not None:
        told.append(f"tempo {dose.tempo.up}-{dose.tempo.pause}-{dose.tempo.down}")
    if dose.rep_seconds is not None:
        told.append(f"each {dose.rep_seconds} s")
    told.append(f"rests {dose.rest_seconds} s")
    if dose.target is not None:
        told.append(f"{dose.target.scale} {dose.target.lo}-{dose.target.hi}")
    return f"{', '.join(told)}; {dose.total_seconds} s in all"


def _change(one: Change) -> str:
    return f"after {one.needs} {one.after}: {one.about} {one.to} by {one.rule}"


def _left_out(excluded: Iterable[Excluded]) -> Iterator[str]:
    yield "Left out"

    def why(one: Excluded) -> list[str]:
        return list(_reasons(one.reasons))

    for reasons, those in groupby(sorted(excluded, key=why), key=why):
        yield from reasons
        yield f"    {_list(one.exercise for one in those)}"


def _reasons(reasons: Iterable[Reason], indent: str = "  ") -> Iterator[str]:
    for one in reasons:
        told = [f"{one.rule} {one.says} {one.about}", _values(one.values)]
        if one.facts:
            told.append(f"by {_list(one.facts)}")
        told.append(f"({_list(one.sources)})")
        yield indent + ", ".join(part for part in told if part)


def _values(values: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {_value(value)}" for name, value in values.items())


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{' '.join(str(one) for one in value)}]"
    return value.isoformat() if isinstance(value, date) else str(value)


def _list(words: Iterable[str]) -> str:
    return " ".join(words) or "-"


def main(names: list[str]) -> None:
    PAGES.mkdir(exist_ok=True)
    for name in names or [one.stem for one in sorted(PAGES.glob("*.txt"))]:
        (PAGES / f"{name}.txt").write_text(page_of_story(name, shipped()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
