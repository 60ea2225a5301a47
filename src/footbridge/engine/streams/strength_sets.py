"""What the sets of one day say of a strength exercise: effort, repetitions, form, each side."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from footbridge.catalogue.words import Side
from footbridge.engine.facts import SetDone
from footbridge.engine.streams.progression import Seen


class Judged(NamedTuple):
    """One session of one exercise as it was done.

    `effort` is the last one told; `effort_known` is False when the last set came without, and
    `form_known` when it was not told of every set whether form was kept. `skipped` says that a
    set was left out on purpose, `was_done` that another was not.
    """

    on: date
    fact: str
    effort: int | None
    effort_known: bool
    form_known: bool
    reps_known: bool
    short_by: int
    seen: Seen | None
    stopped: bool
    skipped: bool
    was_done: bool

    @property
    def is_known(self) -> bool:
        """Whether enough was told to judge it; what went wrong speaks for itself."""
        return self.effort_known and (
            self.seen is not None or (self.form_known and self.reps_known)
        )


def judge_sets(
    asked: tuple[int, int], variant: str, sets: Sequence[SetDone], fact: str, on: date
) -> Judged:
    """What the sets of one day say, beside the sets and repetitions that were `asked`."""
    asked_sets, asked_reps = asked
    short_by, fewer, sided, seen = 0, False, False, None
    form_lost = near_fall = tingled = stopped = skipped = False
    form_known = reps_known = True
    counted = []
    for one in sets:
        form_lost = form_lost or one.form_kept is False
        near_fall = near_fall or bool(one.near_fall)
        tingled = tingled or bool(one.tingling_grew)
        stopped = stopped or one.stop is not None
        skipped = skipped or one.skipped is not None
        if one.skipped is not None or one.variant not in (None, variant):
            continue
        counted.append(one)
        sided = sided or one.side is not None
        form_known = form_known and one.form_kept is not None
        if one.reps is None:
            reps_known = False
            continue
        short_by = max(short_by, (one.asked_reps or asked_reps) - one.reps)
        # An older plan may have asked for less: nobody is to blame, and nothing is earned.
        fewer = fewer or one.reps < asked_reps
    rounds = rounds_of_both_sides(counted) if sided else len(counted)
    effort, effort_known = _last_effort(counted, sided=sided)
    if near_fall:
        seen = Seen.NEAR_FALL
    elif form_lost:
        seen = Seen.FORM_LOST
    elif short_by or fewer:
        seen = Seen.FEWER_REPS
    elif rounds < asked_sets:
        seen = Seen.FEWER_SETS
    elif tingled:
        seen = Seen.TINGLED
    return Judged(
        on, fact, effort, effort_known, form_known, reps_known, short_by, seen, stopped, skipped,
        was_done=bool(counted),
    )  # fmt: skip


def _last_effort(sets: Sequence[SetDone], *, sided: bool) -> tuple[int | None, bool]:
    """The last effort told, and whether that of the last set is known.

    Where sides are told apart, the harder last effort of the two, known when both are.
    """
    if sided:
        told = {one.side: one.effort for one in sets if one.effort is not None}
        known = all({one.side: one.effort is not None for one in sets}.values())
        return max(told.values(), default=None), known
    for one in reversed(sets):
        if one.effort is not None:
            return one.effort, one is sets[-1]
    return None, False


def rounds_of_both_sides(sets: Iterable[SetDone]) -> int:
    """A set of one side is half a round; what was told without a side was done on both (C-47)."""
    sides = [one.side for one in sets]
    return min(sides.count(Side.LEFT), sides.count(Side.RIGHT)) + sides.count(None)
