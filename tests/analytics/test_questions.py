"""DuckDB answers each question as plain Python does, and small groups are never told."""

import pytest

from footbridge.analytics.answers import answer, groups_of
from footbridge.analytics.cohort import SMALLEST_GROUP
from footbridge.blocks.refusal import Refused
from tests.analytics import made_up, plainly

pytest.importorskip("ibis")
pytest.importorskip("duckdb")

from footbridge.analytics.engines import duckdb, refuse_other_files
from footbridge.analytics.questions import QUESTIONS

# ibis asks DuckDB in a way that DuckDB calls old.
pytestmark = pytest.mark.filterwarnings("ignore:fetch_arrow_table:DeprecationWarning")


@pytest.fixture(scope="module")
def cohort(tmp_path_factory):
    return made_up.cohort(tmp_path_factory.mktemp("cohort"))


@pytest.mark.parametrize("name", QUESTIONS)
def test_duckdb_and_plain_python_answer_the_same(cohort, name):
    path, rows = cohort

    with duckdb(path) as weeks:
        found = QUESTIONS[name].ask(weeks).to_pyarrow().to_pylist()

    assert made_up.in_any_order(found) == made_up.in_any_order(getattr(plainly, name)(rows))


@pytest.mark.parametrize("name", QUESTIONS)
def test_of_fewer_than_ten_people_nothing_is_told(cohort, name):
    path, rows = cohort
    plain = {
        tuple(row[each] for each in QUESTIONS[name].by): row
        for row in getattr(plainly, name)(rows)
    }

    with duckdb(path) as weeks:
        found = answer(QUESTIONS[name], weeks)

    for group in found.groups:
        row = plain[group.by]
        few = [row["people"], row.get("part", 0), row["people"] - row.get("part", 0)]
        is_small = row["people"] < SMALLEST_GROUP or any(0 < each < SMALLEST_GROUP for each in few)
        assert (group.figure is None) == is_small
        assert (group.people is None) == (row["people"] < SMALLEST_GROUP)
    assert found.groups == sorted(found.groups, key=lambda each: (each.week, each.name))


@pytest.mark.parametrize(
    ("people", "part", "is_told"),
    [
        (9, 0, False),
        (10, 0, True),
        (10, 10, True),
        (30, 9, False),
        (30, 10, True),
        (30, 21, False),
        (30, 20, True),
    ],
)
def test_neither_those_it_holds_for_nor_the_others_may_be_few(people, part, is_told):
    row = {"week": 1, "people": people, "part": part, "figure": part * 100 / people}

    (group,) = groups_of(QUESTIONS["raised"], [row])

    assert (group.figure is not None) == is_told


def test_a_file_that_is_no_cohort_is_refused_and_says_so(tmp_path):
    import pyarrow
    import pyarrow.parquet

    other, text = tmp_path / "other.parquet", tmp_path / "notes.txt"
    pyarrow.parquet.write_table(pyarrow.table({"week": [1]}), other)
    text.write_text("hello")

    for path, says in ((other, "there is no person"), (text, "expected a Parquet file"),
                       (tmp_path / "none", "no such file")):  # fmt: skip
        with pytest.raises(Refused, match=says):
            refuse_other_files(path)
