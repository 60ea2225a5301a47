from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footbridge import care
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fall,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    FlagReported,
    GateCleared,
    ProfileChanged,
    Screened,
    Session,
    SetDone,
    Stumble,
)
from footbridge.storage import models
from tests.care.conftest import needs_a_yes
from tests.strategies import journals, people

pytestmark = pytest.mark.django_db


def stumble(now, **changes) -> Entry[Stumble]:
    fact = Entry(id="stumble", at=now, recorded=now, what=Stumble())
    return replace(fact, **changes)


def facts_of(key: str) -> tuple[Entry, ...]:
    return care.record_of(key).journal.facts


def test_a_fact_is_recorded_once_however_often_it_comes(ada, now):
    first = care.append(ada, [stumble(now)], now=now)
    again = care.append(ada, [stumble(now), stumble(now, id="other")], now=now)

    assert (first, again) == ((True,), (False, True))
    assert [fact.id for fact in facts_of(ada)] == ["stumble", "other"]


def test_the_same_fact_that_was_recorded_later_is_still_the_same_fact(ada, now):
    care.append(ada, [stumble(now)], now=now)

    again = care.append(ada, [stumble(now, recorded=now + timedelta(minutes=2))], now=now)

    assert again == (False,)
    assert facts_of(ada)[0].recorded == now


def test_the_same_id_with_other_content_is_refused_and_nothing_of_it_is_recorded(ada, now):
    care.append(ada, [stumble(now)], now=now)
    other = Entry(id="stumble", at=now, recorded=now, what=Fall())

    with pytest.raises(care.DifferentContent) as refused:
        care.append(ada, [stumble(now, id="new"), other], now=now)

    assert refused.value.field == "id"
    assert [fact.id for fact in facts_of(ada)] == ["stumble"]


def test_two_different_facts_with_one_id_in_one_sending_are_refused(ada, now):
    other = stumble(now, at=now - timedelta(hours=1))

    with pytest.raises(care.DifferentContent):
        care.append(ada, [stumble(now), other], now=now)

    assert facts_of(ada) == ()


def test_two_people_may_use_the_same_id(ada, answers, now):
    berta = care.begin(name="Berta", person=answers, now=now)

    care.append(ada, [stumble(now)], now=now)

    assert care.append(berta, [stumble(now)], now=now) == (True,)


def test_facts_may_come_late_and_out_of_order(ada, now):
    early = stumble(now, id="early", at=now - timedelta(days=3))
    late = stumble(now, id="late")

    care.append(ada, [late], now=now)
    care.append(ada, [early], now=now)

    assert [fact.id for fact in facts_of(ada)] == ["late", "early"]


@pytest.mark.parametrize("field", ["at", "recorded"])
def test_what_has_not_happened_yet_is_refused_but_clocks_may_differ_a_little(ada, now, field):
    soon = stumble(now, **{field: now + timedelta(minutes=4)})
    too_soon = stumble(now, id="too-soon", **{field: now + timedelta(minutes=6)})

    assert care.append(ada, [soon], now=now) == (True,)
    with pytest.raises(care.Refused) as refused:
        care.append(ada, [too_soon], now=now)
    assert refused.value.field == field


def test_a_fact_that_does_not_fit_is_refused_with_its_field(ada, now):
    check_in = Entry(id="c", at=now, recorded=now, what=CheckIn(slot="noon", pain="3"))

    with pytest.raises(care.Refused) as refused:
        care.append(ada, [check_in], now=now)

    assert refused.value.field == "slot"
    assert "morning" in refused.value.expected


def test_a_moment_without_its_offset_is_refused(ada, now):
    with pytest.raises(care.Refused) as refused:
        care.append(ada, [stumble(now, at=now.replace(tzinfo=None))], now=now)

    assert refused.value.field == "at"


@pytest.mark.parametrize(
    ("what", "field"),
    [
        (FlagRaised(flag="FLAG-99"), "flag"),
        (FlagDenied(flag="FLAG-99"), "flag"),
        (FlagReported(flag="FLAG-99"), "flag"),
        (FlagCleared(flag="FLAG-99", clinician="Dr Nowak"), "flag"),
        (GateCleared(gate="GATE-99"), "gate"),
        (Screened(full=True, yes=("GATE-99",)), "yes"),
        (Screened(full=True, unsure=("x",)), "unsure"),
        (ProfileChanged(not_for_me={"swimming": "cold"}), "not_for_me"),
        (ProfileChanged(favourites=("swimming",)), "favourites"),
        (Session(sets=(SetDone(exercise="swimming"),)), "sets[0].exercise"),
        (
            Session(
                sets=(
                    SetDone(exercise="heel-raise"),
                    SetDone(exercise="heel-raise", variant="flying"),
                )
            ),
            "sets[1].variant",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else each.KIND,
)
def test_what_the_catalogue_does_not_have_is_refused(ada, now, what, field):
    with pytest.raises(care.Refused) as refused:
        care.append(ada, [Entry(id="new", at=now, recorded=now, what=what)], now=now)

    assert refused.value.field == field
    assert facts_of(ada) == ()


def test_a_correction_names_a_fact_that_is_here_or_comes_with_it(ada, now):
    correction = stumble(now, id="second", corrects="stumble")

    with pytest.raises(care.Refused) as refused:
        care.append(ada, [correction], now=now)
    together = care.append(ada, [correction, stumble(now)], now=now)

    assert refused.value.field == "corrects"
    assert together == (True, True)


def test_only_the_same_kind_of_fact_corrects_but_anything_can_be_withdrawn(ada, now):
    care.append(ada, [stumble(now)], now=now)
    fall = Entry(id="fall", at=now, recorded=now, corrects="stumble", what=Fall())

    with pytest.raises(care.Refused):
        care.append(ada, [fall], now=now)

    assert care.withdraw(ada, "stumble", care.Stamp(now)).is_new


def test_nobody_can_be_told_about_who_is_not_here(now, db):
    with pytest.raises(care.UnknownPerson):
        care.append("00000000-0000-0000-0000-000000000000", [stumble(now)], now=now)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(people(), journals(most=8), st.randoms())
def test_any_journal_can_be_recorded_in_any_order_and_twice(db, person, lived, chance):
    facts = [fact for fact in lived.facts if not needs_a_yes(fact.what)]
    known = {fact.id for fact in facts if fact.kind != "flag_raised"}
    facts = [fact for fact in facts if fact.corrects is None or fact.corrects in known]
    now = max([fact.recorded for fact in facts], default=None) or person_began(person)
    key = care.begin(name="Ada", person=person, now=now)
    mixed = [*facts]
    chance.shuffle(mixed)

    care.append(key, mixed, now=now)
    again = care.append(key, facts, now=now)

    assert not any(again)
    assert facts_of(key) == tuple(mixed)
    assert models.Fact.objects.filter(person_id=key).count() == len(facts)


def person_began(person):
    from datetime import datetime, time

    return datetime.combine(person.started_on, time(), tzinfo=UTC)
