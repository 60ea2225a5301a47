"""The check-in: two screens on a day without news; the map, and one thing more, where they are
asked for."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Stream
from footbridge.drawings.footmap import zone_key
from footbridge.engine.facts import CheckIn, DayMarkers, Entry, Feeling, Session, Walk
from footbridge.engine.known.history import History
from footbridge.engine.person import Person
from footbridge.web.forms.asking import as_score
from footbridge.web.pages.setup import flags_asked, signs_in
from footbridge.web.pages.steps import Step, step_among

NAME = "check-in"
DAILY = "daily"
STEPS = ("feeling", "news", "where", "more")

Answers = Mapping[str, Mapping[str, Any]]


def step_of(name: str, *, has_map: bool, has_more: bool) -> Step | None:
    """One screen; the map counts where it is asked for, and can be opened at any time."""
    has_map = has_map or name == "where"
    wanted = {"where": has_map, "more": has_more}
    names = [each for each in STEPS if wanted.get(each, True)]
    return step_among(names, name)


def last_check_in(history: History, before: date) -> Entry[CheckIn] | None:
    """The latest check-in of an earlier day."""
    earlier = [each for each in history.of(CheckIn) if each.day < before]
    return earlier[-1] if earlier else None


def last_marks(history: History, person: Person, but: str = "") -> dict[str, list[str]]:
    """The map as it was marked the last time; before that, the places that are usually numb.

    `but` is the check-in that is being told: it is not the time before.
    """
    told = (each for each in reversed(history.of(CheckIn)) if each.id != but)
    marked = next((each for each in told if each.what.zones is not None), None)
    if marked is None or marked.what.zones is None:
        return {
            Feeling.NUMB.value: [zone_key(zone.side, zone.place) for zone in person.usual_zones]
        }
    marks: dict[str, list[str]] = {}
    for mark in marked.what.zones:
        marks.setdefault(mark.feels.value, []).append(zone_key(mark.zone.side, mark.zone.place))
    return marks


def has_marks(history: History) -> bool:
    return any(each.what.zones is not None for each in history.of(CheckIn))


def has_markers(answers: Answers) -> bool:
    """Whether anything of the day was told, so that its questions stand open."""
    return any(answers.get("news", {}).get(each.name) for each in fields(DayMarkers))


def doubtful_flags(catalogue: Catalogue, answers: Answers) -> tuple[Flag, ...]:
    """The signs said yes to that have a second question."""
    chosen = signs_in(answers, "news")
    return tuple(
        flag
        for flag in flags_asked(catalogue, DAILY)
        if flag.id in chosen and flag.escalation is not None
    )


def suspects(
    history: History, catalogue: Catalogue, answers: Answers, on: date
) -> tuple[Stream, ...]:
    """What was trained the day before, when a rating rose clearly and it was not one thing."""
    before = last_check_in(history, on)
    if before is None or not _rose(before, answers.get("feeling", {}), catalogue.numbers):
        return ()
    yesterday = on - timedelta(days=1)
    streams = {
        catalogue.exercises[done.exercise].stream
        for session in history.on(yesterday, Session)
        for done in session.what.sets
        if done.exercise in catalogue.exercises and done.skipped is None
    }
    if history.on(yesterday, Walk):
        streams.add(Stream.WALKING)
    return tuple(stream for stream in Stream if stream in streams) if len(streams) > 1 else ()


def _rose(before: Entry[CheckIn], said: Mapping[str, Any], numbers: Numbers) -> bool:
    pain, soreness = as_score(said.get("pain")), as_score(said.get("soreness"))
    return any(
        now is not None and then is not None and now - then >= numbers.trigger_peak_rise_points
        for now, then in ((pain, before.what.pain), (soreness, before.what.soreness))
    )
