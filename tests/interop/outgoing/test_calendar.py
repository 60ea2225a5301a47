"""A calendar that two parsers read, that says nothing of health, and that promises no more than
the plan does."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from footbridge.engine.decide import decide, next_review
from footbridge.engine.facts import Away, AwayReason, Entry, Fact, FlagRaised, Journal
from footbridge.engine.shown.session import session_blocks
from footbridge.interop.outgoing.calendar import Dated, Times, feed, planned
from footbridge.interop.outgoing.calendar.feed import uid_of
from tests.interop.made_up import CATALOGUE, KEY, told
from tests.people import RUTH, START
from tests.strategies import lives

NOW = datetime(2026, 1, 5, 8, 15, tzinfo=UTC)
WARSAW = ZoneInfo("Europe/Warsaw")
ANY_TIME = Times()
NINE = Times(session=time(9), walk=time(14, 30))
DAYS = 14
OF_HEALTH = ("pain", "numb", "foot", "feet", "balance", "exercise", "test", "review", "minutes")


def coming(*facts: Entry[Fact], on: date = START, person=RUTH, times=ANY_TIME) -> list[Dated]:
    """What comes in the next two weeks."""
    journal = Journal(facts=facts)
    days = [on + timedelta(days=n) for n in range(DAYS)]
    return planned(
        [decide(journal, person, CATALOGUE, day) for day in days],
        next_review=next_review(journal, person, CATALOGUE, on),
        minutes=person.minutes,
        times=times,
    )


def text_of(entries: list[Dated], **more) -> str:
    return feed(entries, owner=KEY, zone=WARSAW, made_at=NOW, **more)


def events(text: str) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_two_weeks_hold_a_session_and_a_walk_a_day_and_the_next_review():
    entries = coming()

    assert [one.name for one in entries].count("session") == DAYS
    assert [one.name for one in entries].count("walk") == DAYS
    (review,) = (one for one in entries if one.name == "review")
    assert review.on == START + timedelta(days=14)
    assert {one.title for one in entries} == {
        "Footbridge: session",
        "Footbridge: walk",
        "Footbridge: look back",
    }


def test_only_today_is_told_as_certain():
    today, later = coming()[0], coming()[2]

    assert (today.on, today.may_change) == (START, "")
    assert later.may_change == "As the plan stands on Monday 5 January. It can change."
    assert later.about == ""
    assert later.minutes == RUTH.minutes


def test_a_review_that_is_due_stands_on_today():
    later = START + timedelta(days=40)

    (review,) = (one for one in coming(on=later) if one.name == "review")

    assert review.on == later


def test_days_away_hold_nothing_and_the_days_after_them_do():
    away = Away(first=START, last=START + timedelta(days=3), why=AwayReason.HOLIDAY)

    days = {one.on for one in coming(told(away)) if one.name in ("session", "walk", "look-in")}

    assert min(days) == START + timedelta(days=4)


def test_a_plan_that_rests_says_neither_why_nor_what_to_do():
    entries = coming(told(FlagRaised(flag="FLAG-04")))

    assert [one.title for one in entries] == [
        "Footbridge: please look in",
        "Footbridge: look back",
    ]


@given(life=lives(weeks=2))
def test_a_session_stands_on_each_day_that_the_engine_gives_one(life):
    person, journal = life
    on = START + timedelta(days=14)

    entries = coming(*journal.facts, on=on, person=person)

    for n in range(DAYS):
        day = on + timedelta(days=n)
        given_one = bool(session_blocks(decide(journal, person, CATALOGUE, day)))
        assert any(one.on == day and one.name == "session" for one in entries) == given_one


# As text


@pytest.mark.parametrize("times", [Times(), NINE])
@pytest.mark.parametrize("with_health_words", [False, True])
def test_two_parsers_read_the_same_of_it(times, with_health_words):
    entries = coming(times=times)

    text = text_of(entries, with_health_words=with_health_words)

    first = [
        (str(each["uid"]), str(each["summary"]), each.decoded("dtstart")) for each in events(text)
    ]
    second = [
        (each.uid.value, each.summary.value, each.dtstart.value)
        for each in vobject.readOne(text).vevent_list
    ]
    assert first == second
    assert len(first) == len(entries)


def test_nothing_in_it_is_of_health_unless_that_is_wished_for():
    plain, whole = text_of(coming()), text_of(coming(), with_health_words=True)

    unfolded = plain.replace("\r\n ", "").lower().replace("footbridge", "")
    assert [word for word in OF_HEALTH if word in unfolded] == []
    assert "exercises for feet and balance" in whole.replace("\r\n ", "")


def test_whose_it_is_stands_nowhere_in_it():
    text = text_of(coming(), with_health_words=True).replace("\r\n ", "")

    assert KEY not in text
    assert "Ruth" not in text


def test_the_same_entry_is_the_same_event_in_every_calendar():
    first = {str(each["uid"]) for each in events(text_of(coming()))}
    a_day_later = coming(on=START + timedelta(days=1))
    second = {str(each["uid"]) for each in events(text_of(a_day_later))}

    # Today's session and walk are gone, one day more has come.
    assert len(first - second) == 2
    assert len(second - first) == 2


def test_no_two_people_share_an_event():
    (entry, *_) = coming()

    assert uid_of(entry, KEY) != uid_of(entry, "somebody else")


def test_without_a_time_it_is_a_day_and_rings_not():
    (event, *_) = events(text_of(coming()))

    assert event.decoded("dtstart") == START
    assert event.decoded("dtend") == START + timedelta(days=1)
    assert event.walk("VALARM") == []


@pytest.mark.parametrize(
    ("on", "utc"),
    [(date(2026, 1, 5), time(8)), (date(2026, 7, 6), time(7)), (date(2026, 3, 29), time(7))],
)
def test_a_time_is_by_the_clock_on_the_wall_in_winter_and_in_summer(on, utc):
    entry = Dated(name="session", on=on, title="x", at=time(9), minutes=30)

    (event,) = events(text_of([entry]))

    assert event.decoded("dtstart") == datetime.combine(on, utc, UTC)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=30)
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta()


def test_what_others_have_for_the_calendar_stands_in_it_too():
    promise = Dated(
        name="promise:anna",
        on=date(2026, 1, 11),
        title="Footbridge: show it to Anna; on Sundays, at 5\nor so",
        at=time(17),
    )

    text = text_of([*coming(), promise])

    last = events(text)[-1]
    assert str(last["summary"]) == promise.title
    assert vobject.readOne(text).vevent_list[-1].summary.value == promise.title


@given(title=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_any_title_comes_through_both_parsers_as_it_was(title):
    text = text_of([Dated(name="x", on=START, title=title)])

    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert str(events(text)[0]["summary"]) == title
    assert vobject.readOne(text).vevent.summary.value == title


def test_it_says_when_to_be_read_again_and_when_it_was_made():
    calendar = icalendar.Calendar.from_ical(text_of(coming()))

    assert calendar["refresh-interval"].dt == timedelta(hours=6)
    assert {each.decoded("dtstamp") for each in calendar.walk("VEVENT")} == {NOW}


def test_an_entry_without_a_length_takes_a_minute():
    (event,) = events(text_of([Dated(name="x", on=START, title="x", at=time(9))]))

    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=1)


def test_another_day_is_another_event():
    entry = Dated(name="walk", on=START, title="x")

    assert uid_of(entry, KEY) != uid_of(replace(entry, on=START + timedelta(days=1)), KEY)
