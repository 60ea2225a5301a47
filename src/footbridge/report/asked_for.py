"""Days on which something easier was asked for: no sign, and no trouble, but good to know."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from footbridge.engine.facts import EasierToday, NotToday, Rests, Swapped
from footbridge.report.document import Paragraph
from footbridge.report.story import Story
from footbridge.telling.days import full_day
from footbridge.telling.facts import what
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import sentence_case, together

NAMED = 3
"""So many days are told by name; of more it is told how many, and the last."""


def asked_for(story: Story) -> Iterator[Paragraph]:
    """Nothing for whoever never asked."""
    for days, words in (
        (_easier(story), _of_easier),
        (_rested(story, Rests.STRENGTH), _of_strength),
        (_rested(story, Rests.ALL), _of_rest),
    ):
        if days:
            yield Paragraph(text=_line(days, words))
    for swap in story.history.between(Swapped, story.first, story.today):
        told = sentence_case(what(swap.what, story.catalogue)).rstrip(".")
        yield Paragraph(text=_("{day}: {told}.").format(day=full_day(swap.day), told=told))


def _easier(story: Story) -> list[date]:
    found = story.history.between(EasierToday, story.first, story.today)
    return sorted({each.day for each in found})


def _rested(story: Story, rests: Rests) -> list[date]:
    found = story.history.between(NotToday, story.first, story.today)
    return sorted({each.day for each in found if each.what.rests is rests})


def _line(days: Sequence[date], words: Callable[[int], tuple[str, str]]) -> str:
    named, counted = words(len(days))
    if len(days) <= NAMED:
        return named.format(days=together([full_day(each) for each in days]))
    return counted.format(n=len(days), last=full_day(days[-1]))


def _of_easier(n: int) -> tuple[str, str]:
    return _("An easier day was asked for on {days}."), ngettext(
        "An easier day was asked for on {n} day, last on {last}.",
        "An easier day was asked for on {n} days, last on {last}.",
        n,
    )


def _of_strength(n: int) -> tuple[str, str]:
    return _("Strength was put off on {days}."), ngettext(
        "Strength was put off on {n} day, last on {last}.",
        "Strength was put off on {n} days, last on {last}.",
        n,
    )


def _of_rest(n: int) -> tuple[str, str]:
    return _("A day of rest was asked for on {days}."), ngettext(
        "A day of rest was asked for on {n} day, last on {last}.",
        "A day of rest was asked for on {n} days, last on {last}.",
        n,
    )
