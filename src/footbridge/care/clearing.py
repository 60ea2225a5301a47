"""Who may say that a warning sign or a limit is over (flags of tiers 1 and 2: a clinician)."""

from collections.abc import Sequence
from datetime import date

from footbridge.care.known import catalogue
from footbridge.care.refusal import NotClearable
from footbridge.catalogue.model import Catalogue, Gate
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Fact, FlagCleared, GateCleared, Journal
from footbridge.engine.known.answers import BY_NAME
from footbridge.storage import models, rows


def refuse_what_cannot_be_cleared(person: models.Person, fresh: Sequence[Entry[Fact]]) -> None:
    """Raises NotClearable for a flag or gate that needs a clinician's name and has none."""
    known = catalogue()
    for fact in fresh:
        match fact.what:
            case GateCleared() as told:
                _refuse_gate(told, known.gates[told.gate])
            case FlagCleared() as told if not _is_named(told.clinician):
                _refuse_flag(told, fact.day, person, known)
            case _:
                pass


def _refuse_gate(fact: GateCleared, gate: Gate) -> None:
    if gate.cleared_by == "never":
        message = "This limit stays for good."
        raise NotClearable(message, field="gate", expected="another gate")
    if gate.cleared_by in BY_NAME and not _is_named(fact.clinician):
        raise _needs_clinician()


def _refuse_flag(fact: FlagCleared, on: date, person: models.Person, known: Catalogue) -> None:
    if known.flags[fact.flag].tier.needs_clinician or _is_urgent_now(fact, on, person, known):
        raise _needs_clinician()


def _is_urgent_now(fact: FlagCleared, on: date, person: models.Person, known: Catalogue) -> bool:
    """Whether the open flag became urgent by its second answer. Only the engine knows."""
    facts = tuple(stored.fact for stored in rows.facts_of(person.key))
    decision = decide(Journal(facts=facts), rows.person_of(person), known, on)
    return any(flag.flag == fact.flag and flag.needs_clinician for flag in decision.flags)


def _is_named(clinician: str | None) -> bool:
    return bool(clinician and clinician.strip())


def _needs_clinician() -> NotClearable:
    message = "Somebody who treats you has to say that this is over. Please write who said so."
    return NotClearable(message, field="clinician", expected="a name")
