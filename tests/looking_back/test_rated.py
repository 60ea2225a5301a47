"""Pain and soreness as a picture: never two times of day in one, and nothing that is not told."""

from footbridge.drawings.chart import BandKind, Tone
from footbridge.engine.shown.trend import Verdict
from footbridge.looking_back.rated import rated_charts
from footbridge.telling import trends as words


def check_ins(first: int, last: int, pain: int, **more):
    told = {"kind": "check_in", "slot": "morning", "pain": pain, "soreness": 1}
    return {**told, "days": [first, last], **more}


def pain(known, slot: str = "morning"):
    return next((each for each in rated_charts(known) if each.id == f"pain-{slot}"), None)


def test_two_fortnights_are_two_planks_with_their_middles(looks):
    diary = [check_ins(-n, -n, (6 if n > 13 else 3) + n % 2) for n in range(28)]

    chart = pain(looks(diary, days=28))

    assert [plank.words for plank in chart.lines[0].planks] == ["6.5", "3.5"]
    assert len(chart.lines[0].dots) == 28
    assert (chart.verdict, chart.tone) == ("Likely better", Tone.UP)
    assert chart.sentence == "Usually 3.5 in the last 14 days, and 6.5 in the 14 before."


def test_the_last_plank_is_what_the_trend_compares(looks):
    known = looks([check_ins(-60, -14, 5), check_ins(-13, 0, 4)], days=61)

    chart = pain(known)

    trend = next(each for each in known.trends if each.measure == "pain")
    assert [plank.height for plank in chart.lines[0].planks][-2:] == [trend.before, trend.now]


def test_at_the_first_review_the_first_days_are_compared_with_those_since(looks):
    known = looks([check_ins(-13, -7, 6), check_ins(-6, 0, 4)], days=14)

    chart = pain(known)

    assert chart.sentence == "Usually 6 in your first days, and usually 4 since then."
    assert [plank.words for plank in chart.lines[0].planks] == ["6", "4"]


def test_evenings_have_a_chart_of_their_own_and_move_no_morning(looks):
    evenings = check_ins(-27, 0, 8, slot="evening", at="19:00")
    known = looks([check_ins(-27, 0, 3), evenings], days=28)

    assert {plank.words for plank in pain(known).lines[0].planks} == {"3"}
    assert {plank.words for plank in pain(known, "evening").lines[0].planks} == {"8"}


def test_two_evenings_are_no_chart(looks):
    known = looks([check_ins(-27, 0, 3), check_ins(-1, 0, 8, slot="evening", at="19:00")], days=28)

    assert pain(known, "evening") is None


def test_a_few_days_are_too_early_to_compare(looks):
    known = looks([check_ins(-2, 0, 5)], days=3)

    chart = pain(known)

    assert chart.sentence == "Too early to compare. It needs 5 answers then and 5 now."
    assert chart.tone is Tone.NONE


def test_a_slow_fall_is_told_though_no_fortnight_shows_it(looks):
    falling = [check_ins(-n, -n, 8 - (83 - n) // 14) for n in range(84)]
    known = looks(falling, days=84)

    trend = next(each for each in known.trends if each.measure == "pain")

    assert trend.verdict is Verdict.NO_CLEAR_CHANGE
    assert pain(known).sentence.endswith("Over all these days it drifts down.")


def test_half_a_year_that_went_from_five_to_two_is_not_called_no_change(looks):
    fallen = [check_ins(-n, -n, 5 - min(3, (181 - n) // 40)) for n in range(182)]
    known = looks(fallen, days=182)

    chart = pain(known)

    assert chart.verdict == "Likely better since the start"
    assert chart.tone is Tone.UP
    assert "Likely better since the start: nerve pain" in words.summary(known.trends)


def test_half_a_year_that_went_from_two_to_five_is_said_too(looks):
    risen = [check_ins(-n, -n, 2 + min(3, (181 - n) // 40)) for n in range(182)]

    chart = pain(looks(risen, days=182))

    assert chart.verdict == "Likely worse since the start"
    assert chart.tone is Tone.ACT


def test_what_swings_about_one_level_for_half_a_year_shows_no_change(looks):
    swinging = [check_ins(-n, -n, 3 + n % 3) for n in range(182)]

    chart = pain(looks(swinging, days=182))

    assert chart.verdict == "No clear change yet"


def test_the_band_is_the_spread_that_the_plan_itself_uses(looks):
    known = looks([check_ins(-27, 0, 4)], days=28)

    band = pain(known).bands[0]

    assert band.kind is BandKind.OWN
    assert {(part.lo, part.hi) for part in band.parts} == {(3, 5)}


def test_days_away_are_a_gap_in_the_picture(looks):
    away = {"kind": "away", "day": -10, "first": "2026-01-23", "last": "2026-01-26"}
    known = looks([check_ins(-27, 0, 4), {**away, "why": "holiday"}], days=28)

    gap = pain(known).gaps[0]

    assert (gap.first.day, gap.last.day, gap.name) == (23, 26, "away")


def test_after_a_year_the_table_holds_all_and_the_picture_half_of_it(looks):
    known = looks([check_ins(-363, 0, 4)], days=364)

    chart = pain(known)

    assert len(chart.table.rows) == 26
    assert len(chart.lines[0].planks) == 14
    assert len(chart.axis.ticks) <= 4
