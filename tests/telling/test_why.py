"""Why something is so: the sentence, the rule, the source; and no rule twice on a page."""

from footbridge.engine.shown.decision import Reason, Says
from footbridge.telling import whys
from footbridge.telling.why import told_once


def because(rule: str, about: str = "sets") -> Reason:
    return Reason(rule=rule, says=Says.STAYS, about=about, sources=("ours",), values={}, facts=())


def test_a_rule_is_told_once_in_a_list(catalogue):
    first, second = whys([because("REG-03"), because("REG-03", "reps")], catalogue)

    assert first.rule == catalogue.rules["REG-03"].says
    assert second.rule == ""


def test_two_rules_are_both_told(catalogue):
    told = whys([because("REG-03"), because("REG-04")], catalogue)

    assert [each.rule for each in told] == [
        catalogue.rules["REG-03"].says,
        catalogue.rules["REG-04"].says,
    ]


def test_the_lists_of_one_page_tell_a_rule_under_the_first_that_follows_it(catalogue):
    lines = [whys([because("REG-03")], catalogue), whys([because("REG-03")], catalogue)]

    (first,), (second,) = told_once(lines)

    assert first.rule == catalogue.rules["REG-03"].says
    assert second.rule == f"“{catalogue.rules['REG-03'].name}”, as said above."


def test_gates_and_flags_are_named_like_rules(catalogue):
    gate, flag = whys([because("GATE-07"), because("FLAG-10")], catalogue)

    assert (gate.named, gate.rule) == (
        catalogue.gates["GATE-07"].name,
        catalogue.gates["GATE-07"].says,
    )
    assert (flag.named, flag.rule) == (
        catalogue.flags["FLAG-10"].name,
        catalogue.flags["FLAG-10"].why,
    )
