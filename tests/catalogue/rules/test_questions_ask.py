import pytest

from footbridge.catalogue.model import Escalation
from footbridge.catalogue.rules import questions_ask
from footbridge.catalogue.words import Tier
from tests.catalogue import build


@pytest.mark.parametrize(
    ("thing", "place"),
    [
        (build.flag(question="A sore"), ("flags/FLAG-04.toml", "question")),
        (
            build.flag(escalation=Escalation(question="A fever.", tier=Tier.EMERGENCY)),
            ("flags/FLAG-04.toml", "escalation.question"),
        ),
        (build.gate(question="You are dizzy"), ("gates/GATE-10.toml", "question")),
    ],
)
def test_a_question_that_does_not_ask_is_refused(thing, place):
    problems = list(questions_ask.check(build.catalogue(thing)))

    assert build.places(problems) == [place]
