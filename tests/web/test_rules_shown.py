"""The rules that no plan will ever name stand on the page of what keeps them."""

from html import unescape

import pytest

from footbridge import care


def text_of(browser, address: str) -> str:
    return unescape(browser.get(address).content.decode())


@pytest.mark.covers("RULE-07", "RULE-16", "RULE-31", "RULE-32")
@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("/exercises/band-eversion/", "RULE-32"),
        ("/exercises/tibial-slider/", "RULE-07"),
        ("/exercises/toe-yoga/", "RULE-16"),
        ("/care/cards/REC-05/", "REG-15"),
        ("/care/lessons/TEACH-21/", "RULE-31"),
        ("/plan/", "REG-10"),
    ],
)
def test_a_page_says_the_rules_that_it_keeps(browser, address, rule):
    said = care.catalogue().rules[rule].says

    assert said in text_of(browser, address)


def test_a_page_leaves_what_plans_say_to_the_plans(browser):
    named = care.catalogue().rules["RULE-18"]

    assert named.in_reasons
    assert named.says not in text_of(browser, "/care/cards/REC-05/")


@pytest.mark.covers("RULE-04")
def test_an_open_sign_says_the_rule_behind_it(browser):
    browser.post("/help/FLAG-04/", {"answer": "yes", "worse": "no"})

    said = text_of(browser, "/flags/FLAG-04/")

    assert care.catalogue().rules["RULE-04"].says in said
