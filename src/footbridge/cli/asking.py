"""Questions on the terminal. Each is asked until the answer fits."""

import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

import typer

from footbridge import telling

W = TypeVar("W", bound=StrEnum)
T = TypeVar("T")


class Answer(StrEnum):
    """To a safety question. Not sure counts as yes until it is known better."""

    NO = "n"
    YES = "y"
    UNSURE = "u"


def at_a_terminal() -> bool:
    """Whether there is somebody who can be asked."""
    return sys.stdin.isatty()


def say(text: str) -> None:
    typer.echo(text, err=True)


def ask(question: str, read: Callable[[str], T], *, default: str | None = None) -> T:
    """The answer as `read` takes it. `read` raises ValueError with what it expected."""
    while True:
        given = typer.prompt(question, default=default, err=True)
        try:
            return read(str(given).strip())
        except ValueError as wrong:
            say(f"Please give {wrong}.")


def ask_text(question: str) -> str:
    return ask(question, _some_text)


def ask_number(question: str, lo: int, hi: int, *, default: int | None = None) -> int:
    """A whole number between two, both included."""

    def read(given: str) -> int:
        if not given.isdecimal() or not lo <= int(given) <= hi:
            raise ValueError(f"a whole number from {lo} to {hi}")
        return int(given)

    return ask(question, read, default=None if default is None else str(default))


def ask_number_or_skip(question: str, lo: int, hi: int) -> int | None:
    """The same, but Enter alone skips it."""

    def read(given: str) -> int | None:
        if given == "":
            return None
        if not given.isdecimal() or not lo <= int(given) <= hi:
            raise ValueError(f"a whole number from {lo} to {hi}, or Enter to skip")
        return int(given)

    return ask(f"{question} (Enter skips)", read, default="")


def ask_yes(question: str, *, default: bool) -> bool:
    return typer.confirm(question, default=default, err=True)


def ask_text_or_skip(question: str) -> str:
    """The same, but Enter alone leaves it empty."""
    return ask(f"{question} (Enter skips)", str, default="")


def ask_yes_or_no(question: str) -> bool:
    """Yes or no, with no answer before one is given."""
    say("")
    return typer.confirm(question, default=None, err=True)


def ask_safety(question: str, explanation: str) -> Answer:
    """Yes, no, or not sure. There is no answer before one is given."""
    say("")
    say(question)
    say(f"  {explanation}")
    return ask("y yes, n no, u not sure", _answer)


def choose(question: str, words: type[W]) -> W:
    """One of a closed list, by its number."""
    options = list(words)
    _list(question, options)
    return options[ask_number("Number", 1, len(options)) - 1]


def choose_some(question: str, words: type[W], *, default: str | None = None) -> tuple[W, ...]:
    """Any of a closed list, by their numbers."""
    options = list(words)
    _list(question, options)

    def read(given: str) -> tuple[W, ...]:
        numbers = [part for part in given.replace(",", " ").split() if part != "0"]
        if not all(part.isdecimal() and 1 <= int(part) <= len(options) for part in numbers):
            raise ValueError(f"numbers from 1 to {len(options)}, or 0 for none")
        return tuple(options[int(part) - 1] for part in dict.fromkeys(numbers))

    return ask("Numbers, such as 1 2 5, or 0 for none", read, default=default)


def _list(question: str, options: list[W]) -> None:
    say("")
    say(question)
    for number, word in enumerate(options, 1):
        say(f"  {number}  {telling.sentence_case(telling.name(word))}")


def _some_text(given: str) -> str:
    if not given:
        raise ValueError("at least one letter")
    return given


def _answer(given: str) -> Answer:
    for answer in Answer:
        if given.casefold().startswith(answer.value):
            return answer
    raise ValueError("y, n or u")
