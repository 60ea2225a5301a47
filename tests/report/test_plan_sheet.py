"""The plan for two weeks on paper says what the engine says of each day, and no more."""

import itertools
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis.strategies import integers

from footbridge.engine.facts import Away, AwayReason, FlagRaised
from footbridge.engine.shown.session import session_blocks, walk_blocks
from footbridge.report.document import Panel, Picture, words_of
from footbridge.report.log_fields import DAYS
from footbridge.report.log_sheet import log_sheet
from footbridge.report.plan_sheet import plan_sheet
from footbridge.telling import doses, short_name
from footbridge.telling.lists import in_a_sentence
from tests.engine.lived import lives
from tests.engine.random_life import FEWER, Life
from tests.engine.shipped import shipped
from tests.people import CAST, RUTH, START
from tests.report.log_and_plan import ahead_of, grids, labels, story_of
from tests.strategies import FIRST_DAY, journals, people

DAY = timedelta(days=1)


def sheet_of(life: Life):
    story = story_of(life.person, life.facts, life.today)
    return plan_sheet(story, ahead_of(life.person, life.facts, life.today), {})


def lived(person=RUTH, days: int = 0) -> Life:
    life = Life(person, shipped(), START)
    for _ in range(days):
        life.check_in(pain=2, soreness=1)
        decision = life.look()
        life.train(decision)
        life.walk(decision)
        life.sleep()
    return life


@pytest.mark.parametrize("name", sorted(CAST))
def test_the_first_line_is_what_today_shows(name: str) -> None:
    life = lived(CAST[name], days=3)
    today = life.look()

    first = labels(grids(sheet_of(life))[0].rows[0][1])

    blocks = session_blocks(today)
    for line, block in zip(first[1:], blocks, strict=False):
        names = [in_a_sentence(short_name(item, life.catalogue)) for item in block.items]
        assert line.partition(": ")[2] == "; ".join(names)
    walks = [doses.amount(item.dose) for block in walk_blocks(today) for item in block.items]
    assert [each.partition(": ")[2] for each in first[1 + len(blocks) :]] == walks


@pytest.mark.parametrize("name", sorted(CAST))
def test_every_exercise_is_explained_once_with_the_dose_of_today(name: str) -> None:
    life = lived(CAST[name])
    today = life.look()

    document = sheet_of(life)

    told = " ".join(words_of(document))
    for block in session_blocks(today):
        for item in block.items:
            assert doses.dose(item.dose) in told


@pytest.mark.covers("RULE-12")
@FEWER
@given(life=lives(least=1, most=30))
def test_no_sheet_shows_strength_two_days_running(life: Life) -> None:
    rows = [row for plan in grids(sheet_of(life))[:1] for row in plan.rows]

    strong = [any(line.startswith("Strength:") for line in labels(row[1])) for row in rows]

    assert not any(one and other for one, other in itertools.pairwise(strong))


@pytest.mark.covers("RULE-26")
@pytest.mark.parametrize("flag", ["FLAG-B02", "FLAG-04", "FLAG-15"])
def test_while_everything_stops_the_sheet_holds_no_plan(flag: str) -> None:
    life = lived(days=2)
    life.tell(FlagRaised, flag=flag, worse=False)

    document = sheet_of(life)

    assert grids(document) == []
    assert isinstance(document.parts[0], Panel)
    assert document.title == "No plan to print today"
    assert life.catalogue.flags[flag].name.lower()[:8] in " ".join(words_of(document)).lower()


def test_before_the_safety_questions_are_answered_nothing_is_planned() -> None:
    life = lived(days=1)
    life.sleep(20)

    document = sheet_of(life)

    assert grids(document) == []
    assert document.parts[0].title == "Safety questions come first"


def test_days_away_hold_no_box() -> None:
    life = lived(days=1)
    first = life.today + DAY
    life.tell(Away, "07:00", first=first, last=first + DAY, why=AwayReason.HOLIDAY)

    rows = grids(sheet_of(life))[0].rows

    assert [labels(row[1]) for row in rows[1:3]] == [[], []]
    assert all(labels(row[1]) for row in rows[3:])


def test_a_break_that_ends_in_safety_questions_ends_the_sheet() -> None:
    life = lived(days=1)
    life.tell(Away, "07:00", first=START + DAY, last=START + 16 * DAY, why=AwayReason.HOLIDAY)
    life.sleep(5)

    told = " ".join(words_of(sheet_of(life)))

    assert "On 22 January 2026 safety questions come first." in told


def test_the_review_is_said_once_on_its_first_day() -> None:
    life = lived(days=10)

    rows = grids(sheet_of(life))[0].rows
    reviews = [row for row in rows if "Review" in str(row[1])]

    assert len(rows) == DAYS
    assert len(reviews) == 1


def test_the_sheet_says_when_it_no_longer_holds_and_when_to_stop() -> None:
    told = " ".join(words_of(sheet_of(lived())))

    assert "It holds only if each day goes as usual." in told
    assert "Stop at once and sit down." in told
    assert f"{shipped().numbers.gap_light_days} days without exercise" in told


def test_what_makes_today_smaller_stands_first() -> None:
    """Greta fell twice: she sits until somebody has looked."""
    told = " ".join(words_of(sheet_of(lived(CAST["greta"]))))

    assert "Exercises sitting or lying down for now." in told


def test_a_question_that_waits_is_said() -> None:
    life = lived(days=2)
    for _ in range(2):
        life.check_in(pain=9, soreness=1)
        life.sleep()

    told = " ".join(words_of(sheet_of(life)))

    assert "There’s a question for you in the app." in told


def test_figures_stand_beside_what_they_show() -> None:
    seen = (Picture(svg="<svg/>", alt="Sitting", width=20.0),) * 2
    life = lived()
    figures = {each.figure: seen for one in shipped().exercises.values() for each in one.variants}
    story = story_of(life.person, life.facts, life.today)

    document = plan_sheet(story, ahead_of(life.person, life.facts, life.today), figures)

    assert all(row[1].parts == seen and row[1].beside for row in grids(document)[1].rows)


@given(
    person=people(started_on=FIRST_DAY),
    journal=journals(most=15, first=FIRST_DAY - 3 * DAY, last=FIRST_DAY + 20 * DAY),
    late=integers(-2, 20),
)
def test_any_journal_gives_a_plan_and_a_log_or_says_why_not(person, journal, late) -> None:
    today = FIRST_DAY + late * DAY
    ahead = ahead_of(person, journal.facts, today)

    story = story_of(person, journal.facts, today)

    assert words_of(plan_sheet(story, ahead, {}))
    assert words_of(log_sheet(story, today))
    assert len(ahead.days) == DAYS or ahead.end is not None
