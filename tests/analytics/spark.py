"""Spark answers each question as DuckDB and plain Python do. Not collected: `./run spark`."""

import pytest

from footbridge.analytics.engines import duckdb, spark
from footbridge.analytics.questions import QUESTIONS
from tests.analytics import made_up, plainly

# What the libraries say of each other is none of ours.
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """All answers of the three, by question; Spark begins once."""
    path, rows = made_up.cohort(tmp_path_factory.mktemp("cohort"))
    found = {}
    for name, engine in (("duckdb", duckdb(path)), ("spark", spark(path, "local[2]"))):
        with engine as weeks:
            found[name] = {
                question.name: question.ask(weeks).to_pyarrow().to_pylist()
                for question in QUESTIONS.values()
            }
    found["plain"] = {name: getattr(plainly, name)(rows) for name in QUESTIONS}
    return found


@pytest.mark.parametrize("question", QUESTIONS)
def test_all_three_answer_the_same(answers, question):
    duckdb_, spark_, plain = (
        made_up.in_any_order(answers[name][question]) for name in ("duckdb", "spark", "plain")
    )

    assert spark_ == duckdb_ == plain
    assert spark_
