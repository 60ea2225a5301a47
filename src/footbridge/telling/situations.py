"""What kind of day it is: a title and one or two sentences."""

from dataclasses import dataclass
from typing import assert_never

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Place
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.situations import (
    AwayNow,
    Emergency,
    FirstDays,
    Flare,
    NotEnoughKnown,
    NotScreened,
    OnCourse,
    Paused,
    Reduced,
    Situation,
    Spared,
    StartingAgain,
    StopSignSeen,
)
from footbridge.telling.days import day
from footbridge.telling.dues import missing_answer
from footbridge.telling.filling import rule_name
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import in_a_sentence, together
from footbridge.telling.names import name


@dataclass(frozen=True, slots=True)
class Text:
    title: str
    lead: str


def situation(decision: Decision, catalogue: Catalogue) -> Text:
    """The day's situation in words."""
    return of_situation(decision.situation, decision, catalogue)


def also(decision: Decision, catalogue: Catalogue) -> tuple[Text, ...]:
    """The other situations that hold too."""
    return tuple(of_situation(each, decision, catalogue) for each in decision.also)


def of_situation(found: Situation, decision: Decision, catalogue: Catalogue) -> Text:
    match found:
        case NotScreened():
            return not_screened()
        case Emergency():
            return emergency(found, catalogue)
        case Paused():
            return paused(found, catalogue)
        case Reduced():
            return reduced(found, catalogue)
        case Spared():
            return spared(found)
        case StopSignSeen():
            return stop_sign(found, catalogue)
        case Flare():
            return flare(found)
        case AwayNow():
            return away(found)
        case StartingAgain():
            return starting_again(found)
        case NotEnoughKnown():
            return not_enough_known(found)
        case FirstDays():
            return first_days()
        case OnCourse():
            return on_course(decision)
    assert_never(found)


def not_screened() -> Text:
    return Text(
        _("Safety questions first"),
        _("Please answer the safety questions. Then you’ll see your exercises."),
    )


def emergency(found: Emergency, catalogue: Catalogue) -> Text:
    return Text(_("Call your emergency number now"), _because_of(found.flags, (), catalogue))


def paused(found: Paused, catalogue: Catalogue) -> Text:
    return Text(_("Paused for now"), _because_of(found.flags, found.gates, catalogue))


def reduced(found: Reduced, catalogue: Catalogue) -> Text:
    title = (
        _("Exercises sitting or lying down for now")
        if found.seated_only
        else _("A smaller plan for now")
    )
    return Text(title, _because_of(found.flags, found.gates, catalogue))


def spared(found: Spared) -> Text:
    if found.untold:
        return Text(
            _("Your feet rest until you say more"),
            _(
                "You saw something new on a foot. Until you say what it was, "
                "we leave out what presses on your feet."
            ),
        )
    title = _("A spot on your foot rests")
    if set(found.places) == set(Place):
        return Text(title, _("You found a mark on a foot. We leave out what presses on it."))
    places = together([name(each) for each in found.places])
    lead = _("You found a mark here: {places}. We leave out what presses on it until it has gone.")
    return Text(title, lead.format(places=places))


def stop_sign(found: StopSignSeen, catalogue: Catalogue) -> Text:
    names = [in_a_sentence(catalogue.exercises[each].name) for each in found.exercises]
    title = ngettext("One exercise rests", "Some exercises rest", len(names))
    lead = _("You were right to stop. For now, these don’t go up: {names}.")
    return Text(title, lead.format(names=together(names)))


def flare(found: Flare) -> Text:
    if not found.percent:
        lead = _(
            "{day} was a bit much. A lot is off already, so we take no more off. "
            "The plan may not suit you. Show this to your clinician."
        )
        return Text(_("It stays as it is for now"), lead.format(day=day(found.on)))
    streams = together([name(each) for each in found.streams])
    lead = _(
        "{day} was a bit much. So this is up to {percent} per cent lighter for now: {streams}. "
        "When all is calm, it comes back."
    )
    return Text(
        _("A little less for now"),
        lead.format(day=day(found.on), percent=found.percent, streams=streams),
    )


def away(found: AwayNow) -> Text:
    return Text(
        _("Away until {day}").format(day=day(found.until)),
        _("Nothing is planned. Your programme will wait for you."),
    )


def starting_again(found: StartingAgain) -> Text:
    if found.fresh_start:
        return Text(_("A fresh start"), _("You start again from the beginning, step by step."))
    # The longest break of any part: another part may have been done yesterday.
    title = ngettext("After a break of {n} day", "After a break of {n} days", found.days)
    lead = _("What had a break starts a little lighter, so your legs can catch up.")
    return Text(title.format(n=found.days), lead)


def not_enough_known(found: NotEnoughKnown) -> Text:
    missing = together([missing_answer(each) for each in found.missing])
    return Text(
        _("Today stays as it was"),
        _("Still missing: {missing}. So nothing goes up.").format(missing=missing),
    )


def first_days() -> Text:
    return Text(
        _("Your first days"),
        _("Start small and gentle. Good form counts for more than a lot of repetitions."),
    )


def on_course(decision: Decision) -> Text:
    if decision.is_strength_day:
        return Text(_("A strength day"), _("All is going to plan. Today includes strength."))
    return Text(_("A day as planned"), _("Short and gentle today. Strength has a day off."))


def _because_of(flags: tuple[str, ...], gates: tuple[str, ...], catalogue: Catalogue) -> str:
    # An emergency lists gates beside flags.
    names = [rule_name(each, catalogue) for each in (*flags, *gates)]
    says = [catalogue.gates[each].says for each in (*flags, *gates) if each in catalogue.gates]
    because = _("Because of: {names}.").format(names=together([in_a_sentence(n) for n in names]))
    return " ".join([because, *dict.fromkeys(says)])
