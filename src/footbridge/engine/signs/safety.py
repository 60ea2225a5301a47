"""What was said to the safety questions of the set-up, and what follows from it.

Every door asks the same screens of the catalogue and reads the answers here, so that none of them
can forget a limit. Not answered is not a no: a door must have an answer to every screen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from footbridge.catalogue.model import Catalogue, SafetyLine, SafetyScreen
from footbridge.catalogue.words import Track, Word
from footbridge.engine.facts.flag_raised import FlagRaised
from footbridge.engine.person import Screening

ONE_LEG = "GATE-14"


class Felt(Word):
    """Where it is felt. Both places are trained as gently as when nobody is sure."""

    FEET = "feet"
    LEG = "leg"
    BOTH = "both"
    UNSURE = "unsure"

    @property
    def track(self) -> Track:
        return {Felt.FEET: Track.FEET, Felt.LEG: Track.LEG}.get(self, Track.UNSURE)

    @property
    def one_leg(self) -> bool | None:
        """Whether it runs down one leg; None when nobody is sure."""
        return {Felt.FEET: False, Felt.UNSURE: None}.get(self, True)


@dataclass(frozen=True, slots=True)
class SafetyTold:
    """The lines that were ticked, and those that somebody is not sure of, by their ids.

    `said` answers the gates and flags whose own question a tick opened: None is not sure.
    `worse` answers second questions. `one_leg`: whether it runs down one leg; None is not sure.
    """

    ticked: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    said: Mapping[str, bool | None] = field(default_factory=dict)
    worse: Mapping[str, bool] = field(default_factory=dict)
    one_leg: bool | None = False

    def with_ticked(self, lines: Iterable[str]) -> "SafetyTold":
        return replace(self, ticked=self.ticked | frozenset(lines))

    def with_unsure(self, lines: Iterable[str]) -> "SafetyTold":
        return replace(self, unsure=self.unsure | frozenset(lines))

    def with_said(self, name: str, answer: bool | None) -> "SafetyTold":
        return replace(self, said={**self.said, name: answer})

    def with_worse(self, flag: str, *, is_worse: bool) -> "SafetyTold":
        return replace(self, worse={**self.worse, flag: is_worse})

    def with_one_leg(self, one_leg: bool | None) -> "SafetyTold":
        return replace(self, one_leg=one_leg)


def safety_screens(catalogue: Catalogue) -> tuple[SafetyScreen, ...]:
    """In the order of asking."""
    return tuple(sorted(catalogue.safety.values(), key=lambda each: each.place))


def lines_of(catalogue: Catalogue, wanted: Iterable[str]) -> list[SafetyLine]:
    """The lines with these ids, whatever their screen."""
    return _among(_lines(catalogue), frozenset(wanted))


def opened(screen: SafetyScreen, told: SafetyTold) -> tuple[str, ...]:
    """The gates and flags of this screen that are asked by their own question, each once."""
    lines = _among(screen.lines, told.ticked | told.unsure)
    return tuple(dict.fromkeys(one for line in lines for one in line.asks))


def doubtful(screen: SafetyScreen, told: SafetyTold, catalogue: Catalogue) -> tuple[str, ...]:
    """The flags told on this screen that have a second question, each once."""
    found = flags_told(screen, told, catalogue)
    return tuple(flag for flag in found if catalogue.flags[flag].escalation)


def screening(told: SafetyTold, catalogue: Catalogue, asked_on: date) -> Screening:
    """The gates that were answered yes, and those that nobody is sure of."""
    lines = _lines(catalogue)
    yes = {gate for line in _among(lines, told.ticked) for gate in line.gates}
    unsure = {gate for line in _among(lines, told.unsure) for gate in line.gates}
    asked = {one for screen in safety_screens(catalogue) for one in opened(screen, told)}
    for gate in asked & catalogue.gates.keys():
        answer = told.said.get(gate)
        if answer is not False:
            (yes if answer else unsure).add(gate)
    if told.one_leg is not False:
        (yes if told.one_leg else unsure).add(ONE_LEG)
    return Screening(asked_on=asked_on, yes=tuple(sorted(yes)), unsure=tuple(sorted(unsure - yes)))


def flags_raised(told: SafetyTold, catalogue: Catalogue) -> tuple[FlagRaised, ...]:
    """The warning signs, each with its second answer; also those that a gate leads to.

    A line that has a sign of its own says more than the gate: a hot foot is no sore.
    """
    found = [
        flag
        for screen in safety_screens(catalogue)
        for flag in flags_told(screen, told, catalogue)
    ]
    signed = {
        g for line in _among(_lines(catalogue), told.ticked) if line.flags for g in line.gates
    }
    gates = set(screening(told, catalogue, date.min).yes) - signed
    found += [flag for gate in sorted(gates) if (flag := catalogue.gates[gate].leads_to_flag)]
    return tuple(
        FlagRaised(flag=flag, worse=told.worse.get(flag)) for flag in dict.fromkeys(found)
    )


def is_emergency(told: SafetyTold, catalogue: Catalogue) -> bool:
    """Whether something was told that needs help now."""
    return bool(emergencies(told, catalogue))


def emergencies(told: SafetyTold, catalogue: Catalogue) -> tuple[str, ...]:
    """The flags that need help now, by themselves or by their second answer."""
    found = []
    for raised in flags_raised(told, catalogue):
        flag = catalogue.flags[raised.flag]
        more = flag.escalation if raised.worse else None
        if flag.tier.is_emergency or (more is not None and more.tier.is_emergency):
            found.append(flag.id)
    return tuple(found)


def tells(told: SafetyTold, catalogue: Catalogue, what: str) -> bool:
    """Whether a line that was ticked says this besides, such as "numb"."""
    return any(what in line.tells for line in _among(_lines(catalogue), told.ticked))


def _lines(catalogue: Catalogue) -> list[SafetyLine]:
    return [line for screen in safety_screens(catalogue) for line in screen.lines]


def _among(lines: Iterable[SafetyLine], wanted: frozenset[str]) -> list[SafetyLine]:
    return [line for line in lines if line.id in wanted]


def flags_told(screen: SafetyScreen, told: SafetyTold, catalogue: Catalogue) -> tuple[str, ...]:
    """The flags told on a screen.

    Not sure of a limit is kept as such; not sure of a sign that is no limit counts as yes.
    """
    ticked = [flag for line in _among(screen.lines, told.ticked) for flag in line.flags]
    unsure = [
        flag for line in _among(screen.lines, told.unsure) if not line.gates for flag in line.flags
    ]
    asked = [one for one in opened(screen, told) if one in catalogue.flags and told.said.get(one)]
    return tuple(dict.fromkeys((*ticked, *unsure, *asked)))
