"""Today as the template wants it: the kind of day, the things to do, and the one that is next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from footbridge.catalogue.model import Card, Catalogue, PhaseSpan
from footbridge.catalogue.words import Phase
from footbridge.engine.facts import FeetCheck, Journal
from footbridge.engine.known.history import History
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision, Due, Item, Nudge, Reason
from footbridge.engine.shown.session import session_blocks
from footbridge.engine.shown.situations import AwayNow, Emergency, NotEnoughKnown, NotScreened
from footbridge.telling import block_name, dues, offers, short_name, situations, urgency
from footbridge.telling.situations import Text
from footbridge.telling.urgency import Question
from footbridge.telling.why import Why
from footbridge.web.pages.left_open import Open
from footbridge.web.pages.limits import Flagged, Gated, flags_of, gates_of

BEFORE_NOON = 12
BEFORE_EVENING = 18


class Mark(StrEnum):
    """How a thing of the day stands."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the session by its name, with its time in minutes."""

    name: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Between:
    """An exercise for the time between sessions, by its id and its name."""

    exercise: str
    name: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of the day. `id` is "check_in", "feet", "session" or "walk".

    `is_unseen`: the feet were to be looked at and could not be seen. That is no look at them, and
    nothing that one can do alone either: it does not stand in the way of the rest of the day.
    """

    id: str
    mark: Mark
    number: int
    minutes: int = 0
    parts: tuple[Part, ...] = ()
    done: int = 0
    of: int = 0
    is_unseen: bool = False

    @property
    def is_done(self) -> bool:
        return self.mark is Mark.DONE

    @property
    def is_open(self) -> bool:
        """Whether it is left to do."""
        return not self.is_done and not self.is_unseen


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    part_of_day: str
    on: date
    week: int
    weeks: int
    phase: PhaseSpan
    laid: int
    is_laid_today: bool
    kind: str
    situation: Text
    also: tuple[Text, ...]
    things: tuple[Thing, ...]
    between: tuple[Between, ...]
    short_minutes: int
    flags: tuple[Flagged, ...]
    gates: tuple[Gated, ...]
    asks: tuple[Question, ...]
    due: tuple[tuple[Due, str], ...]
    nudges: tuple[str, ...]
    card: Card | None
    why: tuple[Why, ...]
    has_session_draft: bool
    has_old_session: bool
    stops: tuple[Open, ...]
    opens: tuple[Open, ...]

    @property
    def is_all_done(self) -> bool:
        is_free = not self.flags and self.kind not in {"paused", "not_screened"}
        return is_free and bool(self.things) and not any(self.to_do)

    @property
    def waits_for_check_in(self) -> bool:
        """Nothing is known yet only because today's check-in was not made: no cause for a word."""
        return not self.is_checked_in and self.kind == "not_enough_known"

    @property
    def is_checked_in(self) -> bool:
        return not any(thing.id == "check_in" for thing in self.to_do)

    @property
    def to_do(self) -> tuple[Thing, ...]:
        """What is left of the day, the first of it to be done now."""
        return tuple(thing for thing in self.things if thing.is_open)

    @property
    def waits_for_week(self) -> bool:
        """Whether the days to come can be said once the check-in is made."""
        return bool(self.things) and not self.is_checked_in and self.kind != "paused"

    @property
    def is_limited(self) -> bool:
        return self.kind in {"paused", "reduced"}

    @property
    def starts_short(self) -> int:
        """Minutes of a short day, where the session can still be begun as one; otherwise 0."""
        return 0 if self.has_session_draft else self.short_minutes


def today_page(
    decision: Decision,
    person: Person,
    journal: Journal,
    history: History,
    catalogue: Catalogue,
    *,
    now: datetime,
    laid: tuple[date, ...],
    opens: tuple[Open, ...],
    why: tuple[Why, ...],
    has_session_draft: bool,
    has_old_session: bool,
) -> Today:
    return Today(
        part_of_day=part_of_day(now),
        on=decision.on,
        week=max(1, decision.week),
        weeks=catalogue.numbers.guide_weeks,
        phase=phase_of(decision.phase, person, catalogue),
        laid=len(laid),
        is_laid_today=decision.on in laid,
        kind=decision.situation.kind,
        situation=situations.situation(decision, catalogue),
        also=_also(decision, catalogue),
        things=things(decision, history),
        between=tuple(
            Between(item.exercise, short_name(item, catalogue))
            for block in decision.blocks
            if block.id == "recovery"
            for item in block.items
        ),
        short_minutes=minutes(short_seconds(decision)),
        flags=flags_of(decision, journal, history, catalogue),
        gates=gates_of(decision, catalogue),
        asks=tuple(urgency.ask(each, catalogue) for each in decision.asks),
        due=tuple((each, dues.due(each)) for each in decision.due if each.what in OTHER_DUES),
        nudges=tuple(offers.nudge(each, catalogue) for each in _one_of_each(decision.nudges)),
        card=catalogue.cards.get(decision.card) if decision.card else None,
        why=why,
        has_session_draft=has_session_draft,
        has_old_session=has_old_session,
        stops=tuple(each for each in opens if each.is_stop),
        opens=tuple(each for each in opens if not each.is_stop),
    )


def _also(decision: Decision, catalogue: Catalogue) -> tuple[Text, ...]:
    """The other situations, while there is a plan that they change.

    What a check-in will settle is not worth a line before it.
    """
    if not decision.blocks:
        return ()
    is_check_in_due = any(each.what == "check_in" for each in decision.due)
    return tuple(
        situations.of_situation(each, decision, catalogue)
        for each in decision.also
        if not (is_check_in_due and isinstance(each, NotEnoughKnown))
    )


OTHER_DUES = frozenset({"review", "screening"})


def _one_of_each(nudges: Iterable[Nudge]) -> Iterable[Nudge]:
    """The first of each kind: of what would open more, what opens the most."""
    return {each.id: each for each in reversed(tuple(nudges))}.values()


def reasons_of_the_day(decision: Decision) -> tuple[Reason, ...]:
    """The reasons of the day itself, then those of its parts, each sentence once."""
    found = [*decision.reasons, *(reason for block in decision.blocks for reason in block.reasons)]
    return tuple({(each.rule, each.says, each.about): each for each in found}.values())


def part_of_day(now: datetime) -> str:
    if now.hour < BEFORE_NOON:
        return "morning"
    return "afternoon" if now.hour < BEFORE_EVENING else "evening"


def phase_of(phase: Phase, person: Person, catalogue: Catalogue) -> PhaseSpan:
    programme = catalogue.programmes[person.track]
    return next(each for each in programme.phases if each.id is phase)


def things(decision: Decision, history: History) -> tuple[Thing, ...]:
    """What the day holds, in order. The first that is not done is the one to do now."""
    if isinstance(decision.situation, Emergency | NotScreened | AwayNow):
        return ()
    is_due = {each.what for each in decision.due}
    found = [
        Thing("check_in", _mark("check_in" not in is_due), 0),
        _feet(decision, history, is_due="feet_check" in is_due),
        *_session(decision),
        *_walk(decision),
    ]
    return _numbered(found)


def _feet(decision: Decision, history: History, *, is_due: bool) -> Thing:
    """Looked at once a day, wherever that was told. Only what was seen is looked at."""
    told = (look.what for look in history.on(decision.on, FeetCheck))
    looks = [look for look in told if not look.not_yet_told]
    is_seen = any(look.could_see for look in looks)
    is_unseen = bool(looks) and not is_seen and not is_due
    return Thing("feet", _mark(is_seen and not is_due), 0, minutes=1, is_unseen=is_unseen)


def _mark(is_done: bool) -> Mark:
    return Mark.DONE if is_done else Mark.LATER


def _session(decision: Decision) -> list[Thing]:
    blocks = session_blocks(decision)
    items = session_items(decision)
    if not items:
        return []
    done = sum(item.done for item in items)
    core = [item for item in items if item.in_short_core]
    is_done = all(item.done for item in items) or (bool(core) and all(i.done for i in core))
    each = shares([block.seconds for block in blocks])
    parts = tuple(Part(block_name(block), n) for block, n in zip(blocks, each, strict=True))
    total = minutes(sum(block.seconds for block in blocks))
    return [Thing("session", _mark(is_done), 0, total, parts, done, len(items))]


def _walk(decision: Decision) -> list[Thing]:
    blocks = [block for block in decision.blocks if block.id == "walk"]
    return [
        Thing("walk", _mark(all(item.done for item in block.items)), 0, minutes(block.seconds))
        for block in blocks
    ]


def _numbered(found: list[Thing]) -> tuple[Thing, ...]:
    has_next = False
    numbered = []
    for number, thing in enumerate(found, start=1):
        mark = thing.mark
        if mark is Mark.LATER and not has_next and not thing.is_unseen:
            mark, has_next = Mark.NOW, True
        numbered.append(replace(thing, number=number, mark=mark))
    return tuple(numbered)


def session_items(decision: Decision) -> tuple[Item, ...]:
    return tuple(item for block in session_blocks(decision) for item in block.items)


def walk_item(decision: Decision) -> Item | None:
    items = (item for block in decision.blocks if block.id == "walk" for item in block.items)
    return next(items, None)


def short_items(decision: Decision) -> tuple[Item, ...]:
    """The three exercises that make a day, in the order of the day."""
    return tuple(item for item in session_items(decision) if item.in_short_core)


def short_seconds(decision: Decision) -> int:
    return sum(item.dose.total_seconds for item in short_items(decision))


def minutes(seconds: int) -> int:
    """Whole minutes, at least one for anything at all."""
    return max(1, round(seconds / 60)) if seconds else 0


def shares(seconds: Sequence[int]) -> list[int]:
    """The minutes of each part, made whole so that they add up to the minutes of all.

    Only where several parts are shorter than half a minute is it more: each shows one.
    """
    found = [max(1, each // 60) if each else 0 for each in seconds]
    missing = max(0, minutes(sum(seconds)) - sum(found))
    nearest = sorted(range(len(found)), key=lambda place: found[place] * 60 - seconds[place])
    for place in nearest[:missing]:
        found[place] += 1
    return found
