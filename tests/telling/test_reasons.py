from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.texts import texts
from footbridge.catalogue.words import Equipment, Trait
from footbridge.engine.shown.decision import Reason, Says
from footbridge.engine.streams.progression import Seen
from footbridge.telling import reason

KNOWN = read_catalogue()
RULES = [*KNOWN.rules, *KNOWN.flags, *KNOWN.gates]
ABOUTS = ["reps", "sets", "hold_seconds", "work_seconds", "included", "level", "situation"]
OWN_WORDS = ["{rule}", "my knees, mostly", "heel-raise", "2026-11-20"]
CAUSES = [*KNOWN.sentences.because, *Trait, *OWN_WORDS]
COUNT = st.integers(-5, 9999)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("from", "to", "effort", "days", "lo", "hi", "value"), COUNT),
        "because": st.sampled_from(CAUSES),
        "needs": st.sampled_from(Equipment),
        "fresh": st.booleans(),
        "until": st.just("2026-11-20"),
    },
)
LONGEST_WORDS = 15
FRIDAY = {"trained": "2026-11-20", "rating": "soreness"}
SENTENCES = sorted(
    {text for _, text in texts(KNOWN.sentences)}
    | {
        text
        for rule in KNOWN.rules.values()
        for place, text in texts(rule)
        if place.startswith("sentences.")
    }
)


def because(rule: str, says: Says, about: str = "reps", **values: object) -> str:
    return reason(
        Reason(rule=rule, says=says, about=about, values=values, sources=("ours",)), KNOWN
    )


@given(
    rule=st.sampled_from(RULES),
    says=st.sampled_from(Says),
    about=st.sampled_from(ABOUTS),
    values=VALUES,
)
@example(rule="REG-01", says=Says.STARTS_HERE, about="reps", values={"to": -1})
def test_every_reason_that_can_be_made_has_a_sentence(rule, says, about, values):
    told = because(rule, says, about, **values)

    assert told.strip()
    assert told[0] == told[0].upper()
    assert told.endswith((".", "”"))


@pytest.mark.parametrize("says", Says)
def test_a_reason_without_any_value_still_has_its_sentence(says):
    told = [because(rule, says) for rule in RULES]

    assert all(each.endswith(".") and "{" not in each for each in told)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_keep_the_voice_of_the_house(sentence):
    parts = [part for part in sentence.replace(":", ".").split(".") if part.strip()]

    assert "!" not in sentence
    assert not any(digit.isdigit() for digit in sentence.replace("out of 10", ""))
    assert max(len(part.split()) for part in parts) <= LONGEST_WORDS


def test_the_numbers_of_a_raise_are_told():
    told = because("REG-03", Says.RAISED, **{"from": 8, "to": 9})

    assert told == "It went well and the next day was calm. 8 becomes 9 repetitions."


def test_a_trim_says_how_far_it_went():
    told = because("RULE-18", Says.TRIMMED, **FRIDAY, **{"from": 12, "to": 10, "percent": 10})

    assert told == (
        "Friday 20 November left you with more soreness than usual, so 12 becomes "
        "10 repetitions for now. That’s about 17 per cent less."
    )


def test_a_trim_that_could_not_cut_does_not_claim_to_have_cut():
    told = because("RULE-18", Says.TRIMMED, **FRIDAY, **{"from": 4, "to": 4})

    assert "becomes" not in told
    assert "stays at 4 repetitions" in told


def test_a_flare_at_the_floor_says_that_the_plan_may_not_suit():
    told = because("RULE-18", Says.TRIMMED, **FRIDAY, **{"from": 4, "to": 4, "floor": True})

    assert "We take no more away, so it stays at 4 repetitions." in told
    assert "The plan may not suit you." in told


def test_one_rating_is_not_told_as_if_it_were_two():
    values = {"rating": "pain", "base": 3, "peak": 6, "next": 6, "percent": 20}
    rose = Reason(
        rule="RULE-18",
        says=Says.TRIMMED,
        about="situation",
        facts=("a",),
        values=values,
        sources=("ours",),
    )

    one = reason(rose, KNOWN)
    two = reason(replace(rose, facts=("a", "b")), KNOWN)

    assert one == "Your pain rose from 3 to 6, the day after you trained."
    assert two == "Your pain rose from 3 to 6. The next day it was 6."


def test_what_came_back_says_since_when_it_was_less():
    told = because("RULE-18", Says.RETURNED, **{"from": 10, "to": 12, "since": "2026-11-03"})

    assert told == (
        "It’s calm again. You’re back at 12 repetitions, as before Tuesday 3 November."
    )


def test_half_of_a_walk_that_came_back_does_not_claim_to_be_all_of_it():
    halves = {"from": 540, "to": 570, "half": True}

    told = because("RULE-18", Says.RETURNED, "work_seconds", **halves)

    assert told == (
        "It’s calm again, so half of what was taken is back. "
        "9 minutes becomes 9 minutes 30 seconds."
    )


def test_a_walk_that_is_shown_as_before_is_not_said_to_become_what_it_is():
    told = because("RULE-18", Says.RETURNED, "work_seconds", **{"from": 720, "to": 725})

    assert told == "It’s calm again, so now it’s 12 minutes."


def test_a_day_after_above_usual_says_which_day_and_what():
    told = because("REG-03", Says.HELD_EFFORT, seen=Seen.HIGHER, **FRIDAY, **{"from": 9, "to": 9})

    assert told == (
        "Friday 20 November left you with more soreness than usual, so it stays at 9 repetitions."
    )


def test_a_moderate_effort_is_not_blamed_for_a_step_back():
    told = because(
        "REG-03", Says.LOWERED, seen=Seen.FORM_LOST, **{"from": 9, "to": 8, "effort": 5}
    )

    assert "5 out of 10" not in told
    assert "9 becomes 8 repetitions" in told


def test_a_hard_effort_is_named():
    told = because("REG-03", Says.LOWERED, **{"from": 9, "to": 8, "effort": 9})

    assert told.startswith("It felt like 9 out of 10.")


@pytest.mark.parametrize("seen", Seen)
def test_what_stood_against_more_is_named(seen):
    held = because("REG-05", Says.HELD_EFFORT, "hold_seconds", seen=seen, **{"from": 20, "to": 20})
    lowered = because("REG-03", Says.LOWERED, seen=seen, effort=5, **{"from": 9, "to": 8})

    assert held.endswith(", so it stays at 20 seconds.")
    assert lowered.endswith(". 9 becomes 8 repetitions.")
    assert "went as planned" not in held + lowered


def test_what_a_gate_keeps_out_says_what_it_does_to_the_body():
    told = because("GATE-09", Says.EXCLUDED, "included", because="head_down")

    assert told.startswith("It brings the head low.")
    assert KNOWN.gates["GATE-09"].name in told


def test_what_is_not_at_home_is_named():
    told = because("REG-12", Says.EXCLUDED, "included", needs="band")

    assert told == "It needs an exercise band, which you haven’t got at home."


def test_days_are_told_as_days():
    told = because("REG-01", Says.PAUSED, "situation", until=date(2026, 11, 20).isoformat())

    assert "Friday 20 November" in told


def test_a_persons_own_words_are_never_taken_for_a_pattern():
    told = because("REG-11", Says.EXCLUDED, "included", because="{rule} {0}")

    assert told == "You said it’s not for you."


def test_an_unknown_rule_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        because("RULE-99", Says.STAYS)


def test_sentences_stand_under_words_that_reasons_say():
    general = KNOWN.sentences
    tables = [rule.sentences or {} for rule in KNOWN.rules.values()]
    tables += [general.says, *general.about.values()]

    assert {says for table in tables for says in table} <= set(Says)


def test_a_new_level_was_agreed_and_a_longer_hold_was_earned():
    level = because("REG-05", Says.RAISED, "level", **{"from": "B2", "to": "B3"})
    hold = because("REG-05", Says.RAISED, "hold_seconds", **{"from": 20, "to": 25})

    assert level == "You said yes to this at a review. It starts small."
    assert hold.endswith("20 becomes 25 seconds.")
