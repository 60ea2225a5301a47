"""A check-in that is opened again shows what it told: saved untouched, nothing changes."""

from collections.abc import Mapping

import hypothesis.strategies as st
from hypothesis import given

from footbridge import care
from footbridge.engine.facts import CheckIn, DayMarkers, Fact, Fall, FeetCheck, FlagRaised, Stumble
from footbridge.engine.person import Slot
from footbridge.web.forms.checkin import LOOK, NewsForm, parts_from
from footbridge.web.forms.told_before import answers_from
from footbridge.web.pages.checkin import DAILY
from footbridge.web.pages.setup import flags_asked
from tests.strategies import facts

SIGNS = [flag.id for flag in flags_asked(care.catalogue(), DAILY)]
MARKERS = facts(kinds=("day_markers",)).map(lambda one: one.what)
LOOKS = [FeetCheck(), FeetCheck(could_see=False), FeetCheck(not_yet_told=True)]


def falls() -> st.SearchStrategy[Fall]:
    """As the form tells one: every harm answered, or none of them."""
    told = st.booleans()
    all_of_it = st.builds(Fall, hurt=told, head=told, cannot_stand=told)
    return st.one_of(st.just(Fall()), all_of_it)


@st.composite
def check_ins(draw) -> dict[str, Fact]:
    """What one form may have told, by the names of its parts."""
    told = draw(facts(kinds=("check_in",))).what
    parts: dict[str, Fact] = {
        "": CheckIn(
            slot=told.slot,
            pain=told.pain,
            soreness=told.soreness,
            night_pain=told.night_pain,
            blames=told.blames,
            zones=told.zones,
        )
    }
    for name, what in (
        (LOOK, st.sampled_from(LOOKS)),
        ("markers", MARKERS.filter(lambda one: one != DayMarkers())),
    ):
        if draw(st.booleans()):
            parts[name] = draw(what)
    trip = draw(st.sampled_from(["", "stumble", "fall"]))
    if trip:
        parts[trip] = Stumble() if trip == "stumble" else draw(falls())
    for flag in draw(st.lists(st.sampled_from(SIGNS), unique=True, max_size=3)):
        parts[flag] = FlagRaised(flag=flag, worse=draw(st.sampled_from([None, True, False])))
    return parts


def told_again(parts: Mapping[str, Fact]) -> dict[str, Fact]:
    check_in = parts[""]
    assert isinstance(check_in, CheckIn)
    answers = answers_from(check_in, parts)
    found = parts_from(answers, Slot.MORNING)
    return {part.name: part.what for part in found if part.what is not None}


@given(check_ins())
def test_opened_and_saved_untouched_it_tells_the_same(parts):
    again = told_again(parts)

    zones = again[""].zones, parts[""].zones
    assert zones[0] is None or set(zones[0]) == set(zones[1])
    assert {**again, "": None} == {**parts, "": None}
    assert [getattr(again[""], name) for name in ("slot", "pain", "soreness", "night_pain")] == [
        getattr(parts[""], name) for name in ("slot", "pain", "soreness", "night_pain")
    ]
    assert again[""].blames == parts[""].blames


@given(check_ins())
def test_the_answers_fit_the_questions(parts):
    news = answers_from(parts[""], parts)["news"]
    if parts.get("fall") == Fall():
        return

    form = NewsForm(flags_asked(care.catalogue(), DAILY), news)

    assert form.is_valid(), form.errors
