"""The set-up: which screens, in which order, and what the answers make of a person.

Safety comes first. What was answered lies in a draft as plain JSON, one entry a screen, so that
going back, leaving and coming back lose nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from footbridge.care import Part
from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Equipment, Measure, Outcome, Side, Track
from footbridge.engine.facts import FlagRaised, ProfileChanged, Screened
from footbridge.engine.person import Baseline, Person, Screening, Sex, Slot, Weekday
from footbridge.web.forms import setup as questions
from footbridge.web.forms.asking import yes_or_no, zones_of

Answers = Mapping[str, Mapping[str, Any]]

EMERGENCY_GATE = "GATE-01"
AT_START = "start"
TEST = "test"
STANDING_NEEDS = frozenset({Outcome.SEATED, Outcome.PAUSE, Outcome.EMERGENCY})

TESTS: tuple[tuple[Measure, type[forms.Form]], ...] = (
    (Measure.FEET_TOGETHER, questions.SecondsForm),
    (Measure.SEMI_TANDEM, questions.SecondsForm),
    (Measure.TANDEM, questions.SecondsForm),
    (Measure.SINGLE_LEG, questions.SidesForm),
    (Measure.HEEL_RAISES, questions.CountForm),
    (Measure.CHAIR_STANDS, questions.CountForm),
    (Measure.WALKING_TOLERANCE, questions.WalkMinutesForm),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One screen. `about` is what the screen shows: flags, a gate, a test."""

    id: str
    template: str
    form: Callable[..., forms.Form]
    about: Any = None


def steps(catalogue: Catalogue, answers: Answers, today: date) -> tuple[Step, ...]:
    """All screens that these answers ask for, in order."""
    return tuple(_steps(catalogue, answers, today))


def _steps(catalogue: Catalogue, answers: Answers, today: date) -> Iterator[Step]:
    yield from _signs("emergency", flags_asked(catalogue, AT_START, urgent=True), answers)
    yield from _signs("signs", flags_asked(catalogue, AT_START, urgent=False), answers)
    for gate in sorted(catalogue.gates.values(), key=lambda each: each.id):
        if gate.id != EMERGENCY_GATE:
            yield Step(gate.id.lower(), "gate", questions.Gate, gate)
    yield Step("name", "name", questions.Name)
    yield Step("year", "year", _year_form(today, catalogue.numbers))
    yield Step("track", "track", questions.TrackForm)
    yield Step("feeling", "feeling", questions.YesNoUnsureForm)
    yield Step("diabetes", "diabetes", questions.YesNoUnsureForm)
    yield Step("zones", "zones", questions.ZonesForm)
    yield Step("home", "home", questions.HomeForm)
    yield Step("minutes", "minutes", questions.MinutesForm)
    yield Step("weekdays", "weekdays", questions.WeekdaysForm)
    yield Step("slot", "slot", questions.SlotForm)
    yield from _tests(catalogue, answers)
    yield Step("ready", "ready", questions.EmptyForm)


def readable(catalogue: Catalogue, answers: Answers, today: date) -> dict[str, dict[str, Any]]:
    """The answers that fit the questions of this version; what does not is asked again.

    A screen that is not asked for just now keeps its answers: the one before it may be changed
    again.
    """
    always = _fitting(steps(catalogue, {}, today), answers)
    told = {**always, **_fitting(steps(catalogue, always, today), answers)}
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
    """Whether these are results of a test, or second answers about signs that are known."""
    if not isinstance(given, dict) or not all(
        isinstance(x, str | int | None) for x in given.values()
    ):
        return False
    is_second = (
        name in {"emergency-worse", "signs-worse"} and given.keys() <= catalogue.flags.keys()
    )
    return is_second or name.removeprefix("test-").replace("-", "_") in set(Measure)


def _signs(name: str, flags: tuple[Flag, ...], answers: Answers) -> Iterator[Step]:
    yield Step(name, name, lambda *args, **kwargs: questions.Signs(flags, *args, **kwargs), flags)
    doubtful = tuple(
        flag for flag in flags if flag.escalation and flag.id in signs_in(answers, name)
    )
    if doubtful:
        yield Step(
            f"{name}-worse",
            "worse",
            lambda *args, **kwargs: questions.Worse(doubtful, *args, **kwargs),
            doubtful,
        )


def _year_form(today: date, numbers: Numbers) -> Callable[..., forms.Form]:
    return lambda *args, **kwargs: questions.Year(today.year, numbers.adult_years, *args, **kwargs)


def _tests(catalogue: Catalogue, answers: Answers) -> Iterator[Step]:
    """Offered to whoever may stand; each of them can be left out."""
    if not may_be_tested(catalogue, answers):
        return
    yield Step("tests", "tests", questions.OfferForm)
    if answers.get("tests", {}).get("when") != questions.NowOrLater.NOW:
        return
    for measure, form in TESTS:
        text = catalogue.test_of(measure)
        yield Step(f"test-{measure.value.replace('_', '-')}", TEST, form, text)


def may_be_tested(catalogue: Catalogue, answers: Answers) -> bool:
    """Nobody is sent to try their balance whom a gate or a sign keeps sitting."""
    gates = (
        catalogue.gates[gate] for gate in (*gates_in(answers, "yes"), *gates_in(answers, "unsure"))
    )
    return not signs_in(answers, "signs") and not any(
        gate.outcome in STANDING_NEEDS for gate in gates
    )


def flags_asked(
    catalogue: Catalogue, moment: str, *, urgent: bool | None = None
) -> tuple[Flag, ...]:
    """The flags that are asked about at this moment, the most urgent first."""
    found = (flag for flag in catalogue.flags.values() if moment in flag.asked)
    chosen = (flag for flag in found if urgent is None or urgent == flag.tier.is_emergency)
    return tuple(sorted(chosen, key=lambda flag: (flag.tier, flag.id)))


def signs_in(answers: Answers, name: str) -> tuple[str, ...]:
    """The flags said yes to on this screen."""
    chosen = answers.get(name, {}).get("signs", ())
    return tuple(each for each in chosen if each != questions.NONE)


def worse_in(answers: Answers, name: str) -> frozenset[str]:
    """The flags whose second question was said yes to."""
    given = answers.get(f"{name}-worse", {})
    return frozenset(flag for flag, said in given.items() if said == questions.YesNoUnsure.YES)


def gates_in(answers: Answers, said: str) -> tuple[str, ...]:
    """The gates answered "yes" or "unsure"."""
    return tuple(
        step.upper()
        for step, given in answers.items()
        if step.startswith("gate-") and given.get("answer") == said
    )


def is_emergency(catalogue: Catalogue, answers: Answers) -> bool:
    """Whether something was said yes to that needs help now."""
    escalated = (catalogue.flags[flag].escalation for flag in worse_in(answers, "signs"))
    return bool(signs_in(answers, "emergency")) or any(
        more is not None and more.tier.is_emergency for more in escalated
    )


def first_open(all_steps: tuple[Step, ...], answers: Answers) -> Step:
    """Where to go on: the first screen without an answer."""
    return next((step for step in all_steps if step.id not in answers), all_steps[-1])


def is_complete(all_steps: tuple[Step, ...], answers: Answers) -> bool:
    return all(step.id in answers for step in all_steps if step.id != "ready")


def person_from(answers: Answers, on: date, time_zone: str | None = None) -> Person:
    """What the answers make of a person. The set-up must be complete."""
    sex = answers["year"].get("sex")
    return Person(
        year_of_birth=answers["year"]["year"],
        sex=Sex(sex) if sex else None,
        track=Track(answers["track"]["track"]),
        started_on=on,
        screening=Screening(
            asked_on=on, yes=gates_in(answers, "yes"), unsure=gates_in(answers, "unsure")
        ),
        usual_zones=zones_of(answers["zones"]["zones"]),
        at_home=tuple(Equipment(each) for each in answers["home"]["home"]),
        minutes=int(answers["minutes"]["minutes"]),
        strength_weekdays=tuple(Weekday(each) for each in answers["weekdays"]["weekdays"]),
        check_in_slot=Slot(answers["slot"]["slot"]),
        baseline=_baseline(answers),
        # Not sure counts as numb: skin that may not warn is looked after as if it did not.
        numb=answers["feeling"]["answer"] != questions.YesNoUnsure.NO,
        diabetes=answers["diabetes"]["answer"] == questions.YesNoUnsure.YES,
        time_zone=time_zone,
    )


def _baseline(answers: Answers) -> Baseline:
    def result(measure: Measure, field: str = "result") -> int | None:
        step = answers.get(f"test-{measure.value.replace('_', '-')}", {})
        found: int | None = step.get(field)
        return found

    if answers.get("tests", {}).get("when") != questions.NowOrLater.NOW:
        return Baseline()
    return Baseline(
        feet_together_seconds=result(Measure.FEET_TOGETHER),
        semi_tandem_seconds=result(Measure.SEMI_TANDEM),
        tandem_seconds=result(Measure.TANDEM),
        single_leg_left_seconds=result(Measure.SINGLE_LEG, Side.LEFT.value),
        single_leg_right_seconds=result(Measure.SINGLE_LEG, Side.RIGHT.value),
        heel_raises=result(Measure.HEEL_RAISES),
        chair_stands=result(Measure.CHAIR_STANDS),
        walking_minutes=result(Measure.WALKING_TOLERANCE),
    )


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen as the template wants it. `number` of `total` counts from 1.

    Tests that somebody chose to take now are counted by themselves: with them the whole would
    grow by seven when it is almost done. `part` says what its questions are about, because
    there are many: "safety", "you", "plan" or "tests".
    """

    step: Step
    part: str
    number: int
    total: int
    back: str | None
    reply: str
    planks: tuple[str, ...]


PLANKS_SHOWN = 12
OF_THE_PLAN = frozenset({"home", "minutes", "weekdays", "slot", "ready"})


def screen(
    all_steps: tuple[Step, ...], step: Step, catalogue: Catalogue, answers: Answers
) -> Screen:
    index = all_steps.index(step)
    before = all_steps[index - 1] if index else None
    counted = [each for each in all_steps if (each.template == TEST) == (step.template == TEST)]
    place = counted.index(step)
    laid = round(place * (PLANKS_SHOWN - 1) / max(1, len(counted) - 1))
    planks = ["is-laid"] * laid + ["is-now"] + [""] * (PLANKS_SHOWN - laid - 1)
    return Screen(
        step=step,
        part=_part(step),
        number=place + 1,
        total=len(counted),
        back=before.id if before else None,
        reply=_reply(before, catalogue, answers),
        planks=tuple(planks),
    )


def _part(step: Step) -> str:
    if step.template in {"emergency", "signs", "worse", "gate"}:
        return "safety"
    if step.template in {"tests", TEST}:
        return "tests"
    return "plan" if step.id in OF_THE_PLAN else "you"


def _reply(before: Step | None, catalogue: Catalogue, answers: Answers) -> str:
    """What the answer just given changes, in the gate's own words."""
    if before is None or before.template != "gate":
        return ""
    said = answers.get(before.id, {}).get("answer")
    says: str = before.about.says
    return says if said in {questions.YesNoUnsure.YES, questions.YesNoUnsure.UNSURE} else ""


def signs_told(catalogue: Catalogue, answers: Answers) -> list[Part]:
    """The warning signs that the answers tell, each with its second answer."""
    more = {**answers.get("emergency-worse", {}), **answers.get("signs-worse", {})}
    names = [*signs_in(answers, "emergency"), *signs_in(answers, "signs")]
    led_to = (catalogue.gates[gate].leads_to_flag for gate in gates_in(answers, "yes"))
    told = dict.fromkeys([*names, *(flag for flag in led_to if flag is not None)])
    return [Part(flag, FlagRaised(flag=flag, worse=yes_or_no(more.get(flag)))) for flag in told]


def told_after(catalogue: Catalogue, answers: Answers, person: Person) -> list[Part]:
    """What answers that were changed after the end of the set-up tell besides."""
    now = person_from(answers, person.started_on)
    gates = Screened(full=True, yes=gates_in(answers, "yes"), unsure=gates_in(answers, "unsure"))
    was = person.screening
    is_other = was is None or (was.yes, was.unsure) != (gates.yes, gates.unsure)
    return [
        *signs_told(catalogue, answers),
        Part("screened", gates if is_other else None),
        Part("profile", _profile(now) if _profile(now) != _profile(person) else None),
    ]


def _profile(person: Person) -> ProfileChanged:
    return ProfileChanged(
        track=person.track,
        at_home=person.at_home,
        minutes=person.minutes,
        strength_weekdays=person.strength_weekdays,
        check_in_slot=person.check_in_slot,
        usual_zones=person.usual_zones,
        numb=person.numb,
        diabetes=person.diabetes,
    )
