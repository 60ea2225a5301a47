"""Every day of every story can be told, and what is told keeps to the house's voice."""

import re

import pytest

from footbridge import telling

GAP = re.compile(r"[{}]|None|_")


def lines_of(decision, journal, catalogue):
    """Everything that the terminal or a page may say about a day."""
    for text in (telling.situation(decision, catalogue), *telling.also(decision, catalogue)):
        yield from (text.title, text.lead)
    for block in decision.blocks:
        yield telling.block_heading(block)
        for item in block.items:
            yield f"{telling.item_name(item, catalogue)}: {telling.dose(item.dose)}"
            yield telling.main_why(item, catalogue)
            yield from (telling.would_change(c, item, catalogue) for c in item.would_change)
            yield from (why.plain for why in telling.item_why(item, catalogue, journal))
    yield from (why.plain for why in telling.whys(decision.reasons, catalogue, journal))
    yield from (telling.excluded(each, catalogue) for each in decision.excluded)
    yield from (telling.due(each) for each in decision.due)
    yield from (telling.ask(each, catalogue).because for each in decision.asks)
    yield from (telling.nudge(each, catalogue) for each in decision.nudges)
    yield from (telling.proposal(each, catalogue).change for each in decision.proposals)
    yield from (telling.flag(each, catalogue).training for each in decision.flags)
    yield telling.heading(decision, name="Ruth")
    yield telling.short_core(decision, catalogue)


@pytest.fixture(scope="module")
def lines(told_lives, catalogue) -> set[str]:
    return {line for life in told_lives for line in lines_of(*life, catalogue)}


def test_every_day_of_every_story_can_be_told(lines):
    assert len(lines) > 200
    assert all(line.strip() for line in lines)


def test_no_code_and_no_gap_is_left_in_what_is_told(lines):
    assert [line for line in lines if GAP.search(line)] == []


def test_nothing_that_is_told_shouts(lines):
    assert [line for line in lines if "!" in line] == []


def test_the_facts_behind_a_reason_are_named(told_lives, catalogue):
    looked_at = {
        fact
        for decision, journal in told_lives
        for why in telling.whys(decision.reasons, catalogue, journal)
        for fact in why.looked_at
    }

    assert any("check-in in the morning" in fact for fact in looked_at)


def test_every_reason_gives_its_rule_and_its_source(told_lives, catalogue):
    for decision, _ in told_lives:
        for why in telling.whys(decision.reasons, catalogue):
            assert why.rule
            assert why.source
