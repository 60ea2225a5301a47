"""What there is to say on a day beside the things to do: each message with what it is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from footbridge.catalogue.words import Tier
from footbridge.engine.facts import Promise
from footbridge.engine.shown.decision import Due
from footbridge.web.pages.messages import (
    Kind,
    Message,
    Messages,
    kind_of_ask,
    kind_of_flag,
    placed,
)
from footbridge.web.pages.today import Today
from footbridge.web.pages.untold_look import UntoldLook

# Days on which the greeting says all that there is to say about them.
ORDINARY = frozenset({"on_course", "first_days", "not_screened"})
AFTER_A_BREAK = "REG-01"


@dataclass(frozen=True, slots=True)
class SaveCopy:
    """It is time to save a copy. `last` is the day of the last one, None when there is none."""

    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is said that no decision knows of. None where there is nothing of it."""

    untold_look: UntoldLook | None = None
    out_of_place: date | None = None
    other_zone: str | None = None
    promises: Sequence[Promise] = ()
    copy: SaveCopy | None = None


def what_to_say(page: Today, beside: Beside) -> Messages:
    return placed((*_of_signs(page), *_of_the_day(page), *_left_open(page), *_of_others(beside)))


def _of_signs(page: Today) -> Iterator[Message]:
    calls = tuple(flag for flag in page.flags if flag.tier <= Tier.SAME_DAY)
    if calls:
        yield Message(Kind.CALL_TODAY, calls)
    for flag in page.flags:
        if flag.tier > Tier.SAME_DAY:
            yield Message(kind_of_flag(flag.tier), flag)
    for ask in page.asks:
        yield Message(kind_of_ask(ask.tier), ask)


def _of_the_day(page: Today) -> Iterator[Message]:
    if page.kind == "first_days" and not page.is_all_done:
        yield Message(Kind.FIRST_DAYS, page.situation)
    elif page.kind not in ORDINARY and not page.waits_for_check_in and not page.is_all_done:
        yield Message(Kind.SITUATION, page)
    for text in page.also:
        yield Message(Kind.ALSO, text)
    for due, words in () if page.kind == "not_screened" else page.due:
        if due.what == "review":
            yield Message(Kind.REVIEW, words)
        else:
            yield Message(_kind_of_questions(due), words)
    for nudge in page.nudges:
        yield Message(Kind.NUDGE, nudge)


def _kind_of_questions(due: Due) -> Kind:
    """Those after a break come before training; those of a review wait for the review."""
    is_after_a_break = any(why.rule == AFTER_A_BREAK for why in due.reasons)
    return Kind.SAFETY_QUESTIONS if is_after_a_break else Kind.QUESTIONS_OF_REVIEW


def _left_open(page: Today) -> Iterator[Message]:
    for stop in page.stops:
        yield Message(Kind.STOP, stop)
    if page.has_old_session:
        yield Message(Kind.OLD_SESSION)
    if page.opens:
        yield Message(Kind.OPENS, page.opens)


def _of_others(beside: Beside) -> Iterator[Message]:
    if beside.untold_look:
        yield Message(Kind.UNTOLD_LOOK, beside.untold_look)
    if beside.out_of_place:
        yield Message(Kind.OUT_OF_PLACE, beside.out_of_place)
    if beside.other_zone:
        yield Message(Kind.OTHER_ZONE, beside.other_zone)
    for promise in beside.promises:
        yield Message(Kind.PROMISE, promise)
    if beside.copy:
        yield Message(Kind.SAVE_COPY, beside.copy)
