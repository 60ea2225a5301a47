import pytest

from footbridge.catalogue.rules import reading_age
from tests.catalogue import build

HARD = "Peripheral neuropathy characteristically affects extremities and necessitates regular"


def test_a_text_that_is_hard_to_read_is_refused():
    hard = (f"{HARD} professional examination.", "Rest.")

    problems = list(reading_age.check(build.catalogue(build.lesson(text=hard))))

    assert build.places(problems) == [("lessons/TEACH-07.toml", "text")]
    assert problems[0].what.startswith("is hard to read: grade ")


def test_ten_words_have_a_grade():
    hard = (f"{HARD} professional examination.",)

    assert list(reading_age.check(build.catalogue(build.lesson(text=hard))))


@pytest.mark.parametrize(("grade", "is_refused"), [(6.0, False), (6.04, False), (6.06, True)])
def test_the_sixth_grade_is_still_plain(monkeypatch, grade, is_refused):
    monkeypatch.setattr(reading_age, "grade_of", lambda said: grade)
    text = ("Feet need a little care each day. Look at them when you wash.",)

    problems = list(reading_age.check(build.catalogue(build.lesson(text=text))))

    assert bool(problems) is is_refused


def test_a_few_words_have_no_grade():
    assert not list(reading_age.check(build.catalogue(build.lesson(name=HARD))))


def test_plain_words_pass():
    plain = ("Feet need a little care each day. Look at them when you wash.",)

    assert not list(reading_age.check(build.catalogue(build.lesson(text=plain))))
