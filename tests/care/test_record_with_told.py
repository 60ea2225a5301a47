"""What is told next is put into what is known, and that is as if all of it were known at once."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from footbridge import care
from footbridge.care.people import Record
from footbridge.engine.facts import Journal
from footbridge.engine.known.history import History, history_until
from tests.people import RUTH, START
from tests.strategies import journals

SPAN = timedelta(days=30)
NEWEST = 5


def seen(history: History) -> dict[type, object]:
    """All that a history answers, by kind; days that were never asked for are asked for now."""
    return {
        kind: (list(told), [(day, list(some)) for day, some in history.days(kind).items()])
        for kind, told in history._of.items()
    }


def afresh(record: Record, on: date) -> History:
    numbers = care.catalogue().numbers
    return history_until(record.journal, on, numbers, record.person.started_on)


def asked(record: Record, on: date) -> None:
    """What pages ask for, so that it is remembered."""
    for kind in list(record.history(on)._of):
        record.history(on).days(kind)
    record.newest(NEWEST)
    record.not_between(START, on)
    assert record.journal.by_id.keys() <= {fact.id for fact in record.journal.facts}


@given(journal=journals(), cuts=st.tuples(st.integers(0, 12), st.integers(0, 4)), days=st.data())
def test_told_bit_by_bit_it_is_the_record_of_all_of_it(journal, cuts, days):
    facts = list({fact.id: fact for fact in journal.facts}.values())
    first, more = cuts
    on = days.draw(st.sampled_from([fact.at.date() for fact in facts] or [START]))

    record = Record(RUTH, Journal(facts=tuple(facts[:first])))
    for begin in range(first, len(facts), more + 1):
        asked(record, on)
        record = record.with_told(facts[begin : begin + more + 1])

    whole = Record(RUTH, Journal(facts=tuple(facts)))
    assert record == whole
    assert record.history(on).seconds == afresh(whole, on).seconds
    assert seen(record.history(on)) == seen(afresh(whole, on))
    assert record.newest(NEWEST) == whole.newest(NEWEST)
    assert record.not_between(START, on) == whole.not_between(START, on)
    assert record.journal.by_id == whole.journal.by_id == {fact.id: fact for fact in facts}


@given(journal=journals())
def test_what_was_known_before_is_as_it_was(journal):
    facts = list({fact.id: fact for fact in journal.facts}.values())
    on = max((fact.at.date() for fact in facts), default=START)
    before = Record(RUTH, Journal(facts=tuple(facts[:1])))
    asked(before, on)

    before.with_told(facts[1:]).history(on)

    assert seen(before.history(on)) == seen(afresh(before, on))


@given(journal=journals(), more=journals())
def test_what_changes_nothing_that_stands_is_told_from_all_else(journal, more):
    facts, later = journal.facts, more.facts
    ids = [fact.id for fact in later]
    told = {fact.id for fact in facts} | {fact.corrects for fact in facts}

    apart = Journal(facts=facts).is_apart_from(later)

    is_plain = len({*ids}) == len(ids) and not any(fact.corrects for fact in later)
    assert apart == (is_plain and told.isdisjoint(ids))
    begun = Journal(facts=facts[:1])
    assert begun.by_id.keys() == {fact.id for fact in facts[:1]}
    assert begun.with_later(facts[1:]).is_apart_from(later) == apart
