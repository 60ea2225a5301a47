"""The check-in: three screens, a fourth when an answer asks for it, and what they make."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.words import Stream
from footbridge.engine.history import History
from footbridge.engine.journal import CheckIn, Feeling, NightPain, ZoneFeeling
from footbridge.engine.person import Person, Slot
from footbridge.web.drawings.footmap import zone_key
from footbridge.web.forms.asking import ZONES, as_score
from footbridge.web.forms.checkin import Look
from footbridge.web.pages.setup import flags_asked, signs_in, worse_in

DRAFT = "check-in"
DAILY = "daily"
NOON = 12
LATE_AFTERNOON = 17
CLEAR_RISE = 2

Answers = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of the check-in; `number` of `total` counts from 1."""

    id: str
    number: int
    total: int
    back: str | None

    @property
    def planks(self) -> tuple[str, ...]:
        return tuple(
            "is-laid" if n < self.number else "is-now" if n == self.number else ""
            for n in range(1, self.total + 1)
        )


def new_draft(on: date) -> dict[str, Any]:
    return {"id": str(uuid.uuid4()), "on": on.isoformat(), "answers": {}}


def step_of(name: str, *, has_more: bool) -> Step | None:
    names = ["feeling", "where", "news", *(["more"] if has_more else [])]
    if name not in names:
        return None
    place = names.index(name)
    return Step(name, place + 1, len(names), names[place - 1] if place else None)


def slot_at(now: datetime, person: Person, night_ends_hour: int) -> Slot:
    """Morning before noon, evening from five; between and at night, the person's own time of day.

    Half past midnight is still the evening of who checks in late.
    """
    if night_ends_hour <= now.hour < NOON:
        return Slot.MORNING
    return Slot.EVENING if now.hour >= LATE_AFTERNOON else person.check_in_slot


def last_check_in(history: History, before: date) -> CheckIn | None:
    """The latest check-in of an earlier day."""
    earlier = [each for each in history.check_ins if each.at.date() < before]
    return earlier[-1] if earlier else None


def last_marks(history: History, person: Person) -> dict[str, list[str]]:
    """The map as it was marked the last time; before that, the places that are usually numb."""
    marked = next((each for each in reversed(history.check_ins) if each.zones is not None), None)
    if marked is None or marked.zones is None:
        return {
            Feeling.NUMB.value: [zone_key(zone.side, zone.place) for zone in person.usual_zones]
        }
    marks: dict[str, list[str]] = {}
    for mark in marked.zones:
        marks.setdefault(mark.feels.value, []).append(zone_key(mark.zone.side, mark.zone.place))
    return marks


def has_marks(history: History) -> bool:
    return any(each.zones is not None for each in history.check_ins)


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
    if before is None or not _rose(before, answers.get("feeling", {})):
        return ()
    yesterday = on - timedelta(days=1)
    streams = {
        catalogue.exercises[done.exercise].stream
        for session in history.sessions_by_day.get(yesterday, ())
        for done in session.sets
        if done.exercise in catalogue.exercises and done.skipped is None
    }
    if history.walks_by_day.get(yesterday):
        streams.add(Stream.WALKING)
    return tuple(stream for stream in Stream if stream in streams) if len(streams) > 1 else ()


def _rose(before: CheckIn, said: Mapping[str, Any]) -> bool:
    pain, soreness = as_score(said.get("pain")), as_score(said.get("soreness"))
    return any(
        now is not None and then is not None and now - then >= CLEAR_RISE
        for now, then in ((pain, before.pain), (soreness, before.soreness))
    )


@dataclass(frozen=True, slots=True)
class Facts:
    """What a finished check-in is made of, ready to be recorded."""

    check_in: dict[str, Any]
    look: Look
    trip: str
    harm: tuple[str, ...]
    flags: tuple[tuple[str, bool], ...]


def facts_from(answers: Answers, slot: Slot) -> Facts:
    feeling, where = answers.get("feeling", {}), answers.get("where", {})
    news, more = answers["news"], answers.get("more", {})
    worse = worse_in({"news-worse": more}, "news")
    blames = more.get("blames")
    return Facts(
        check_in={
            "slot": slot,
            "pain": as_score(feeling.get("pain")),
            "soreness": as_score(feeling.get("soreness")),
            "zones": _zones(where),
            "night_pain": NightPain(news["night"]) if news.get("night") else None,
            "slept_well": {"yes": True, "no": False}.get(news.get("slept", "")),
            "blames": Stream(blames) if blames and blames != "none" else None,
        },
        look=Look(news["look"]),
        trip=news["trip"],
        harm=tuple(news.get("harm", ())),
        flags=tuple((flag, flag in worse) for flag in signs_in(answers, "news")),
    )


def _zones(where: Mapping[str, Any]) -> tuple[ZoneFeeling, ...] | None:
    marks = where.get("marks")
    if marks is None:
        return None
    return tuple(ZoneFeeling(zone=ZONES[key], feels=Feeling(feels)) for key, feels in marks)
