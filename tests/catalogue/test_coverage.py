"""Which requirement is served by what, and what is said when one is not."""

import pytest

from footbridge.catalogue.check import check_coverage
from footbridge.catalogue.coverage import coverage
from tests.catalogue import build

MARKED = """
import pytest

pytestmark = [pytest.mark.slow, pytest.mark.covers("RULE-01")]
other = 3


@pytest.mark.covers("RULE-18", "RULE-19")
@pytest.mark.parametrize("n", [1])
def test_a_flare(n): ...


@pytest.mark.covers("EX-01")
class TestPumps: ...


@pytest.mark.covers(*OURS)
def test_what_is_named_elsewhere(): ...
"""


def covered(*ids, tests="", waiting=None, things=()):
    listed = [build.requirement(each) for each in ids]
    catalogue = build.catalogue(*things)
    return coverage(catalogue, listed, {"tests/test_day.py": tests}, waiting or {})


# The requirements that the small catalogue serves by itself.
SERVED = ("STRUCT-02", "RULE-18", "FLAG-04", "GATE-10")


def test_data_that_carry_an_id_serve_it():
    found = covered(*SERVED)

    assert found.problems == ()
    assert [each.data for each in found.services] == [
        ("programmes/feet.toml",),
        ("rules/RULE-18.toml",),
        ("flags/FLAG-04.toml",),
        ("gates/GATE-10.toml",),
    ]


def test_tests_that_prove_an_id_serve_it():
    found = covered(*SERVED, "RULE-01", "RULE-19", "EX-01", tests=MARKED)

    by_id = {each.requirement.id: each.tests for each in found.services}
    assert found.problems == ()
    assert by_id["RULE-01"] == ("tests/test_day.py",)
    assert by_id["RULE-18"] == ("tests/test_day.py::test_a_flare",)
    assert by_id["EX-01"] == ("tests/test_day.py::TestPumps",)


def test_a_requirement_that_nothing_serves_is_told():
    found = covered(*SERVED, "SOC-01")

    assert build.places(found.problems) == [("requirements.csv", "SOC-01")]


def test_a_requirement_may_wait():
    found = covered(*SERVED, "SOC-01", waiting={"SOC-01": "sharing a goal"})

    assert found.problems == ()
    assert found.services[-1].waits_for == "sharing a goal"
    assert not found.services[-1].is_served


def test_waiting_for_what_is_served_is_told():
    found = covered(*SERVED, waiting={"RULE-18": "the engine"})

    assert build.places(found.problems) == [("waiting.toml", "RULE-18")]


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"things": [build.card(covers=("REC-99",))]}, ("cards/REC-03.toml", "covers")),
        (
            {"tests": MARKED.replace("RULE-19", "SOC-99")},
            ("tests/test_day.py::test_a_flare", "covers"),
        ),
        ({"waiting": {"SOC-99": "later"}}, ("waiting.toml", "covers")),
    ],
)
def test_an_id_that_is_not_listed_is_told(wrong, place):
    found = covered(*SERVED, "RULE-01", "RULE-19", "EX-01", **{"tests": MARKED, **wrong})

    assert place in build.places(found.problems)


def test_a_rule_of_our_own_may_be_proved():
    found = covered(
        *SERVED,
        tests=MARKED.replace("RULE-01", "REG-01")
        .replace("RULE-19", "REG-01")
        .replace("EX-01", "REG-01"),
        things=[build.rule(id="REG-01", covers=())],
    )

    assert found.problems == ()


def test_a_folder_is_asked_with_its_tests(tmp_path):
    folder = build.write(build.catalogue(), tmp_path / "data")
    lines = "".join(f"{each},Something,S2 L1\n" for each in SERVED)
    (folder / "requirements.csv").write_text(f"id,requirement,source\n{lines}", encoding="utf-8")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_day.py").write_text(
        'import pytest\n\n\n@pytest.mark.covers("RULE-18")\ndef test_a(): ...\n', encoding="utf-8"
    )

    found = check_coverage(folder, tmp_path / "tests")

    assert found.problems == ()
    assert found.services[1].tests == ("tests/test_day.py::test_a",)


def test_our_own_tests_are_found_beside_our_own_data():
    found = check_coverage()

    assert any(each.tests for each in found.services)
