"""The sheet that a physiotherapist is given: built figures beside the words of the catalogue."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from pathlib import Path
from typing import Any

from footbridge.catalogue.doing import Doing, RepPhase
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.figures.palette import Theme
from footbridge.figures.paper import on_paper
from footbridge.figures.review import Picture, Reviewed, Told, review_sheet


def review(built: Path, *, only: Iterable[str] = ()) -> str:
    """The page, from a folder of built figures; with `only`, just these ids."""
    told, wanted = told_by_figure(read_catalogue()), set(only)
    facts = [json.loads(path.read_text(encoding="utf-8")) for path in built.glob("*.json")]
    facts.sort(key=itemgetter("id"))
    return review_sheet(
        _reviewed(built, each, told)
        for each in facts
        if each["id"] in told and (not wanted or each["id"] in wanted)
    )


def _reviewed(built: Path, facts: Mapping[str, Any], told: Mapping[str, list[Told]]) -> Reviewed:
    pictures = tuple(
        Picture(
            on_paper((built / row["file"]).read_text(encoding="utf-8"), theme=Theme.LIGHT),
            row["words"],
        )
        for row in facts["stills"]
    )
    name = facts["id"]
    return Reviewed(name, facts["title"], facts["shows"], pictures, tuple(told[name]))


def told_by_figure(catalogue: Catalogue) -> Mapping[str, list[Told]]:
    """All that each figure stands for, by the id of the figure."""
    found: dict[str, list[Told]] = defaultdict(list)
    for figure, told in (*_of_exercises(catalogue), *_of_tests(catalogue)):
        found[figure].append(told)
    return found


def _of_exercises(catalogue: Catalogue) -> Iterator[tuple[str, Told]]:
    for exercise in catalogue.exercises.values():
        for variant in exercise.variants:
            doing, cue = variant.doing, variant.cue or exercise.cue
            name = f"{variant.called or exercise.name}: {variant.name}"
            yield variant.figure, _told(name, variant.support, doing, doing.phases, cue)
            if doing.other_way is not None:
                other = doing.other_way
                says = f"{name} ({other.says})"
                yield other.figure, _told(says, variant.support, doing, other.phases, other.cue)


def _of_tests(catalogue: Catalogue) -> Iterator[tuple[str, Told]]:
    for text in catalogue.measures.values():
        if text.guided is not None:
            test = text.guided
            told = _told(
                f"Test: {text.name}", test.support, test.doing, test.doing.phases, test.cue
            )
            yield test.figure, told


def _told(name: str, support: str, doing: Doing, phases: Iterable[RepPhase], cue: str) -> Told:
    side = f"{doing.side.left}. {doing.side.right}. {doing.turn}" if doing.side else "Both sides"
    return Told(name, support, side, _spoken(phases), cue)


def _spoken(phases: Iterable[RepPhase]) -> str:
    return ", ".join(f"{phase.cue or phase.kind} {_time(phase)}" for phase in phases)


def _time(phase: RepPhase) -> str:
    return "as long as the dose says" if phase.seconds is None else f"{phase.seconds:g} s"
