"""Made-up people who between them are in every track, gate and state, and what they read.

A few read all that links lead to. The others are those of the stories of the engine, each in a
state of its own, and one for each gate and each sign: they read the pages that change with it.
"""

import tomllib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import time_machine
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import Track
from footbridge.engine.facts import FlagRaised, ReviewAccepted
from footbridge.engine.person import Person, Screening
from footbridge.engine.shown.decision import Decision
from footbridge.web.pages.tests import MEASURES
from tests.engine.test_stories import STORIES, person_of
from tests.life import facts_of
from tests.people import AMIR, GRETA, RUTH, TOMAS
from tests.web.met.reading import every_page, page_at, voice_of, words_of_player
from tools.met import words_of
from tools.screens import live_a_day

Clock = time_machine.Traveller
LATE = time(21, 30)
WEEKS_OF_A_PROGRAMME = 13
HARDER_WAYS = ("heel-raise", "tibial-slider", "sit-to-stand")
# Changed by a state; all others are read by those who read everything.
STEPS_OF_REVIEW = ("tests", "everyday", "changed", "expect", "raise", "next", "over")
OF_A_STATE = (
    *("/", "/session/", "/walk/", "/review/", "/progress/"),
    *(f"/review/{step}/" for step in STEPS_OF_REVIEW),
)


def become(browser: Client, name: str, person: Person) -> str:
    """Another person on this device, whose pages are shown from now on. Gives the key."""
    key = care.begin(name=name, person=person, now=timezone.now(), key=str(uuid4()))
    browser.post("/people/", {"person": key})
    return key


def who_read_everything(browser: Client, clock: Clock, *, are_all: bool) -> Iterator[str]:
    """Each track, who sits, who feels their feet well, and one who has done the twelve weeks.

    Without `are_all` nobody lives for long, and one alone reads on to the last page.
    """
    cast = {
        "Ruth": (RUTH, WEEKS_OF_A_PROGRAMME),
        "Amir": (AMIR, 6),
        "Una": (replace(RUTH, track=Track.UNSURE), 2),
        "Greta": (GRETA, 0),
        "Otto, who feels well": (replace(TOMAS, usual_zones=(), numb=False), 0),
    }
    if not are_all:
        cast = {"Otto, who feels well": cast["Otto, who feels well"]}
    for name, (person, weeks) in cast.items():
        start = timezone.localdate()
        asked = replace(person.screening or Screening(asked_on=start), asked_on=start)
        here = replace(person, started_on=start, screening=asked)
        key = become(browser, name, here)
        for _ in range(weeks * 7):
            live_a_day(key, timezone.localtime(), timezone.localtime())
            say_yes_to_what_is_offered(key)
            clock.shift(timedelta(days=1))
            browser.post("/people/", {"person": key})
        yield from every_page(browser)
        for query in ("?walk", *(f"?test={slug}" for _, slug in MEASURES)):
            yield from words_of_player(browser, query)
        yield from voice_of(care.today(key, on=timezone.localdate(), now=timezone.localtime()))


def say_yes_to_what_is_offered(key: str) -> None:
    now = timezone.localtime()
    decision = care.today(key, on=now.date(), now=now)
    if any(each.what == "review" for each in decision.due):
        # A harder way before all else: it is what few come to.
        offered = sorted(decision.proposals, key=lambda each: each.about not in HARDER_WAYS)
        first = tuple(each.id for each in offered[:1])
        care.write(key, ReviewAccepted(accepted=first), care.Stamp(now))


def with_each_gate(browser: Client) -> Iterator[str]:
    """One person for each limit of the set-up."""
    today = timezone.localdate()
    for gate in care.catalogue().gates:
        said = Screening(asked_on=today, yes=(gate,))
        become(browser, f"{gate}, made up", replace(RUTH, started_on=today, screening=said))
        for path in ("/", "/plan/", "/exercises/", f"/gates/{gate}/", "/settings/answers/"):
            yield words_of(page_at(browser, path))


def with_each_sign(browser: Client) -> Iterator[str]:
    """One person for each warning sign, and for a yes to its second question."""
    today = timezone.localdate()
    ruth = replace(RUTH, started_on=today, screening=Screening(asked_on=today))
    for flag in care.catalogue().flags.values():
        for worse in (False, True) if flag.escalation else (False,):
            key = become(browser, f"{flag.id}, made up", ruth)
            care.write(key, FlagRaised(flag=flag.id, worse=worse), care.Stamp(timezone.now()))
            for path in ("/", f"/flags/{flag.id}/", f"/flags/{flag.id}/over/", "/papers/report/"):
                yield words_of(page_at(browser, path))


def in_each_country(browser: Client) -> Iterator[str]:
    """One person in each country that has its own numbers, and one somewhere else."""
    today = timezone.localdate()
    for country in care.catalogue().countries:
        ruth = replace(RUTH, started_on=today, screening=Screening(asked_on=today))
        key = become(browser, f"{country}, made up", ruth)
        care.keep_contacts(key, {"country": country})
        for flag in ("FLAG-B02", "FLAG-04"):
            raised = FlagRaised(flag=flag, worse=False)
            care.write(key, raised, care.Stamp(timezone.now()))
        for path in ("/", "/help/", "/flags/FLAG-B02/", "/flags/FLAG-04/", "/papers/signs/"):
            yield words_of(page_at(browser, path))


def of_the_stories(browser: Client, clock: Clock, *, every: int = 1) -> Iterator[str]:
    """So many stories of the engine as people: each reads its day, its session, and why what is
    left out is.
    """
    known: set[object] = set()
    for story in sorted(map(told_in, STORIES[::every]), key=lambda each: str(each["today"])):
        clock.move_to(datetime.combine(story["today"], LATE, UTC), tick=False)
        decision = lived(browser, story)
        for path in (*OF_A_STATE, *of_new_ways(decision, known)):
            yield words_of(page_at(browser, path))
        yield from voice_of(decision)
        yield from words_of_player(browser)


def told_in(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def lived(browser: Client, story: dict[str, Any]) -> Decision:
    person, catalogue, now = person_of(story.get("person", {})), care.catalogue(), timezone.now()
    key = become(browser, f"{story['name'][:40]}, made up", person)
    facts = facts_of(story.get("journal", []), story["today"], person, catalogue)
    with suppress(care.Refused):  # told in a way that no door takes: nobody gets there by it
        care.append(key, facts, now=now)
    return care.today(key, on=story["today"], now=now)


def of_new_ways(decision: Decision, known: set[object]) -> Iterator[str]:
    """Pages of exercises that are done, or left out, in a way that nobody before has read of."""
    for each in (item for block in decision.blocks for item in block.items):
        if (each.exercise, each.variant) not in known:
            known.add((each.exercise, each.variant))
            yield f"/exercises/{each.exercise}/"
    for left_out in decision.excluded:
        why = tuple((one.rule, one.says, str(one.values)) for one in left_out.reasons)
        if why not in known:
            known.add(why)
            yield f"/exercises/{left_out.exercise}/"
