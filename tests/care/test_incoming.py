"""Walks out of a file beside those that are here: what is new, what is not, what it means."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from footbridge import care
from footbridge.care import Left
from footbridge.engine.facts import CameFrom, CheckIn, FeetCheck, Walk
from footbridge.engine.person import Slot
from footbridge.interop.incoming import Found, WalkFound
from tests.care.conftest import WARSAW

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 1, 5)
NINE = datetime(2026, 1, 6, 9, 0, tzinfo=WARSAW)
DAY = timedelta(days=1)


@pytest.fixture
def later() -> datetime:
    """A Sunday evening, four weeks on."""
    return datetime(2026, 2, 1, 20, 0, tzinfo=WARSAW)


def found(*walks: WalkFound, others: int = 0) -> Found:
    return Found(walks, others)


def walk(start: datetime = NINE, minutes: float = 30, **more) -> WalkFound:
    seconds = round(minutes * 60)
    usual = {"longest_seconds": seconds, "total_seconds": seconds, "came_from": CameFrom.FIT}
    return WalkFound(start=start, **usual | more)


def told(key: str) -> list[Walk]:
    return [entry.what for entry in care.record_of(key).journal.facts]


def left(key: str, now: datetime, *walks: WalkFound, also=frozenset()) -> dict[Left, int]:
    preview = care.preview(key, found(*walks), now=now, also=also)
    return {why: len(each) for why, each in preview.left.items()}


def test_a_preview_writes_nothing(ada, later):
    preview = care.preview(ada, found(walk(), walk(NINE + DAY), others=2), now=later)

    assert (len(preview.new), preview.others) == (2, 2)
    assert (preview.first, preview.last) == (NINE.date(), (NINE + DAY).date())
    assert told(ada) == []


def test_a_yes_writes_all_of_it_with_where_it_came_from(ada, later):
    care.bring_in(ada, found(walk(steps=3000)), now=later)

    assert told(ada) == [Walk(seconds=1800, steps=3000, came_from=CameFrom.FIT)]
    (entry,) = care.record_of(ada).journal.facts
    assert (entry.at, entry.recorded) == (NINE, later)


def test_how_it_felt_stays_open(ada, later):
    care.bring_in(ada, found(walk()), now=later)

    assert told(ada)[0].comfortable is None


def test_rests_are_told(ada, later):
    care.bring_in(ada, found(walk(total_seconds=2400)), now=later)

    assert (told(ada)[0].seconds, told(ada)[0].total_seconds) == (1800, 2400)


def test_the_same_file_twice_writes_nothing_new(ada, later):
    care.bring_in(ada, found(walk(), walk(NINE + DAY)), now=later)

    again = care.bring_in(ada, found(walk(), walk(NINE + DAY)), now=later + DAY)

    assert again == ()
    assert left(ada, later, walk()) == {Left.KNOWN: 1}


def test_the_same_outing_out_of_another_device_is_known(ada, later):
    care.bring_in(ada, found(walk()), now=later)
    telephone = walk(NINE + timedelta(seconds=40), 29.5, came_from=CameFrom.APPLE_HEALTH)

    assert left(ada, later, telephone) == {Left.KNOWN: 1}


def test_two_walks_of_one_day_are_two(ada, later):
    new = care.bring_in(ada, found(walk(), walk(NINE + timedelta(hours=4))), now=later)

    assert len(new) == 2


def test_a_walk_that_stands_twice_in_one_file_is_one(ada, later):
    new = care.bring_in(ada, found(walk(), walk(came_from=CameFrom.GPX)), now=later)

    assert len(new) == 1


@pytest.mark.parametrize("minutes", [30, 28, 33])
def test_a_walk_written_down_by_hand_that_day_is_the_same(ada, later, minutes):
    noon = datetime(2026, 1, 6, 12, 0, tzinfo=WARSAW)
    by_hand = Walk(seconds=minutes * 60, comfortable=True)
    care.write(ada, by_hand, care.Stamp(later, at=noon))

    assert left(ada, later, walk()) == {Left.BY_HAND: 1}
    assert told(ada) == [by_hand]


def test_what_was_written_down_right_after_it_is_the_same_whatever_its_minutes(ada, later):
    after = NINE + timedelta(minutes=40)
    care.write(ada, Walk(seconds=12 * 60), care.Stamp(later, at=after))

    assert left(ada, later, walk()) == {Left.BY_HAND: 1}


def test_one_walk_by_hand_stands_for_one_walk_of_the_file(ada, later):
    care.write(ada, Walk(seconds=1800), care.Stamp(later, at=NINE + timedelta(hours=3)))
    afternoon = walk(NINE + timedelta(hours=6))

    preview = care.preview(ada, found(walk(), afternoon), now=later)

    assert len(preview.new) == 1
    assert len(preview.left[Left.BY_HAND]) == 1


def test_another_day_by_hand_is_another_walk(ada, later):
    care.write(ada, Walk(seconds=1800), care.Stamp(later, at=NINE + DAY))

    assert left(ada, later, walk()) == {}


def test_what_lies_before_the_programme_is_left_out(ada, later):
    assert left(ada, later, walk(NINE - 30 * DAY)) == {Left.BEFORE_START: 1}


def test_what_is_yet_to_come_is_left_out(ada, later):
    assert left(ada, later, walk(later + DAY)) == {Left.YET_TO_COME: 1}


def test_a_few_steps_and_a_walk_without_an_end_are_left_out(ada, later):
    short, endless = walk(minutes=0.5), walk(NINE + 3 * DAY, minutes=900)

    assert left(ada, later, short, endless) == {Left.SHORT: 1, Left.ENDLESS: 1}


def test_a_walk_beyond_its_measure_is_asked_about(ada, later):
    long = walk(minutes=150)

    assert left(ada, later, long) == {Left.BEYOND: 1}
    assert left(ada, later, long, also=frozenset({Left.BEYOND})) == {}


def test_a_walk_that_was_only_noticed_is_asked_about(ada, later):
    noticed = walk(NINE + DAY, was_noticed=True)

    assert left(ada, later, walk(), noticed) == {Left.NOTICED: 1}
    assert care.usual(found(walk(), noticed)) == frozenset()
    assert care.usual(found(noticed)) == {Left.NOTICED}


def test_all_that_came_in_together_goes_together(ada, later):
    care.bring_in(ada, found(walk(), walk(NINE + DAY)), now=later)
    care.bring_in(ada, found(walk(NINE + 2 * DAY)), now=later + DAY)

    newest, first = care.brought(ada)
    care.take_back(ada, first.at, now=later + DAY)

    assert (newest.walks, first.walks) == (1, 2)
    assert [each.walks for each in care.brought(ada)] == [1]


def test_what_was_taken_back_comes_again_only_on_purpose(ada, later):
    care.bring_in(ada, found(walk()), now=later)
    care.take_back(ada, later, now=later)
    also = frozenset({Left.TAKEN_BACK})

    assert left(ada, later, walk()) == {Left.TAKEN_BACK: 1}
    (new,) = care.bring_in(ada, found(walk()), now=later, also=also)

    assert len(care.brought(ada)) == 1
    assert care.record_of(ada).history(later.date()).of(Walk)[0].id == new.id


def test_a_walk_that_was_put_right_is_known(ada, later):
    (entry,) = care.bring_in(ada, found(walk()), now=later)
    moved = care.Stamp(later, at=NINE + timedelta(hours=5))
    care.correct(ada, entry.id, replace(entry.what, seconds=600), moved)

    assert left(ada, later, walk()) == {Left.KNOWN: 1}


def weeks_of_walks(key: str, until: datetime) -> None:
    """Mornings with a check-in, feet that were looked at, and a comfortable walk as planned."""
    day = datetime(2026, 1, 5, 8, 0, tzinfo=WARSAW)
    while day.date() < until.date():
        now = day + timedelta(hours=3)
        for what in (CheckIn(slot=Slot.MORNING, pain=1, soreness=0), FeetCheck()):
            care.write(key, what, care.Stamp(now, at=day))
        walks = Walk(seconds=360, comfortable=True)
        care.write(key, walks, care.Stamp(now, at=now))
        day += DAY


@pytest.mark.covers("RULE-19")
def test_walks_of_a_watch_never_make_the_walk_longer_and_the_preview_says_what_they_do(ada):
    now = datetime(2026, 1, 19, 8, 30, tzinfo=WARSAW)
    weeks_of_walks(ada, now)
    care.write(ada, CheckIn(slot=Slot.MORNING, pain=1, soreness=0), care.Stamp(now))
    afternoons = [walk(NINE + timedelta(days=n, hours=8), minutes=3) for n in range(12)]

    preview = care.preview(ada, found(*afternoons), now=now)

    before, after = _walk_seconds(preview.today), _walk_seconds(preview.then)
    assert len(preview.new) == 12
    assert after < before
    assert _walk_seconds(care.today(ada, on=now.date(), now=now)) == before
    care.bring_in(ada, found(*afternoons), now=now)
    assert _walk_seconds(care.today(ada, on=now.date(), now=now)) == after


def _walk_seconds(decision) -> int:
    items = (item for block in decision.blocks for item in block.items)
    return next(item.dose.work_seconds for item in items if item.stream == "walking")


def test_a_moment_of_nobodys_wall_is_kept_on_the_day_it_was_walked(ada, later):
    late = datetime(2026, 1, 6, 23, 50, tzinfo=WARSAW)

    care.bring_in(ada, found(walk(late)), now=later)

    (entry,) = care.record_of(ada).journal.facts
    assert entry.day == date(2026, 1, 6)
    assert entry.at.utcoffset() == timedelta(hours=1)
    assert entry.at.astimezone(UTC).hour == 22
