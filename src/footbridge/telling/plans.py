"""The parts of a day in words: its heading, its blocks, its items, and what it leaves out."""

from collections.abc import Iterable

from footbridge.catalogue.model import Catalogue, DoseRange, Exercise, Variant
from footbridge.catalogue.words import DoseKind
from footbridge.engine.shown.decision import DayBlock, Decision, Excluded, Item, Reason, Says
from footbridge.telling.days import day
from footbridge.telling.durations import duration, exact_time, seconds
from footbridge.telling.language import _
from footbridge.telling.lists import in_a_sentence, together
from footbridge.telling.names import PHASES, name
from footbridge.telling.reasons import reason
from footbridge.telling.sentence import said

BLOCKS = {
    "warm_up": said("Warm-up"),
    "stretch": said("Stretches"),
    "balance": said("Balance"),
    "strength": said("Strength"),
    "walk": said("Walk"),
    "recovery": said("Between sessions"),
}
# What says least about today comes last when only one line is told.
ORDINARY = (Says.STARTS_HERE, Says.INCLUDED, Says.PRESCRIBED, Says.PLANNED)
SAYS_NOTHING_OF_TODAY = ORDINARY[1:]


def heading(decision: Decision, *, name: str = "") -> str:
    """ "Friday 20 November, week 3: getting steadier"."""
    phase = _(PHASES[decision.phase].one)
    line = _("{day}, week {week}: {phase}").format(
        day=day(decision.on), week=decision.week, phase=phase
    )
    return _("{name}: {line}").format(name=name, line=line) if name else line


def block_name(block: DayBlock) -> str:
    return _(BLOCKS[block.id].one)


def block_heading(block: DayBlock) -> str:
    """ "Warm-up, about 9 minutes"."""
    return _("{block}, {time}").format(block=block_name(block), time=duration(block.seconds))


def short_name(item: Item, catalogue: Catalogue) -> str:
    """The exercise by a name that is true of the way it is done today."""
    exercise = catalogue.exercises[item.exercise]
    return exercise_name(exercise, _variant(exercise, item))


def item_name(item: Item, catalogue: Catalogue) -> str:
    """The exercise, and the way it is done where its name does not say that."""
    exercise = catalogue.exercises[item.exercise]
    variant = _variant(exercise, item)
    name, way = exercise_name(exercise, variant), way_name(exercise, variant)
    return _("{exercise} ({way})").format(exercise=name, way=in_a_sentence(way)) if way else name


def exercise_name(exercise: Exercise, variant: Variant) -> str:
    """A name that is true of the way it is done."""
    return variant.called or exercise.name


def way_name(exercise: Exercise, variant: Variant) -> str:
    """The way it is done; nothing where there is only one, or where the name says it."""
    return variant.name if len(exercise.variants) > 1 and not variant.called else ""


def _variant(exercise: Exercise, item: Item) -> Variant:
    return next(each for each in exercise.variants if each.id == item.variant)


def main_why(item: Item, catalogue: Catalogue) -> str:
    """The reason that says most about today; on an ordinary day, what the exercise is for."""
    most = main_reason(item.reasons)
    if most.says in SAYS_NOTHING_OF_TODAY:
        return catalogue.exercises[item.exercise].why
    return reason(most, catalogue)


def main_reason(reasons: Iterable[Reason]) -> Reason:
    """The first that is out of the ordinary; else the most telling of the ordinary ones."""
    return min(reasons, key=_ordinariness)


def _ordinariness(given: Reason) -> int:
    return ORDINARY.index(given.says) + 1 if given.says in ORDINARY else 0


def short_core(decision: Decision, catalogue: Catalogue) -> str:
    """The three exercises that make a short day whole."""
    planned = {item.exercise: item for block in decision.blocks for item in block.items}
    names = [in_a_sentence(short_name(planned[each], catalogue)) for each in decision.short_core]
    return _("These count as the whole day: {names}.").format(names=together(names))


def excluded(left: Excluded, catalogue: Catalogue) -> str:
    """Why one exercise is not in the day."""
    return " ".join(reason(each, catalogue) for each in left.reasons)


def left_out(
    excluded_ones: Iterable[Excluded], catalogue: Catalogue
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each reason once, with the names of the exercises that it keeps out."""
    by_reason: dict[str, list[str]] = {}
    for each in excluded_ones:
        names = by_reason.setdefault(excluded(each, catalogue), [])
        names.append(in_a_sentence(catalogue.exercises[each.exercise].name))
    return tuple((because, tuple(names)) for because, names in by_reason.items())


def positions(exercise: Exercise) -> str:
    """The positions in which it can be done: "standing or sitting"."""
    found = list(dict.fromkeys(name(each.position) for each in exercise.variants))
    return _(" or ").join(found)


def dose_range(span: DoseRange) -> str:
    """The doses an exercise may be given in, from the smallest to the largest."""
    parts = [_("{range} sets").format(range=_span(span.sets.lo, span.sets.hi))]
    if span.reps is not None and span.kind in (DoseKind.REPS, DoseKind.HOLD):
        parts.append(_("{range} times").format(range=_span(span.reps.lo, span.reps.hi)))
    if span.hold_seconds is not None:
        hold = _span(span.hold_seconds.lo, span.hold_seconds.hi)
        parts.append(_("hold {range} seconds").format(range=hold))
    if span.work_seconds is not None:
        lo, hi = exact_time(span.work_seconds.lo), exact_time(span.work_seconds.hi)
        parts.append(_("{lo} to {hi}").format(lo=lo, hi=hi) if lo != hi else lo)
    if span.tempo is not None:
        parts.append(
            _("{up} up, {down} down").format(up=seconds(span.tempo.up), down=span.tempo.down)
        )
    return ", ".join(parts)


def _span(lo: int, hi: int) -> str:
    return str(lo) if lo == hi else _("{lo} to {hi}").format(lo=lo, hi=hi)
