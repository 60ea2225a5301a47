"""One name a thing, in the catalogue and in all that stands around it."""

import pytest

from footbridge.catalogue.read import read_names
from footbridge.catalogue.rules import one_name
from tests.catalogue import build
from tests.test_reading_age import MODULES, in_module

NAMES = {"names": {"exercise": ("drill",)}, "rather": {"start again": ("start afresh",)}}
PLACE = ("cards/MOVE-02.toml", "text.0")


def faults(text: str):
    return list(one_name.check([(*PLACE, text)], NAMES))


@pytest.mark.parametrize("text", ["Do the drill.", "Drills help.", "You may start afresh."])
def test_another_name_is_refused(text):
    assert build.places(faults(text)) == [PLACE]


def test_what_we_call_it_is_said():
    (problem,) = faults("Two drills.")

    assert problem.what == 'says "drills": we say "exercise"'


@pytest.mark.parametrize("text", ["Do the exercise.", "A drilled hole.", "Start. Afresh it is."])
def test_our_own_names_and_other_words_pass(text):
    assert faults(text) == []


def test_without_a_list_nothing_is_refused():
    assert list(one_name.check([(*PLACE, "Do the drill.")], {})) == []


def test_no_name_of_ours_is_refused_by_another():
    names = read_names()

    ours = [(name, "", name) for known in names.values() for name in known]

    assert list(one_name.check(ours, names)) == []


def test_what_is_told_calls_things_by_our_names():
    told = [path for path in MODULES if "telling" in path.parts or "looking_back" in path.parts]
    # A word by itself may be the key of a table.
    texts = [(str(p), "", text) for p in told for text in in_module(p) if " " in text]

    assert list(one_name.check(texts, read_names())) == []


def test_the_whole_name_is_told_and_not_its_beginning():
    names = {"names": {"rise": ("heel",), "heel raise": ("heel lift",)}}

    (problem,) = one_name.check([(*PLACE, "Do a heel lift.")], names)

    assert problem.what == 'says "heel lift": we say "heel raise"'
