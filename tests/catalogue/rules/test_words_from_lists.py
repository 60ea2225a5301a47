import pytest

from footbridge.catalogue.rules import words_from_lists
from tests.catalogue import build


@pytest.mark.parametrize(
    ("thing", "place"),
    [
        (build.flag(asked=()), ("flags/FLAG-04.toml", "asked")),
        (build.flag(asked=("daily", "hourly")), ("flags/FLAG-04.toml", "asked")),
        (build.gate(cleared_by="friend"), ("gates/GATE-10.toml", "cleared_by")),
    ],
)
def test_a_word_that_is_not_on_the_list_is_refused(thing, place):
    problems = list(words_from_lists.check(build.catalogue(thing)))

    assert build.places(problems) == [place]


def test_a_sign_may_be_asked_everywhere():
    flag = build.flag(asked=words_from_lists.ASKED)

    assert not list(words_from_lists.check(build.catalogue(flag)))
