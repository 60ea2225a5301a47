"""What follows from the catalogue alone: worked out once, not on every day of every person."""

from collections.abc import Callable
from typing import Any, TypeVar

from footbridge.catalogue import leading
from footbridge.catalogue.model import Catalogue, Exercise, Ladder, Variant
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Block, DoseKind, Noticed, Stream, Track
from footbridge.engine.facts.walk import WALKING

T = TypeVar("T")
STRENGTH_BLOCKS = (Block.STRENGTH_FOOT, Block.STRENGTH_HIP)


class Guide:
    """A catalogue with the tables that the engine looks things up in.

    `raised_by_…` and `asked_by_…` are the flags that each thing leads to.

    `strength` are the exercises whose repetitions are counted up, `still` those that hold a
    position of balance. `worked_out` keeps what depends on nothing else.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.numbers: Numbers = catalogue.numbers
        exercises = catalogue.exercises.values()
        self.ladders: dict[str, Ladder] = {
            rung.exercise: ladder for ladder in catalogue.ladders.values() for rung in ladder.rungs
        }
        self.streams: dict[str, Stream] = {each.id: each.stream for each in exercises}
        self.strength = frozenset(
            each.id
            for each in exercises
            if each.block in STRENGTH_BLOCKS and each.dose.reps is not None
        )
        self.strengthens = frozenset(e.id for e in exercises if e.block in STRENGTH_BLOCKS)
        self.still = frozenset(
            each.id
            for each in exercises
            if each.stream is Stream.BALANCE and each.dose.kind is DoseKind.HOLD
        )
        self.with_needs = frozenset(
            each.id for each in exercises if any(one.needs for one in each.variants)
        )
        flags = catalogue.flags.values()
        self.raised_by_findings = leading.raised_by_findings(flags)
        self.asked_by_findings = leading.asked_by_findings(flags)
        self.asked_by_stops = leading.asked_by_stops(flags)
        self.asked_by_notes = leading.asked_by_notes(flags)
        self.raised_by_notes = leading.raised_by_notes(flags)
        self._keys: dict[tuple[str, str | None], str] = {}
        self._kept: dict[Any, Any] = {}

    def asks(self, noticed: Noticed) -> str:
        """The flag that is asked about when this is noticed; empty where none is."""
        return self.asked_by_notes.get(noticed, "")

    def states(self, noticed: Noticed) -> str:
        """The flag that is stated when this is counted; empty where none is."""
        return self.raised_by_notes.get(noticed, "")

    def balance_ladder(self, track: Track) -> Ladder:
        return self.catalogue.ladders[self.catalogue.programmes[track].balance_ladder]

    def rungs_of(self, exercise: str) -> tuple[str, ...]:
        """The variants of the exercise's ladder, easiest first; none without a ladder."""
        ladder = self.ladders.get(exercise)
        return tuple(rung.variant for rung in ladder.rungs) if ladder else ()

    def key_of(self, exercise: Exercise, variant: str | None) -> str:
        """The exercise, or the exercise and a variant that stands apart from its ladder.

        A way of doing it that is no rung, such as sitting, has a dose of its own.
        """
        key = self._keys.get((exercise.id, variant))
        if key is None:
            known = any(variant == one.id for one in exercise.variants[1:])
            apart = known and variant not in self.rungs_of(exercise.id)
            key = f"{exercise.id}/{variant}" if apart else exercise.id
            self._keys[exercise.id, variant] = key
        return key

    @property
    def longest_walk(self) -> int:
        """The top of the range of walking, in seconds."""
        walking = self.catalogue.exercises[WALKING].dose.work_seconds
        return walking.hi if walking is not None else self.numbers.walk_start_seconds

    def worked_out(self, key: Any, work: Callable[[], T]) -> T:
        """What `work` gives for this key, which must say all that it depends on."""
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = work()
        return found

    def worked_out_of(self, exercise: Exercise, key: Any, work: Callable[[], T]) -> T:
        """What `work` gives for this key and an exercise of this catalogue.

        An exercise of the same name from elsewhere is refused: what is kept would be told of ours.
        """
        if self.catalogue.exercises.get(exercise.id) is not exercise:
            raise ValueError(f"{exercise.id} is not the exercise of that name in this catalogue")
        return self.worked_out((exercise.id, key), work)


def variant_of(exercise: Exercise, variant: str) -> Variant:
    """The variant by its id, the usual one when it is unknown."""
    return next((one for one in exercise.variants if one.id == variant), exercise.variants[0])


MOST_GUIDES = 4
_guides: dict[int, Guide] = {}


def guide_of(catalogue: Catalogue) -> Guide:
    """The guide of a catalogue; a few are kept, so that each is made once."""
    guide = _guides.get(id(catalogue))
    if guide is None or guide.catalogue is not catalogue:
        if len(_guides) >= MOST_GUIDES:
            _guides.clear()
        guide = _guides[id(catalogue)] = Guide(catalogue)
    return guide
