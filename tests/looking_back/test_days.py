"""Walks, numb places, stumbles, stairs and shoes: counted as they were told."""

from datetime import timedelta

from footbridge.drawings.chart import Tone
from footbridge.looking_back.charts import charts
from tests.people import START


def walk(day: int, minutes: int, **more):
    return {"kind": "walk", "day": day, "seconds": minutes * 60, **more}


def marked(day: int, *places: tuple[str, str], feels: str = "numb"):
    zones = [{"zone": {"side": side, "place": place}, "feels": feels} for side, place in places]
    return {"kind": "check_in", "day": day, "slot": "morning", "zones": zones}


def marks(day: int, **told):
    return {"kind": "day_markers", "day": day, **told}


def test_walked_and_planned_stand_beside_each_other_without_a_verdict(looks):
    planned = {START + timedelta(days=n): 600 for n in range(14)}
    known = looks([walk(-8, 10), walk(0, 12, total_seconds=900)], days=14, planned=planned)

    chart = charts(known).walked

    assert (chart.verdict, chart.tone) == ("", Tone.NONE)
    assert chart.table.rows == (
        ("5 Jan to 11 Jan", "10", "70", "1"),
        ("12 Jan to 18 Jan", "15", "70", "1"),
    )
    assert "You walked 25 minutes" in chart.sentence


def test_a_week_in_which_nobody_looked_at_the_plan_has_no_planned_minutes(looks):
    chart = charts(looks([walk(0, 10)], days=7)).walked

    planned, walked = chart.lines
    assert (planned.planks, [plank.words for plank in walked.planks]) == ((), ["10"])
    assert chart.table.rows[0][2] == "–"


def test_what_was_planned_is_not_said_where_a_day_with_a_walk_is_missing(looks):
    planned = {START + timedelta(days=13): 600}
    known = looks([walk(-3, 30), walk(0, 10)], days=14, planned=planned)

    chart = charts(known).walked

    assert "planned" not in chart.sentence
    assert [row[2] for row in chart.table.rows] == ["–", "–"]


def test_a_day_off_that_nobody_looked_at_takes_no_planned_minutes_away(looks):
    planned = {START + timedelta(days=n): 600 for n in (12, 13)}
    known = looks([walk(-1, 10), walk(0, 10)], days=14, planned=planned)

    assert "20 minutes were planned." in charts(known).walked.sentence


def test_who_never_walked_and_was_never_asked_to_has_no_chart_of_it(looks):
    assert charts(looks([], days=7)).walked is None


def test_numb_places_are_drawn_at_the_start_between_and_now(looks):
    heel, toe = ("left", "sole-heel"), ("left", "sole-big-toe")
    known = looks([marked(day, heel, toe) for day in range(-12, 0)] + [marked(0, heel)], days=14)

    numb = charts(known).numb

    assert [len(look.numb) for look in numb.looks] == [2, 2, 2, 1]
    assert numb.looks[-1].numb == {"left:sole-heel"}
    assert len(numb.table.rows) == 13
    assert numb.sentence.startswith("You marked 2 places at the start, and 1 the last time.")


def test_a_place_that_burns_is_not_numb(looks):
    numb = charts(looks([marked(0, ("left", "sole-heel"), feels="burning")], days=2)).numb

    assert [len(look.numb) for look in numb.looks] == [0]


def test_stumbles_are_counted_two_weeks_at_a_time(looks):
    diary = [{"kind": "stumble", "day": day} for day in (-20, -19, -3)]

    chart = next(each for each in charts(looks(diary, days=28)).everyday if each.id == "stumbles")

    assert [plank.height for plank in chart.lines[0].planks] == [2, 1]
    assert chart.sentence.startswith("1 stumble you caught in the last 14 days, and 2")


def test_stairs_are_told_as_easy_days_of_those_that_were_told(looks):
    diary = [marks(-n, stairs="easy" if n % 2 else "hard") for n in range(6)]

    chart = next(each for each in charts(looks(diary, days=14)).everyday if each.id == "ease")

    assert chart.sentence == "Stairs were easy on 3 of the 6 days you told us about."
    assert [line.name for line in chart.lines] == ["stairs"]


def test_comfort_is_grouped_by_shoes_ground_and_time_of_day(looks):
    diary = [
        marks(-1, shoes="firm", surface="soft"),
        walk(-1, 10, comfortable=False),
        marks(0, shoes="cushioned"),
        walk(0, 10, comfortable=True),
    ]

    groups = charts(looks(diary, days=3)).comfort

    shoes, ground = groups
    assert [(each.share.name, each.share.count, each.share.of) for each in shoes.rows] == [
        ("Cushioned shoes", 1, 1),
        ("Firm shoes", 0, 1),
    ]
    assert [each.share.name for each in ground.rows] == ["Soft ground"]
