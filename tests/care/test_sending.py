"""One form, sent once, twice, or otherwise: what stands is what was sent last, or more."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footbridge import care
from footbridge.care import sending
from footbridge.care.sending import Part, part_id, send
from footbridge.catalogue.words import Side
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    Fall,
    FeetCheck,
    Finding,
    FlagRaised,
    FootFinding,
    Screened,
    Session,
    SetDone,
    StopSign,
    Stumble,
    Walk,
    Withdrawn,
)
from footbridge.engine.known.history import history_until
from footbridge.engine.person import Slot
from tests.care.test_concurrency import at_once
from tests.life import NUMBERS

pytestmark = pytest.mark.django_db

FORM = "form"
LATER = timedelta(minutes=1)


def check_in(pain: int) -> CheckIn:
    return CheckIn(slot=Slot.MORNING, pain=pain)


def feet(*found: Finding) -> FeetCheck:
    return FeetCheck(findings=tuple(FootFinding(found=each, side=Side.LEFT) for each in found))


def session(stop: StopSign | None = None, *, near_fall: bool = False) -> Session:
    done = SetDone(exercise="heel-raise", reps=8, stop=stop, near_fall=near_fall or None)
    return Session(sets=(done,))


def told_by(key: str) -> tuple[Entry[Fact], ...]:
    return care.record_of(key).journal.facts


def standing(key: str) -> list[Fact]:
    """What stands by now, as the engine reads it, in order of writing."""
    journal = care.record_of(key).journal
    last = max((entry.day for entry in journal.facts), default=None)
    if last is None:
        return []
    history = history_until(journal, last, NUMBERS)
    kept = {entry.id for kind in {type(each.what) for each in journal.facts}
            for entry in history.of(kind)}  # fmt: skip
    return [entry.what for entry in journal.facts if entry.id in kept]


# For each kind that can warn: what warned, and less than that.
WARNED = {
    "a flag": (FlagRaised(flag="FLAG-01"), FlagRaised(flag="FLAG-07")),
    "a flag that is worse": (FlagRaised(flag="FLAG-B05", worse=True), FlagRaised(flag="FLAG-B05")),
    "a fall": (Fall(head=True), Fall(hurt=True)),
    "a fall that hurt": (Fall(hurt=True), Fall(hurt=False)),
    "feet": (feet(Finding.BLISTER), feet()),
    "feet with other findings": (feet(Finding.SORE, Finding.CRACK), feet(Finding.CRACK)),
    "a yes to a safety question": (Screened(full=True, yes=("GATE-05",)), Screened(full=True)),
    "not sure of one": (Screened(full=True, unsure=("GATE-05",)), Screened(full=True)),
    "a session with a stop": (session(StopSign.PAIN), session()),
    "a stop for another reason": (session(StopSign.DIZZY), session(StopSign.PAIN)),
    "a near fall": (session(near_fall=True), session()),
    "a walk with a stop": (Walk(seconds=60, stop=StopSign.WEAK), Walk(seconds=600)),
    "a stop not yet explained": (session(StopSign.UNEXPLAINED), session()),
}
# Answers that add to what warned before, and take nothing of it away.
MORE = {
    "worse": (FlagRaised(flag="FLAG-B05"), FlagRaised(flag="FLAG-B05", worse=True)),
    "hurt, and the head as well": (Fall(hurt=True), Fall(hurt=True, head=True)),
    "one more finding": (feet(Finding.CRACK), feet(Finding.CRACK, Finding.SORE)),
    "one more yes": (
        Screened(full=True, yes=("GATE-05",)),
        Screened(full=True, yes=("GATE-05", "GATE-03")),
    ),
    "a stop, explained": (session(StopSign.UNEXPLAINED), session(StopSign.DIZZY)),
    "another amount": (Walk(seconds=60, stop=StopSign.WEAK), Walk(seconds=90, stop=StopSign.WEAK)),
}


def test_the_same_form_sent_twice_is_one_although_it_comes_later(ada, now):
    parts = [Part("a", check_in(3)), Part("b", feet(Finding.CRACK))]

    first = send(ada, FORM, parts, now=now)
    again = send(ada, FORM, parts, now=now + LATER)

    assert len(first) == 2
    assert again == ()
    assert told_by(ada) == first


def test_other_answers_become_a_correction_at_the_moment_of_the_first(ada, now):
    (first,) = send(ada, FORM, [Part("a", check_in(3))], now=now)

    (second,) = send(ada, FORM, [Part("a", check_in(4))], now=now + LATER)

    assert (second.corrects, second.at, second.recorded) == (first.id, now, now + LATER)
    assert standing(ada) == [check_in(4)]


def test_another_moment_of_the_same_part_is_taken_with_other_answers(ada, now):
    yesterday, before = now - timedelta(days=1), now - timedelta(days=2)
    (first,) = send(ada, FORM, [Part("a", Walk(seconds=300), at=yesterday)], now=now)

    (second,) = send(ada, FORM, [Part("a", Walk(seconds=600), at=before)], now=now + LATER)

    assert first.at == yesterday
    assert (second.corrects, second.at) == (first.id, before)


def test_another_day_with_the_same_answers_is_another_answer(ada, now):
    yesterday, before = now - timedelta(days=1), now - timedelta(days=2)
    (first,) = send(ada, FORM, [Part("a", Walk(seconds=300), at=yesterday)], now=now)

    made = send(ada, FORM, [Part("a", Walk(seconds=300), at=before)], now=now + LATER)

    assert [(entry.corrects, entry.at) for entry in made] == [(first.id, before)]


def test_a_part_that_is_left_out_later_is_taken_back(ada, now):
    send(ada, FORM, [Part("a", check_in(3)), Part("b", feet())], now=now)

    (back,) = send(ada, FORM, [Part("a", check_in(3)), Part("b", None)], now=now + LATER)

    assert (back.what, back.corrects) == (Withdrawn(), part_id(FORM, "b"))
    assert standing(ada) == [check_in(3)]


def test_a_part_that_was_changed_and_then_left_out_is_gone_and_its_first_answer_too(ada, now):
    for number, what in enumerate((check_in(3), check_in(4), None)):
        send(ada, FORM, [Part("a", what)], now=now + number * LATER)

    assert standing(ada) == []


def test_a_part_that_was_taken_back_elsewhere_stands_again_when_it_is_sent_again(ada, now):
    (first,) = send(ada, FORM, [Part("a", check_in(3))], now=now)
    care.withdraw(ada, first.id, care.Stamp(now + LATER))

    send(ada, FORM, [Part("a", check_in(3))], now=now + 2 * LATER)

    assert standing(ada) == [check_in(3)]


def test_a_part_that_was_corrected_elsewhere_is_corrected_from_there(ada, now):
    (first,) = send(ada, FORM, [Part("a", check_in(3))], now=now)
    care.correct(ada, first.id, check_in(5), care.Stamp(now + LATER))

    send(ada, FORM, [Part("a", check_in(3))], now=now + 2 * LATER)

    assert standing(ada) == [check_in(3)]


def test_a_part_that_was_never_told_leaves_nothing(ada, now):
    parts = [Part("a", None), Part("b", None, is_slip=True)]

    assert send(ada, FORM, parts, now=now) == ()
    assert told_by(ada) == ()


def test_a_part_that_is_not_named_by_a_later_sending_stays(ada, now):
    send(ada, FORM, [Part("a", check_in(3)), Part("b", feet())], now=now)

    assert send(ada, FORM, [Part("a", check_in(3))], now=now + LATER) == ()
    assert standing(ada) == [feet(), check_in(3)]


def test_a_part_without_a_name_has_the_id_of_its_form(ada, now):
    (first,) = send(ada, FORM, [Part("", check_in(3))], now=now)

    assert first.id == FORM


def test_two_forms_and_two_parts_are_never_one(ada, now):
    parts = [Part("a", check_in(3)), Part("b", check_in(3))]

    send(ada, FORM, parts, now=now)
    send(ada, "another", parts, now=now)

    assert len({entry.id for entry in told_by(ada)}) == 4
    assert standing(ada) == [check_in(3)] * 4


@pytest.mark.parametrize("warned", WARNED)
def test_what_warned_is_not_taken_back_by_leaving_it_out(ada, now, warned):
    what, _ = WARNED[warned]
    send(ada, FORM, [Part("a", what)], now=now)

    assert send(ada, FORM, [Part("a", None)], now=now + LATER) == ()
    assert standing(ada) == [what]


@pytest.mark.parametrize("warned", WARNED)
def test_what_warned_is_not_replaced_by_less_which_stands_beside_it(ada, now, warned):
    what, less = WARNED[warned]
    send(ada, FORM, [Part("a", what)], now=now)

    (beside,) = send(ada, FORM, [Part("a", less)], now=now + LATER)

    assert (beside.corrects, beside.at) == (None, now + LATER)
    assert standing(ada) == [what, less]


@pytest.mark.parametrize("warned", WARNED)
def test_less_sent_again_stands_beside_it_once(ada, now, warned):
    what, less = WARNED[warned]
    send(ada, FORM, [Part("a", what)], now=now)
    send(ada, FORM, [Part("a", less)], now=now + LATER)

    assert send(ada, FORM, [Part("a", less)], now=now + 2 * LATER) == ()


@pytest.mark.parametrize("more", MORE)
def test_what_only_adds_to_a_warning_takes_its_place(ada, now, more):
    what, others = MORE[more]
    (first,) = send(ada, FORM, [Part("a", what)], now=now)

    (second,) = send(ada, FORM, [Part("a", others)], now=now + LATER)

    assert second.corrects == first.id
    assert standing(ada)[-1] == others


SLIPS = {name: pair for name, pair in WARNED.items() if not isinstance(pair[0], FlagRaised)}


@pytest.mark.parametrize("warned", SLIPS)
def test_a_slip_takes_back_what_warned_on_purpose(ada, now, warned):
    what, _ = SLIPS[warned]
    send(ada, FORM, [Part("a", what)], now=now)

    (back,) = send(ada, FORM, [Part("a", None, is_slip=True)], now=now + LATER)

    assert back.what == Withdrawn()
    assert standing(ada) == []


@pytest.mark.parametrize("warned", SLIPS)
def test_a_slip_puts_less_in_the_place_of_what_warned(ada, now, warned):
    what, less = SLIPS[warned]
    (first,) = send(ada, FORM, [Part("a", what)], now=now)

    (right,) = send(ada, FORM, [Part("a", less, is_slip=True)], now=now + LATER)

    assert right.corrects == first.id
    assert standing(ada) == [less]


def test_not_even_a_slip_takes_back_a_warning_sign(ada, now):
    send(ada, FORM, [Part("a", FlagRaised(flag="FLAG-01"))], now=now)

    with pytest.raises(care.NotClearable):
        send(ada, FORM, [Part("a", None, is_slip=True)], now=now + LATER)

    assert standing(ada) == [FlagRaised(flag="FLAG-01")]


def test_the_gravest_is_first_in_the_journal(ada, now):
    told = [
        check_in(3), feet(Finding.SORE), Fall(), Stumble(), FlagRaised(flag="FLAG-01"),
        Screened(full=True, yes=("GATE-05",)),
    ]  # fmt: skip
    parts = [Part(str(number), what) for number, what in enumerate(told)]

    made = send(ada, FORM, parts, now=now)

    gravity = [entry.what.GRAVITY for entry in told_by(ada)]
    assert gravity == [3, 2, 1, 1, 0, 0]
    assert told_by(ada) == made
    # Of one gravity, in the order of the form.
    assert [entry.what for entry in made][2:] == [told[1], told[5], told[0], told[3]]


def test_a_part_told_again_after_it_was_taken_back_stands_again(ada, now):
    for number, what in enumerate((check_in(3), None, check_in(3))):
        send(ada, FORM, [Part("a", what)], now=now + number * LATER)

    assert standing(ada) == [check_in(3)]
    assert send(ada, FORM, [Part("a", check_in(3))], now=now + 3 * LATER) == ()


def test_back_and_forth_ends_where_it_ended(ada, now):
    for number, pain in enumerate((3, 4, 3)):
        send(ada, FORM, [Part("a", check_in(pain))], now=now + number * LATER)

    assert standing(ada) == [check_in(3)]


def test_all_of_a_form_or_nothing_of_it_is_written(ada, now, monkeypatch):
    real = sending.take_in

    def broken(*given, **more):
        real(*given, **more)
        raise OSError("the disk is full")

    monkeypatch.setattr(sending, "take_in", broken)

    with pytest.raises(OSError, match="full"):
        send(ada, FORM, [Part("a", check_in(3)), Part("b", Fall())], now=now)

    assert told_by(ada) == ()


def test_one_part_that_is_refused_takes_the_others_with_it(ada, now):
    parts = [Part("a", FlagRaised(flag="FLAG-01")), Part("b", FlagRaised(flag="FLAG-99"))]

    with pytest.raises(care.Refused):
        send(ada, FORM, parts, now=now)

    assert told_by(ada) == ()


def test_nobody_can_send_who_is_not_here(db, now):
    with pytest.raises(care.UnknownPerson):
        send("00000000-0000-0000-0000-000000000000", FORM, [Part("a", check_in(3))], now=now)


@pytest.mark.django_db(transaction=True)
def test_the_same_form_from_four_windows_at_once_is_one(ada, now):
    parts = [Part("a", check_in(3)), Part("b", Fall(hurt=True)), Part("c", None)]

    done = at_once(lambda _: len(send(ada, FORM, parts, now=now)))

    assert sorted(done) == [0, 0, 0, 2]
    assert [entry.what for entry in told_by(ada)] == [Fall(hurt=True), check_in(3)]


@pytest.mark.django_db(transaction=True)
def test_other_answers_from_four_windows_at_once_end_with_one_of_them(ada, now):
    done = at_once(lambda pain: send(ada, FORM, [Part("a", check_in(pain))], now=now))

    (stands,) = standing(ada)
    assert stands in [check_in(pain) for pain in range(4)]
    assert sum(len(made) for made in done) == 4


ANSWERS = {
    "check-in": [None, check_in(2), check_in(5)],
    "feet": [None, feet(), feet(Finding.CRACK), feet(Finding.CRACK, Finding.SORE)],
    "fall": [None, Fall(), Fall(hurt=True), Fall(head=True)],
    "flag": [None, FlagRaised(flag="FLAG-B05"), FlagRaised(flag="FLAG-B05", worse=True)],
    "session": [None, session(), session(StopSign.UNEXPLAINED), session(StopSign.DIZZY)],
    "screening": [None, Screened(full=True), Screened(full=True, yes=("GATE-05",))],
}
SENDINGS = st.lists(
    st.fixed_dictionaries({name: st.sampled_from(answers) for name, answers in ANSWERS.items()}),
    min_size=1,
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sent=SENDINGS)
def test_however_often_it_is_sent_the_last_answer_stands_and_no_warning_is_lost(
    db, answers, now, sent
):
    key = care.begin(name="Ada", person=answers, now=now)

    for number, form in enumerate(sent):
        _send(key, form, now + number * LATER)

    _stands(key, sent)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sent=SENDINGS, times=st.integers(1, 3))
def test_sending_the_last_form_again_changes_nothing(db, answers, now, sent, times):
    key = care.begin(name="Ada", person=answers, now=now)
    for number, form in enumerate(sent):
        _send(key, form, now + number * LATER)
    before = told_by(key)

    for number in range(times):
        assert _send(key, sent[-1], now + (len(sent) + number) * LATER) == ()

    assert told_by(key) == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sent=SENDINGS)
def test_a_form_sent_again_and_again_within_one_second_says_the_same(db, answers, now, sent):
    key = care.begin(name="Ada", person=answers, now=now)

    for form in sent:
        _send(key, form, now)

    _stands(key, sent)


def _send(key: str, form: Mapping[str, Fact | None], now: datetime) -> tuple[Entry[Fact], ...]:
    return send(key, FORM, [Part(name, what) for name, what in form.items()], now=now)


def _stands(key: str, sent: Sequence[Mapping[str, Fact | None]]) -> None:
    """Of each part: the answer that was sent last, and all the warnings of those before."""
    found = standing(key)
    for name, answers in ANSWERS.items():
        kind = type(answers[-1])
        kept = [what for what in found if isinstance(what, kind)]
        last = sent[-1][name]
        told = [form[name] for form in sent if form[name] is not None]
        warned = frozenset().union(*(what.warnings() for what in told))
        assert frozenset().union(*(what.warnings() for what in kept)) >= warned
        if last is not None:
            assert last in kept
        if not warned:
            assert kept == ([] if last is None else [last])
        assert len(kept) <= len(told)
