"""Whatever the catalogue says to people is met by somebody: on a page, on paper or by ear.

The suite lets a few walk through; `./run met` lets all of them, which takes minutes.
"""

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.things import readable, things
from tests.catalogue.test_guide_sentences import ROWS
from tests.web.met import people
from tests.web.met.reading import voice_of_tests
from tests.web.states import everything
from tools.met import Said, Unmet, unmet, unmet_texts, words_of

WAITING = tomllib.loads((Path(__file__).parent / "waiting.toml").read_text(encoding="utf-8"))
IS_WHOLE = os.environ.get("FOOTBRIDGE_MET") == "all"
# Every so many of the stories are lived in the sample.
STEP = 1 if IS_WHOLE else 20
CATALOGUE = read_catalogue()
# In the sample nobody lives long enough for these, or with pain in one leg.
NEED_A_LIFE = frozenset(
    {"REG-04", "REG-06", "REG-07", "REG-13", "TEACH-16", "TEACH-17", "TEACH-18"}
)


_ALL: list[Said] = []


@pytest.fixture
def said(device, clock) -> Said:
    """All that they met. They walk once, whatever is asked of it."""
    if not _ALL:
        _ALL.append(Said(list(_met(device, clock))))
    return _ALL[0]


def _met(device, clock) -> Iterator[str]:
    yield from (words_of(page) for _, page in everything(device, clock))
    yield from voice_of_tests()
    yield from people.in_each_country(device)
    yield from people.with_each_gate(device)
    yield from people.with_each_sign(device)
    yield from people.who_read_everything(device, clock, are_all=IS_WHOLE)
    yield from people.of_the_stories(device, clock, every=STEP)


@pytest.mark.skipif(IS_WHOLE, reason="the whole of it looks closer")
def test_the_words_of_most_requirements_are_met_by_a_few(said):
    missed = [name for name, _ in unmet(dict(things(CATALOGUE)), said)]

    assert set(missed) <= NEED_A_LIFE


@pytest.mark.skipif(not IS_WHOLE, reason="it takes minutes: ./run met")
def test_every_word_of_the_catalogue_is_met_by_somebody(said):
    by_file = dict(readable(CATALOGUE))

    requirements = [name for name, _ in unmet(dict(things(CATALOGUE)), said)]
    missed = list(unmet_texts(by_file, said))

    assert requirements == []
    assert [each for each in missed if waits(each) is None] == []
    assert set(WAITING) - {waits(each) for each in missed} == set(), "no longer needed"


@pytest.mark.skipif(not IS_WHOLE, reason="it takes minutes: ./run met")
def test_every_sentence_of_the_guides_is_met_by_somebody(said):
    told = [each for each in ROWS if not each["words"].startswith("=")]

    assert [each for each in told if not said.holds(each["words"])] == []


def waits(missed: Unmet) -> str | None:
    """The entry of the list under which it waits."""
    place = f"{missed.file} {missed.key}"
    return next((each for each in WAITING if _holds(each, place)), None)


def _holds(entry: str, place: str) -> bool:
    return place.startswith(entry[:-1]) if entry.endswith("*") else place == entry
