"""What today must not hold, put together from the flags and gates that stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from footbridge.catalogue.model import Catalogue, Exercise, Flag, Gate, Variant
from footbridge.catalogue.words import Equipment, Outcome, Place, Position, Trait
from footbridge.engine.shown.decision import OpenFlag, Plain, Reason, Says

SEVERITY = (
    Outcome.ADAPT,
    Outcome.HOLD_PROGRESS,
    Outcome.SEATED,
    Outcome.PAUSE,
    Outcome.EMERGENCY,
)

NOT_SEATED = (Trait.WEIGHT_BEARING, Trait.BALANCE, Trait.FLOOR_LEVEL)


@dataclass(frozen=True, slots=True)
class Limits:
    """The gates and flags that stand, with what each of them forbids.

    `hot_places` rest, each with the fact that says so. While a look is `half_told`, what was seen
    may be anywhere, and all of both feet rests: of two readings, the safer.
    """

    catalogue: Catalogue
    flags: tuple[OpenFlag, ...]
    gates: tuple[str, ...]
    hot_places: Mapping[Place, str]
    half_told: str = ""

    @property
    def outcome(self) -> Outcome:
        """The severest of all that stands."""
        found = [flag.outcome for flag in self.flags]
        found += [self.catalogue.gates[gate].outcome for gate in self.gates]
        return max(found, key=SEVERITY.index, default=Outcome.ADAPT)

    @property
    def stops_all(self) -> bool:
        return self.outcome in (Outcome.PAUSE, Outcome.EMERGENCY)

    @property
    def spares(self) -> bool:
        """Whether some place of a foot rests."""
        return bool(self.hot_places or self.half_told)

    @property
    def seated_only(self) -> bool:
        return self.outcome is Outcome.SEATED

    def against_exercise(self, exercise: Exercise) -> Reason | None:
        """The reason why the whole exercise is out, if there is one."""
        if not (self.flags or self.gates):
            return None
        for gate in self._gates():
            if exercise.id in gate.removes or gate.id in exercise.removed_by:
                return _because(gate, exercise.id)
            if exercise.stream in gate.stops_streams:
                return _because(gate, exercise.stream)
        for flag, raised in self._flags():
            if exercise.stream in flag.stops_streams:
                return _because_flag(flag, raised, exercise.stream)
        return None

    def against_variant(self, variant: Variant) -> Reason | None:
        """The reason why one way of doing it is out, if there is one."""
        if not (self.flags or self.gates or self.spares):
            return None
        traits = set(variant.traits)
        for gate in self._gates():
            if forbidden := traits & _forbidden(gate):
                return _because(gate, min(forbidden))
            if gate.outcome is Outcome.SEATED and not _is_seated(variant):
                return _because(gate, "seated_only")
        for flag, raised in self._flags():
            if forbidden := traits & _forbidden(flag):
                return _because_flag(flag, raised, min(forbidden))
            if raised.outcome is Outcome.SEATED and not _is_seated(variant):
                return _because_flag(flag, raised, "seated_only")
        return self._against_pressing(variant)

    def _against_pressing(self, variant: Variant) -> Reason | None:
        """The reason why it waits that presses on a place which rests, if there is one."""
        if self.half_told and variant.loads:
            return self._spared_by(self.half_told, {"untold": True})
        for place in variant.loads:
            if place in self.hot_places:
                return self._spared_by(self.hot_places[place], {"place": place})
        return None

    def _spared_by(self, fact: str, values: Mapping[str, Plain]) -> Reason:
        return Reason(
            rule="REG-07",
            says=Says.EXCLUDED,
            about="included",
            facts=(fact,),
            values=values,
            sources=self.catalogue.rules["REG-07"].sources,
        )

    def against_quick_rising(self) -> Reason | None:
        """The reason why getting up is done slowly, and sitting comes first, if there is one."""
        for gate in self._gates():
            if Trait.QUICK_RISE in gate.forbids:
                return replace(_because(gate, Trait.QUICK_RISE), says=Says.PLANNED, about="order")
        for flag, raised in self._flags():
            if Trait.QUICK_RISE in flag.forbids:
                why = _because_flag(flag, raised, Trait.QUICK_RISE)
                return replace(why, says=Says.PLANNED, about="order")
        return None

    def _gates(self) -> Iterable[Gate]:
        return (self.catalogue.gates[gate] for gate in self.gates)

    def _flags(self) -> Iterable[tuple[Flag, OpenFlag]]:
        return ((self.catalogue.flags[raised.flag], raised) for raised in self.flags)


def missing_equipment(variant: Variant, at_home: tuple[Equipment, ...]) -> Equipment | None:
    """The first thing the variant needs that is not at home."""
    return next((thing for thing in variant.equipment if thing not in at_home), None)


def _is_seated(variant: Variant) -> bool:
    sitting = variant.position in (Position.SEATED, Position.LYING)
    return sitting and not set(variant.traits) & set(NOT_SEATED)


def _forbidden(what: Gate | Flag) -> set[Trait]:
    return set(what.forbids)


def _because(gate: Gate, what: str) -> Reason:
    return Reason(
        rule=gate.id,
        says=Says.EXCLUDED,
        about="included",
        values={"because": what},
        sources=gate.sources,
    )


def _because_flag(flag: Flag, raised: OpenFlag, what: str) -> Reason:
    return Reason(
        rule=flag.id,
        says=Says.EXCLUDED,
        about="included",
        facts=(raised.raised_by,),
        values={"because": what},
        sources=flag.sources,
    )
