"""What limits the day: open flags and standing gates, as lists want them."""

from dataclasses import dataclass

from footbridge.catalogue.model import Catalogue, Gate
from footbridge.engine.facts import Journal
from footbridge.engine.known.answers import BY_NAME
from footbridge.engine.known.history import History
from footbridge.engine.shown.decision import Decision
from footbridge.telling import urgency
from footbridge.web.pages.reported import reported


@dataclass(frozen=True, slots=True)
class Flagged:
    """An open flag in a list."""

    id: str
    name: str
    tier: int
    how_soon: str
    needs_clinician: bool
    is_reported: bool


@dataclass(frozen=True, slots=True)
class Gated:
    """A gate that stands and can be passed. `named` is whose name that takes, "" for nobody's."""

    id: str
    name: str
    says: str
    named: str


def flags_of(
    decision: Decision, journal: Journal, history: History, catalogue: Catalogue
) -> tuple[Flagged, ...]:
    """The open flags, the most urgent first."""
    return tuple(
        Flagged(
            id=each.flag,
            name=catalogue.flags[each.flag].name,
            tier=each.tier,
            how_soon=urgency.flag(each, catalogue).how_soon,
            needs_clinician=each.needs_clinician,
            is_reported=reported(each, journal, history) is not None,
        )
        for each in sorted(decision.flags, key=lambda flag: (flag.tier, flag.since))
    )


def gates_of(decision: Decision, catalogue: Catalogue) -> tuple[Gated, ...]:
    """The gates that shape the day."""
    names: dict[str, None] = {}
    for situation in (decision.situation, *decision.also):
        for gate in getattr(situation, "gates", ()):
            names[gate] = None
    return tuple(_gated(gate, catalogue) for gate in names)


def _gated(gate: str, catalogue: Catalogue) -> Gated:
    known = catalogue.gates[gate]
    return Gated(gate, known.name, known.says, named_by(known))


def named_by(gate: Gate) -> str:
    """Whose name it takes to pass a gate: "clinician", "helper", or "" where nobody's."""
    return gate.cleared_by if gate.cleared_by in BY_NAME else ""
