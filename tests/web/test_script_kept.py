"""The script of a session is worked out once for the same steps, in each language."""

import pytest
from django.utils import translation

from footbridge import care, record
from footbridge.catalogue.words import Measure
from footbridge.engine.shown.measuring import measuring
from footbridge.telling.language import speaking
from footbridge.web.pages import script
from footbridge.web.pages.script import spoken, spoken_again


@pytest.fixture(autouse=True)
def nothing_kept():
    script._scripts.clear()
    yield
    script._scripts.clear()


def asked(measure):
    catalogue = care.catalogue()
    steps = measuring(measure, catalogue.numbers)
    return spoken_again(record.write_timeline(steps), steps, catalogue)


def test_asked_again_it_is_the_same():
    first = asked(Measure.TANDEM)

    assert asked(Measure.TANDEM) is first
    told = care.catalogue()
    assert first == spoken(measuring(Measure.TANDEM, told.numbers), told)
    assert asked(Measure.HEEL_RAISES) != first


@pytest.mark.usefixtures("german")
def test_in_another_language_it_is_another():
    first = asked(Measure.TANDEM)

    with translation.override("de"), speaking("de"):
        other = asked(Measure.TANDEM)

    assert other is not first


def test_of_many_the_latest_are_kept(monkeypatch):
    monkeypatch.setattr(script, "MOST_SCRIPTS", 2)
    first = asked(Measure.TANDEM)
    asked(Measure.HEEL_RAISES)
    assert asked(Measure.TANDEM) is first

    asked(Measure.CHAIR_STANDS)

    assert len(script._scripts) == 2
    assert asked(Measure.TANDEM) is first
