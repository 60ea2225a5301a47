"""The set-up: which screens, in which order, and what the answers make of a person.

Safety comes first, one part of the body a screen. What was answered lies in a draft as plain
JSON, one entry a screen, so that going back, leaving and coming back lose nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from django import forms

from footbridge.care import Part
from footbridge.catalogue.calling import ELSEWHERE, countries
from footbridge.catalogue.model import Catalogue, Flag, Gate, SafetyScreen
from footbridge.catalogue.words import Equipment
from footbridge.engine.facts import ProfileChanged, Screened
from footbridge.engine.person import Person, Sex, Slot, Weekday
from footbridge.engine.signs import safety
from footbridge.engine.signs.safety import Felt, SafetyTold
from footbridge.telling.language import _
from footbridge.web.forms import setup as questions
from footbridge.web.forms.asking import yes_or_no
from footbridge.web.forms.setup import YesNoUnsure

Answers = Mapping[str, Mapping[str, Any]]

EMERGENCY_GATE = "GATE-01"
ASKED_OF_CALLS = frozenset({"country", "foot_care", "emergency"})
FOLLOW_UPS = ("unsure", "more", "worse")
BETWEEN_STRENGTH = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Step:
    """One screen. `about` is what it shows, such as lines; `of` the screen that it follows up."""

    id: str
    template: str
    form: Callable[..., forms.Form]
    about: Any = None
    of: str = ""


def steps(catalogue: Catalogue, answers: Answers, today: date) -> tuple[Step, ...]:
    """All screens that these answers ask for, in order."""
    return tuple(_steps(catalogue, answers, today))


def _steps(catalogue: Catalogue, answers: Answers, today: date) -> Iterator[Step]:
    told = safety_told(answers)
    for screen in safety.safety_screens(catalogue):
        yield from _safety(screen, answers, told, catalogue)
    is_numb = safety.tells(told, catalogue, "numb")
    yield Step("where", "where", partial(questions.Where, is_numb=is_numb))
    yield Step("home", "home", questions.HomeForm)
    yield Step("day", "day", questions.DayForm)
    adult = catalogue.numbers.adult_years
    yield Step("year", "year", partial(questions.Year, today.year, adult))
    known = countries(catalogue)
    yield Step("country", "country", partial(questions.CountryForm, known), known)
    if answers.get("country", {}).get("country") == ELSEWHERE:
        yield Step("own-number", "own_number", questions.OwnNumber, of="country")
    yield Step("name", "name", questions.Name)


def _safety(
    screen: SafetyScreen, answers: Answers, told: SafetyTold, catalogue: Catalogue
) -> Iterator[Step]:
    """The lines of one part of the body, and what a tick there opens."""
    yield Step(screen.id, "lines", partial(questions.Lines, screen), screen)
    if questions.UNSURE in _chosen(answers, screen.id):
        left = [line for line in screen.lines if line.id not in told.ticked]
        asked = partial(questions.UnsureLines, left)
        yield Step(f"{screen.id}-unsure", "unsure", asked, screen, of=screen.id)
    known: dict[str, Flag | Gate] = {**catalogue.flags, **catalogue.gates}
    opened = [known[name] for name in safety.opened(screen, told)]
    if opened:
        more = partial(questions.Opened, opened)
        yield Step(f"{screen.id}-more", "opened", more, opened, of=screen.id)
    doubtful = [catalogue.flags[flag] for flag in safety.doubtful(screen, told, catalogue)]
    if doubtful:
        worse = partial(questions.Worse, doubtful)
        yield Step(f"{screen.id}-worse", "worse", worse, doubtful, of=screen.id)


def safety_told(answers: Answers) -> SafetyTold:
    """What was said on the screens about safety, and about where it is felt."""
    ticked = {line for name in answers for line in _ticked(answers, name)}
    unsure = {
        line
        for name in answers
        if questions.UNSURE in _chosen(answers, name)
        for line in _chosen(answers, f"{name}-unsure")
    }
    said = {flag: answer for name in answers for flag, answer in _said(answers, name, "more")}
    worse = {flag: answer for name in answers for flag, answer in _said(answers, name, "worse")}
    return SafetyTold(
        ticked=frozenset(ticked),
        unsure=frozenset(unsure - ticked),
        said=said,
        worse={flag: bool(answer) for flag, answer in worse.items()},
        one_leg=felt_in(answers).one_leg,
    )


def felt_in(answers: Answers) -> Felt:
    """Where it is felt; in both feet until that was asked."""
    return Felt(answers.get("where", {}).get("felt", Felt.FEET))


def _chosen(answers: Answers, name: str) -> list[str]:
    chosen = answers.get(name, {}).get("signs", ())
    return [each for each in chosen if isinstance(each, str)]


def _ticked(answers: Answers, name: str) -> list[str]:
    if name.endswith("-unsure"):
        return []
    return [x for x in _chosen(answers, name) if x not in {questions.NONE, questions.UNSURE}]


def _said(answers: Answers, name: str, after: str) -> Iterator[tuple[str, bool | None]]:
    for asked, answer in answers.get(f"{name}-{after}", {}).items():
        yield asked, yes_or_no(answer)


def readable(catalogue: Catalogue, answers: Answers, today: date) -> dict[str, dict[str, Any]]:
    """The answers that fit the questions of this version; what does not is asked again.

    A screen that is not asked for just now keeps its answers: the one before it may be changed
    again.
    """
    told: dict[str, dict[str, Any]] = {}
    for _again in (*FOLLOW_UPS, ""):
        told = _fitting(steps(catalogue, told, today), answers)
    waiting = {
        name: dict(given)
        for name, given in answers.items()
        if name not in told and _may_be_asked(catalogue, name, given)
    }
    return {**told, **waiting}


def _fitting(asked: tuple[Step, ...], answers: Answers) -> dict[str, dict[str, Any]]:
    forms = {
        step.id: step.form(answers[step.id])
        for step in asked
        if isinstance(answers.get(step.id), dict)
    }
    return {name: form.cleaned_data for name, form in forms.items() if form.is_valid()}


def _may_be_asked(catalogue: Catalogue, name: str, given: object) -> bool:
    """Whether these answer what only another answer opens."""
    screen, _dash, after = name.rpartition("-")
    if not isinstance(given, dict) or screen not in catalogue.safety:
        return False
    if after == "unsure":
        lines = given.get("signs")
        return given.keys() == {"signs"} and isinstance(lines, list) and _all_text(lines)
    known = catalogue.flags.keys() | catalogue.gates.keys()
    return after in FOLLOW_UPS and given.keys() <= known and _all_text(given.values())


def _all_text(values: Any) -> bool:
    return all(isinstance(each, str) for each in values)


def flags_asked(
    catalogue: Catalogue, moment: str, *, urgent: bool | None = None
) -> tuple[Flag, ...]:
    """The flags that are asked about at this moment, the most urgent first."""
    found = (flag for flag in catalogue.flags.values() if moment in flag.asked)
    chosen = (flag for flag in found if urgent is None or urgent == flag.tier.is_emergency)
    return tuple(sorted(chosen, key=lambda flag: (flag.tier, flag.id)))


def signs_in(answers: Answers, name: str) -> tuple[str, ...]:
    """The flags said yes to on this screen of a check-in."""
    return tuple(_ticked(answers, name))


def first_open(all_steps: tuple[Step, ...], answers: Answers) -> Step:
    """Where to go on: the first screen without an answer."""
    return next((step for step in all_steps if step.id not in answers), all_steps[-1])


def is_complete(all_steps: tuple[Step, ...], answers: Answers) -> bool:
    return all(step.id in answers for step in all_steps)


def gates_told(catalogue: Catalogue, answers: Answers) -> tuple[str, ...]:
    """The gates that stand by what was said so far: not sure counts as yes."""
    told = safety.screening(safety_told(answers), catalogue, date.min)
    return (*told.yes, *told.unsure)


def person_from(
    answers: Answers, catalogue: Catalogue, on: date, time_zone: str | None = None
) -> Person:
    """What the answers make of a person. The set-up must be complete."""
    told = safety_told(answers)
    sex, country = answers["year"].get("sex"), answers["country"]["country"]
    return Person(
        year_of_birth=answers["year"]["year"],
        sex=Sex(sex) if sex else None,
        track=felt_in(answers).track,
        started_on=on,
        screening=safety.screening(told, catalogue, on),
        at_home=tuple(Equipment(each) for each in answers["home"]["home"]),
        minutes=int(answers["day"]["minutes"]),
        strength_weekdays=strength_days_from(on),
        check_in_slot=Slot(answers["day"]["slot"]),
        # Not sure counts as numb: skin that may not warn is looked after as if it did not.
        numb=answers["where"].get("numb") != YesNoUnsure.NO,
        diabetes=safety.tells(told, catalogue, "diabetes"),
        time_zone=time_zone,
        country=None if country == ELSEWHERE else country,
    )


def strength_days_from(on: date) -> tuple[Weekday, ...]:
    """Two days with days between them, the first of them today: there is something to do."""
    days = list(Weekday)
    chosen = {days[each.weekday()] for each in (on, on + BETWEEN_STRENGTH)}
    return tuple(day for day in days if day in chosen)


def name_in(answers: Answers) -> str:
    """What to call the person; whoever left it out can say it later."""
    return answers["name"].get("name") or _("Friend")


def contacts_in(answers: Answers) -> dict[str, str]:
    """The country, and the numbers that were written down."""
    country = answers["country"]["country"]
    own = answers.get("own-number", {}) if country == ELSEWHERE else {}
    told = {
        "country": country,
        "foot_care": answers["country"].get("clinic", ""),
        "emergency": own.get("emergency", ""),
    }
    return {name: said for name, said in told.items() if said}


def signs_told(catalogue: Catalogue, answers: Answers) -> list[Part]:
    """The warning signs that the answers tell, each with its second answer."""
    return [Part(sign.flag, sign) for sign in safety.flags_raised(safety_told(answers), catalogue)]


def told_after(catalogue: Catalogue, answers: Answers, person: Person) -> list[Part]:
    """What answers that were changed after the end of the set-up tell besides."""
    now = person_from(answers, catalogue, person.started_on)
    gates, was = now.screening, person.screening
    assert gates is not None, "a set-up has asked"
    is_other = was is None or (was.yes, was.unsure) != (gates.yes, gates.unsure)
    screened = Screened(full=True, yes=gates.yes, unsure=gates.unsure)
    return [
        *signs_told(catalogue, answers),
        Part("screened", screened if is_other else None),
        Part("profile", _profile(now) if _profile(now) != _profile(person) else None),
    ]


def _profile(person: Person) -> ProfileChanged:
    return ProfileChanged(
        track=person.track,
        at_home=person.at_home,
        minutes=person.minutes,
        check_in_slot=person.check_in_slot,
        numb=person.numb,
        diabetes=person.diabetes,
    )
