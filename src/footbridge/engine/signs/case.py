"""The case of one person: all that is known up to a day, put together for the rules to look at.

It grows with the days: what was known yesterday is kept, and only what was told since is looked
through. Nothing in it changes.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from operator import itemgetter

from footbridge.catalogue.model import Catalogue, Ladder, Programme
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import WEEK
from footbridge.catalogue.words import Place
from footbridge.engine.facts import CheckIn, Entry, FeetCheck, FlagCleared, Test, Walk
from footbridge.engine.known.answers import (
    Screen,
    Turns,
    screen_on,
    turns_of,
    usual_zones_through,
)
from footbridge.engine.known.guide import Guide, guide_of
from footbridge.engine.known.history import History, Timed
from footbridge.engine.known.ratings import Ratings
from footbridge.engine.known.results import Results
from footbridge.engine.known.spans import Spans
from footbridge.engine.known.training import TrainingDay, training_days
from footbridge.engine.person import Person, Slot
from footbridge.engine.shown.decision import OpenFlag
from footbridge.engine.signs.climb import Climb, days_climbed
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.signs.flags import (
    Sign,
    hot_places,
    look_half_told,
    open_flags,
    seen_on_feet,
    signs_in,
)
from footbridge.engine.signs.noticed import Found, look_through
from footbridge.engine.signs.questions import Answers, answers_in, days_asked
from footbridge.engine.signs.second_leg import tracks_through

NONE = Spans(())
FORTNIGHT = 2 * WEEK
LOOKS_BACK = timedelta(days=42)
"""No rule looks farther back at what is told daily."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`told` is the person as set-up has them, `person` as they are today, `turns` in between.

    `flagged` are the days on which a flag of tiers 1 to 3 stood, `unsettled` those with any flag,
    `asked` those on which a question waited for an answer, `climbs` those on which what is usual
    had climbed. `first_steps` are the steps of the
    first week in which any were counted. `half_told` is a look that says no more than "something
    new"; empty where there is none.
    """

    guide: Guide
    told: Person
    history: History
    turns: Turns = ()
    screen: Screen
    training: Mapping[date, TrainingDay] = field(default_factory=dict)
    results: Results
    on_feet: tuple[Sign, ...] = ()
    hot_places: Mapping[Place, str] = field(default_factory=dict)
    half_told: str = ""
    found: Found = field(default_factory=Found)
    first_steps: tuple[tuple[date, int], ...] = ()
    signs: tuple[Sign, ...] = ()
    flags: tuple[OpenFlag, ...] = ()
    answers: Answers = field(default_factory=dict)
    flagged: Spans = NONE
    unsettled: Spans = NONE
    asked: Spans = NONE
    ratings: Ratings = field(default_factory=Ratings)
    climb: Climb = field(default_factory=Climb)
    climbs: Spans = NONE

    @property
    def today(self) -> date:
        return self.history.today

    @property
    def person(self) -> Person:
        return self.turns[-1][1] if self.turns else self.told

    def person_on(self, on: date) -> Person:
        """The person as they were on a day."""
        place = bisect_right(self.turns, on, key=itemgetter(0))
        return self.turns[place - 1][1] if place else self.told

    @property
    def catalogue(self) -> Catalogue:
        return self.guide.catalogue

    @property
    def numbers(self) -> Numbers:
        return self.guide.numbers

    @property
    def programme(self) -> Programme:
        return self.guide.catalogue.programmes[self.person.track]

    @property
    def balance_ladder(self) -> Ladder:
        return self.guide.balance_ladder(self.person.track)

    def cleared(self, flag: str) -> list[float]:
        """The moments at which a flag was said to be over."""
        told = (one for one in self.history.of(FlagCleared) if one.what.flag == flag)
        return [self.history.seconds[one.id] for one in told]

    @property
    def longest_walk(self) -> int:
        return self.guide.longest_walk


def new_case(person: Person, catalogue: Catalogue) -> Case:
    """Nothing told yet."""
    history = History(person.started_on)
    return Case(
        guide=guide_of(catalogue),
        told=person,
        history=history,
        screen=screen_on(person, history, catalogue),
        results=Results(person),
    )


def with_later(case: Case, entries: Sequence[Timed], today: date) -> Case:
    """The case with entries of later days than it knew, in order of happening."""
    new = History(today).with_later(entries, today)
    history = case.history.with_later(entries, today) if case.history.seconds else new
    guide, catalogue = case.guide, case.catalogue
    looks = new.of(FeetCheck)
    screen = screen_on(case.told, history, catalogue)
    usual = usual_zones_through(case.told, history)
    tracks = tracks_through(case.told, history)
    on_feet = (*case.on_feet, *seen_on_feet(looks, guide))
    signs = signs_in(history, catalogue, screen, on_feet)
    ratings = case.ratings.with_later(new.of(CheckIn), new.seconds)
    climb = case.climb.with_later(ratings, new, guide, case.told.started_on)
    found = look_through(case.found, history, new, usual, tracks, ratings, guide)
    answers = answers_in(history)
    return Case(
        guide=guide,
        told=case.told,
        history=history,
        turns=turns_of(case.told, history),
        screen=screen,
        training={**case.training, **_trained_since_the_start(case.told, new, guide)},
        results=case.results.with_later(new.of(Test)),
        on_feet=on_feet,
        hot_places=hot_places(case.hot_places, looks),
        half_told=look_half_told(case.half_told, looks),
        found=found,
        first_steps=_first_steps(case.first_steps, new.of(Walk)),
        signs=signs,
        flags=open_flags(signs, catalogue, today),
        answers=answers,
        flagged=Spans(sign.days for sign in signs if sign.holds),
        unsettled=Spans(sign.days for sign in signs),
        asked=_asked((*found.evidence, *climb.evidence), answers, catalogue),
        ratings=ratings,
        climb=climb,
        climbs=Spans(days_climbed(one) for one in climb.evidence),
    )


def _trained_since_the_start(told: Person, new: History, guide: Guide) -> dict[date, TrainingDay]:
    """What went wrong before the start is heard as a sign, and changes no dose (N19)."""
    days = training_days(new, guide)
    return {on: day for on, day in days.items() if on >= told.started_on}


def before_answer(case: Case, slot: Slot, on: date) -> Case:
    """The case without the questions and the climb that the answer of this day gave rise to."""
    answers = case.ratings.between(slot, on, on)
    if not answers:
        return case
    first = min(one.moment for one in answers)
    found = [one for one in case.found.evidence if one.moment < first]
    climb = [one for one in case.climb.evidence if one.moment < first]
    return replace(
        case,
        asked=_asked((*found, *climb), case.answers, case.catalogue),
        climbs=Spans(days_climbed(one) for one in climb),
    )


def _asked(found: Iterable[Evidence], answers: Answers, catalogue: Catalogue) -> Spans:
    return Spans(days_asked(one, answers, catalogue) for one in found)


def shortened(case: Case, over_before: date) -> Case:
    """Without what no later day can ask for; `over_before` is the last day already decided."""
    case = replace(case, found=case.found.since(over_before), climb=case.climb.since(over_before))
    since = case.today - LOOKS_BACK
    # Once a fortnight is soon enough, and cheaper than every day.
    if next(iter(case.training), since) > since - FORTNIGHT:
        return case
    return replace(
        case,
        history=case.history.shortened(since),
        ratings=case.ratings.since(since),
        training={on: day for on, day in case.training.items() if on >= since},
    )


def _first_steps(
    before: tuple[tuple[date, int], ...], walks: Sequence[Entry[Walk]]
) -> tuple[tuple[date, int], ...]:
    told = [(one.day, one.what.steps) for one in walks if one.what.steps is not None]
    first = min((day for day, _ in (*before, *told)), default=date.max)
    return (*before, *(one for one in told if one[0] - first < WEEK))
