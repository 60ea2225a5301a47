"""The tests of the body: which text asks for which, and the results so far."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from footbridge.catalogue.model import Catalogue, Guided, MeasureText
from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import Test
from footbridge.engine.known.history import History
from footbridge.engine.person import Baseline
from footbridge.telling import facts

EACH_LEG = frozenset({Measure.SINGLE_LEG})


def slug(measure: Measure) -> str:
    """The word that stands for a test in its address."""
    return measure.value.replace("_", "-")


MEASURES = tuple((measure, slug(measure)) for measure in Measure)


def guided(measure: Measure, catalogue: Catalogue) -> Guided:
    """The lines and the picture with which the player leads the test."""
    return next(each for _, each in _guided(catalogue) if each.measure is measure)


def _guided(catalogue: Catalogue) -> Iterator[tuple[MeasureText, Guided]]:
    for text in catalogue.measures.values():
        if text.guided is not None:
            yield text, text.guided


@dataclass(frozen=True, slots=True)
class Result:
    """One result in words, with its day."""

    on: date
    words: str


@dataclass(frozen=True, slots=True)
class Series:
    """The results of one test, of one leg where each has its own. The latest comes first."""

    measure: Measure
    side: Side | None
    results: tuple[Result, ...]
    latest: int | None
    first: int | None


def series(history: History, baseline: Baseline, started_on: date) -> tuple[Series, ...]:
    """Every test that was ever done, each leg apart."""
    found: dict[tuple[Measure, Side | None], list[tuple[date, int]]] = {}
    for measure, side, amount in _at_the_start(baseline):
        if amount is not None:
            found.setdefault((measure, side), []).append((started_on, amount))
    for test in history.of(Test):
        found.setdefault((test.what.measure, test.what.side), []).append(
            (test.day, test.what.result)
        )
    return tuple(
        Series(
            measure=measure,
            side=side,
            results=tuple(Result(on, facts.result(measure, n)) for on, n in reversed(all_of)),
            latest=all_of[-1][1],
            first=all_of[0][1],
        )
        for (measure, side), all_of in sorted(found.items(), key=_in_order)
    )


def _in_order(entry: tuple[tuple[Measure, Side | None], object]) -> tuple[int, str]:
    (measure, side), _ = entry
    return list(Measure).index(measure), side.value if side else ""


def _at_the_start(baseline: Baseline) -> tuple[tuple[Measure, Side | None, int | None], ...]:
    return (
        (Measure.FEET_TOGETHER, None, baseline.feet_together_seconds),
        (Measure.SEMI_TANDEM, None, baseline.semi_tandem_seconds),
        (Measure.TANDEM, None, baseline.tandem_seconds),
        (Measure.SINGLE_LEG, Side.LEFT, baseline.single_leg_left_seconds),
        (Measure.SINGLE_LEG, Side.RIGHT, baseline.single_leg_right_seconds),
        (Measure.HEEL_RAISES, None, baseline.heel_raises),
        (Measure.CHAIR_STANDS, None, baseline.chair_stands),
        (Measure.WALKING_TOLERANCE, None, baseline.walking_minutes),
    )
