"""The bench, the load and the table: each row comes about, and what is printed is what was seen.

No time is asserted: it depends on the machine.
"""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from footbridge import care
from footbridge.cli.measured.lived_year import lived
from tools import front
from tools.bench.__main__ import PARTS, main
from tools.bench.asking import Browser, NoPage, Spent, spent
from tools.bench.days_told import CHECK_IN, SESSION, STUMBLE, WALK, Told, days_told
from tools.bench.floor import PAGE, TEMPLATE_BYTES
from tools.bench.lives import Life, moved_to
from tools.bench.rows import Row, at_least, line, summary
from tools.bench.side_by_side import Beside, beside, rounds_of
from tools.load.counting import is_well, of_all, report
from tools.load.visiting import Seen

ROOT = Path(__file__).parent.parent
ROWS = {"pages": 18, "saving": 2, "start": 5, "report": 1, "replay": 1, "flat": 2}


def test_each_row_of_the_table_comes_about():
    command = [sys.executable, "-m", "tools.bench", "--tiny", "--json"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode in {0, 1}, done.stderr
    rows = [json.loads(each) for each in done.stdout.splitlines() if each.startswith("{")]
    assert set(ROWS) == set(PARTS)
    assert len(rows) == sum(ROWS.values()), done.stderr
    assert all(row["measured"] > 0 for row in rows)
    assert "Traceback" not in done.stderr


def test_a_part_that_is_none_is_refused_with_those_that_there_are(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--only", "nonsense"])

    assert ended.value.code == 2
    assert "saving" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "module"),
    [
        (["bench"], "tools.bench"),
        (["bench", "--large"], "tools.bench"),
        (["load", "--people", "3"], "tools.load"),
        (["fuzz", "doors"], "tools.fuzz"),
    ],
)
def test_run_hands_them_over_with_their_options(words, module, monkeypatch):
    asked = []
    monkeypatch.setattr(front, "_in_testing", lambda *given: asked.append(given) or 0)

    assert front.main(words) == 0
    assert asked == [(module, words[1:])]


def test_many_people_with_a_year_are_a_tool_of_their_own(monkeypatch):
    asked = []
    monkeypatch.setattr(front, "_in_testing", lambda *given: asked.append(given) or 0)

    front.main(["bench", "years", "200", "2000"])

    assert asked == [("tools.years", ["200", "2000"])]


def test_a_decision_alone_is_measured_by_footbridge_itself(monkeypatch):
    asked = []
    monkeypatch.setattr(front, "_hand_over", lambda words: asked.append(words) or 0)

    front.main(["bench", "decisions", "--json"])

    assert asked == [["bench", "decisions", "--json"]]


def test_ours_and_the_floor_take_turns():
    order = []

    def ours(count):
        order.append(f"ours {count}")
        return [Spent(2, 4)] * count

    def floor(count):
        order.append(f"floor {count}")
        return [Spent(1, 3)] * count

    found = beside(ours, floor, 7)

    assert order == ["floor 5", "ours 5", "floor 2", "ours 2"]
    assert (found.ours, found.floor) == (Spent(2, 4), Spent(1, 3))


def test_what_is_done_before_a_round_is_not_counted():
    done = []

    rounds_of(lambda: done.append("counted"), before=lambda: done.append("before"))(3)

    assert done == ["before", "counted"] * 3


def test_an_answer_that_is_no_page_is_not_measured():
    class Nothing(list):
        def close(self) -> None:
            pass

    def broken(_environ, start):
        start("403 Forbidden", [])
        return Nothing()

    with pytest.raises(NoPage, match="403"):
        Browser(broken, {}).get("/")


def test_what_is_spent_is_told_by_both_clocks():
    taken = spent(lambda: sum(range(100_000)))

    assert taken.cpu > 0
    assert taken.wall > 0


def test_the_page_of_the_floor_has_its_ten_kilobytes():
    assert 0.98 * TEMPLATE_BYTES < len(PAGE) <= TEMPLATE_BYTES


def test_a_row_says_how_much_of_ours_the_floor_is_and_whether_that_is_enough():
    row = Row("Today", 2.0, "ms", 1.5, *at_least(0.6, 0.75))
    slow = Row("Today", 10.0, "ms", 1.5, *at_least(0.6, 0.15))

    assert row.ratio == 0.75
    assert line(row).split()[-4:] == ["75%", "≥", "60%", "yes"]
    assert line(slow).endswith("NO")
    assert summary([row, slow, Row("start", 1.0, "ms")]) == "1 of 2 are as they must be."


def test_a_life_is_moved_by_whole_weeks_so_that_each_weekday_stays_itself():
    told = lived(2)
    life = Life(told.person, told.facts)

    moved = moved_to(life, date(2031, 7, 9))

    assert 0 < (date(2031, 7, 9) - moved.last).days <= 7
    assert moved.person.started_on.weekday() == life.person.started_on.weekday()
    assert moved.person.started_on > life.person.started_on
    apart = {new.at - old.at for old, new in zip(life.facts, moved.facts, strict=True)}
    assert len(apart) == 1


def test_a_load_is_well_only_without_an_error_and_with_pages_within_a_second():
    quick = [Seen("Today", 0.2)] * 99

    assert is_well([*quick, Seen("Today", 0.9)])
    assert not is_well([*quick, Seen("Today", 0.2, "answered 500")])
    assert not is_well([*quick, Seen("Today", 1.5), Seen("Today", 1.5)])
    assert not is_well([])


def test_the_report_of_a_load_counts_pages_and_names_what_was_wrong():
    seen = [Seen("Today", 0.1), Seen("Today", 0.3), Seen("care", 0.2, "answered 500")]

    told = "\n".join(report(seen))

    assert of_all(seen, 0.5) == pytest.approx(200)
    assert "1 × care: answered 500" in told
    assert next(each for each in told.splitlines() if each.startswith("all")).split()[1] == "3"


def test_a_page_is_asked_for_after_each_fact_of_each_day(db):
    told = lived(1)
    new = care.begin(name="New", person=told.person, now=told.facts[0].recorded)
    seen = []

    class OneMillisecond:
        def rounds(self, _name):
            return lambda count: [Spent(1, 1)] * count

    def page(moment):
        facts = care.record_of(new).journal.facts
        seen.append((moment.date(), [fact.kind for fact in facts if fact.day == moment.date()]))

    found = days_told(new, told.facts[0].recorded, page, OneMillisecond(), days=2)

    kinds = ["check_in", "session", "walk", "stumble"]
    days = [kinds[:count] for count in range(len(kinds) + 1)]
    assert [facts for _, facts in seen] == days * 2
    assert len({day for day, _ in seen}) == 2
    assert list(found.after) == [CHECK_IN, SESSION, WALK, STUMBLE]
    assert found.mean.floor == Spent(1, 1)


def test_each_fact_of_a_day_counts_the_same():
    after = {STUMBLE: Beside(Spent(2, 3), Spent(1, 1)), WALK: Beside(Spent(4, 5), Spent(1, 1))}

    assert Told(after).mean == Beside(Spent(3, 4), Spent(1, 1))
