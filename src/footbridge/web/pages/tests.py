"""The tests of the body: which text asks for which, and the results so far."""

from dataclasses import dataclass
from datetime import date

from footbridge.catalogue.model import Catalogue, MeasureText
from footbridge.catalogue.words import Measure, Side
from footbridge.engine.history import History
from footbridge.engine.person import Baseline
from footbridge.telling import facts

TEXTS = {
    Measure.FEET_TOGETHER: "feet_together",
    Measure.SEMI_TANDEM: "semi_tandem",
    Measure.TANDEM: "tandem",
    Measure.SINGLE_LEG: "TRACK-05",
    Measure.HEEL_RAISES: "TRACK-06",
    Measure.CHAIR_STANDS: "chair_stands",
    Measure.WALKING_TOLERANCE: "TRACK-07",
}
EACH_LEG = frozenset({Measure.SINGLE_LEG})


def text_of(measure: Measure, catalogue: Catalogue) -> MeasureText:
    return catalogue.measures[TEXTS[measure]]


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
    for test in history.tests:
        found.setdefault((test.measure, test.side), []).append((test.at.date(), test.result))
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
