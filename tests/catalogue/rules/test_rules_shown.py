import pytest

from footbridge.catalogue.rules import rules_shown
from tests.catalogue import build

HIDDEN = build.rule(in_reasons=False)


def test_a_rule_that_nobody_can_read_is_refused():
    problems = list(rules_shown.check(build.catalogue(HIDDEN)))

    assert build.places(problems) == [("rules/RULE-18.toml", "in_reasons")]


def test_a_rule_that_plans_name_passes():
    assert not list(rules_shown.check(build.catalogue(build.rule(in_reasons=True))))


@pytest.mark.parametrize(
    "thing", [build.exercise, build.flag, build.card, build.lesson, build.programme]
)
def test_a_rule_on_the_page_of_a_thing_passes(thing):
    catalogue = build.catalogue(HIDDEN, thing(covers=("RULE-18",)))

    assert not list(rules_shown.check(catalogue))


def test_what_has_no_page_shows_no_rule():
    catalogue = build.catalogue(HIDDEN, build.expectation(covers=("RULE-18",)))

    assert list(rules_shown.check(catalogue))
