"""The safety screens of the set-up on the terminal, line by line as the pages show them."""

from collections.abc import Callable

import typer

from footbridge.catalogue.model import Catalogue, SafetyLine, SafetyScreen
from footbridge.cli import asking
from footbridge.cli.asking import Answer, say
from footbridge.engine.signs import safety
from footbridge.engine.signs.safety import SafetyTold

EMERGENCY = 1
NOT_SURE = "u"
YES_NO_UNSURE = {Answer.YES: True, Answer.NO: False, Answer.UNSURE: None}


def ask_safety(catalogue: Catalogue) -> SafetyTold:
    """Every screen in its order. Ends the command where something needs help now."""
    told = SafetyTold()
    for screen in safety.safety_screens(catalogue):
        told = _ask_screen(screen, told)
        told = _ask_opened(screen, told, catalogue)
        told = _ask_worse(screen, told, catalogue)
        _stop_for_help(told, catalogue)
    return told


def _ask_screen(screen: SafetyScreen, told: SafetyTold) -> SafetyTold:
    say("")
    say(" ".join(each for each in (screen.question, screen.help) if each))
    _list(screen.lines)
    question = "Numbers, 0 for none of these, u for not sure"
    ticked, is_unsure = asking.ask(question, _read(len(screen.lines), may_be_unsure=True))
    told = told.with_ticked(screen.lines[number - 1].id for number in ticked)
    left = [line for line in screen.lines if line.id not in told.ticked]
    if not is_unsure:
        return told
    say("Which ones are you not sure of?")
    _list(left)
    unsure, _ = asking.ask("Numbers", _read(len(left), may_be_unsure=False))
    return told.with_unsure(left[number - 1].id for number in unsure)


def _ask_opened(screen: SafetyScreen, told: SafetyTold, catalogue: Catalogue) -> SafetyTold:
    """The own questions of what a tick opened: a sign is yes or no, a limit may be not sure."""
    for name in safety.opened(screen, told):
        gate = catalogue.gates.get(name)
        if gate is not None:
            answer = YES_NO_UNSURE[asking.ask_safety(gate.question, gate.help)]
        else:
            answer = asking.ask_yes_or_no(catalogue.flags[name].question)
        told = told.with_said(name, answer)
    return told


def _ask_worse(screen: SafetyScreen, told: SafetyTold, catalogue: Catalogue) -> SafetyTold:
    for name in safety.doubtful(screen, told, catalogue):
        more = catalogue.flags[name].escalation
        if more is not None:
            told = told.with_worse(name, is_worse=asking.ask_yes_or_no(more.question))
    return told


def _stop_for_help(told: SafetyTold, catalogue: Catalogue) -> None:
    """Nothing is begun while something needs help now."""
    for name in safety.emergencies(told, catalogue):
        flag = catalogue.flags[name]
        say("")
        say(f"Call your emergency number now: {flag.name}.")
        for line in flag.do_now:
            say(f"  {line}")
        say(f"What to say: {flag.say}")
    if safety.is_emergency(told, catalogue):
        say("")
        say("Nothing was started. Come back when a clinician has seen you.")
        raise typer.Exit(EMERGENCY)


def _list(lines: tuple[SafetyLine, ...] | list[SafetyLine]) -> None:
    for number, line in enumerate(lines, 1):
        say(f"  {number}  {line.says}")


def _read(last: int, *, may_be_unsure: bool) -> Callable[[str], tuple[tuple[int, ...], bool]]:
    """Reads "2 5 u". None of them must be said: an empty answer is not a no."""

    def read(given: str) -> tuple[tuple[int, ...], bool]:
        parts = given.casefold().replace(",", " ").split()
        is_unsure = may_be_unsure and NOT_SURE in parts
        numbers = [part for part in parts if part not in {NOT_SURE, "0"}]
        fits = all(part.isdecimal() and 1 <= int(part) <= last for part in numbers)
        is_both = "0" in parts and (numbers or is_unsure)
        if not parts or not fits or is_both or (not numbers and not may_be_unsure):
            raise ValueError(f"numbers from 1 to {last}" + ", 0 or u" * may_be_unsure)
        return tuple(int(part) for part in dict.fromkeys(numbers)), is_unsure

    return read
