"""Who may say that a warning sign or a limit is over.

Flags of tiers 1 and 2 need a clinician. A limit may need one too, or the name of a helper.
"""

from collections.abc import Sequence
from datetime import date

from footbridge.care.known import catalogue
from footbridge.care.refusal import NotClearable
from footbridge.care.story import record_of, story_of
from footbridge.catalogue.model import Catalogue, Gate
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Fact, FlagCleared, GateCleared, Screened
from footbridge.engine.known.answers import BY_NAME, HELPER, screen_on
from footbridge.storage.glance import Glance


def refuse_what_cannot_be_cleared(about: Glance, fresh: Sequence[Entry[Fact]]) -> None:
    """Raises NotClearable for a flag or gate that needs a name and has none."""
    known = catalogue()
    for fact in fresh:
        match fact.what:
            case GateCleared() as told:
                _refuse_gate(told, known.gates[told.gate])
            case FlagCleared() as told if not _is_named(told.clinician):
                _refuse_flag(told, fact.day, about, known)
            case _:
                pass


def waiting_for_a_name(key: str, on: date) -> tuple[str, ...]:
    """Gates that the last safety questions answered with no, and that stay until one is named."""
    record, known = record_of(key), catalogue()
    history = record.history(on)
    screened = history.of(Screened)
    if not screened:
        return ()
    told = screened[-1].what
    _, standing = screen_on(record.person, history, known).turns[-1]
    left = standing - {*told.yes, *told.unsure} if told.full else frozenset[str]()
    return tuple(gate for gate in sorted(left) if known.gates[gate].cleared_by in BY_NAME)


def _refuse_gate(fact: GateCleared, gate: Gate) -> None:
    if gate.cleared_by == "never":
        message = "This limit stays for good."
        raise NotClearable(message, field="gate", expected="another gate")
    if gate.cleared_by in BY_NAME and not _is_named(fact.clinician):
        raise _needs_helper() if gate.cleared_by == HELPER else _needs_clinician()


def _refuse_flag(fact: FlagCleared, on: date, about: Glance, known: Catalogue) -> None:
    if known.flags[fact.flag].tier.needs_clinician or _is_urgent_now(fact, on, about, known):
        raise _needs_clinician()


def _is_urgent_now(fact: FlagCleared, on: date, about: Glance, known: Catalogue) -> bool:
    """Whether the open flag became urgent by its second answer. Only the engine knows."""
    told = story_of(str(about.key), about.mark).record
    decision = decide(told.journal, told.person, known, on)
    return any(flag.flag == fact.flag and flag.needs_clinician for flag in decision.flags)


def _is_named(clinician: str | None) -> bool:
    return bool(clinician and clinician.strip())


def _needs_helper() -> NotClearable:
    message = "Somebody has to be with you each time. Please write who that is."
    return NotClearable(message, field="clinician", expected="a name")


def _needs_clinician() -> NotClearable:
    message = "Somebody who treats you has to say this is over. Please write who said so."
    return NotClearable(message, field="clinician", expected="a name")
