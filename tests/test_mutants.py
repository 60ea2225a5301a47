"""Faults put in on purpose (`tools.mutation`): which there are, and that the worst are seen."""

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from footbridge.catalogue import read
from tools.environment import ROOT
from tools.mutate import SURVIVORS
from tools.mutation.data import Fault, faults, spread
from tools.mutation.faults import changes
from tools.mutation.kept import Results, explained
from tools.mutation.mutants import Mutant, Source, code_of

LISTED = "tests/engine/mutants_that_matter.toml"
BY_HAND = "tests/engine/patches_that_matter.toml"


def faults_of(*lines: str) -> set[str]:
    """What else a function could say, as the faults make it."""
    function = ast.parse("\n".join(["def f(a, b):", *(f"    {line}" for line in lines)])).body[0]
    return {f"{change.was} -> {change.becomes}" for change in changes(function)}


def source_of(tmp_path: Path, text: str) -> Source:
    file = tmp_path / "walk.py"
    file.write_text(text, encoding="utf-8")
    return Source(file, "walk.py")


def mutant(becomes: str = "True") -> Mutant:
    return Mutant("walk.py", "may_walk", "if a:", "a", becomes)


# Which faults there are


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("return a < b", "a < b -> a <= b"),
        ("return a not in b", "a not in b -> a in b"),
        ("return a and b", "a and b -> a"),
        ("return a and b", "a and b -> b"),
        ("return not a", "not a -> a"),
        ("return a + 1", "1 -> 2"),
        ("return a + 1", "a + 1 -> a - 1"),
        ("return f(a, top=b)", "f(a, top=b) -> f(a)"),
        ("return [c for c in a if c]", "c -> True"),
        ("return a if a < b else b", "a < b -> False"),
        ("return max(a, b)", "max -> min"),
        ("a.append(b)", "a.append(b) -> pass"),
        ("return 'walk'", "'walk' -> 'XXwalk'"),
    ],
)
def test_a_small_fault_is_made(line: str, fault: str) -> None:
    assert fault in faults_of(line)


def test_a_case_that_is_never_met_is_made() -> None:
    faults = faults_of("match a:", "    case 1:", "        b()", "    case _:", "        pass")

    assert "case 1 -> no such case" in faults


@pytest.mark.parametrize(
    "line", ["'''What it is for.'''", "raise ValueError('no')", "assert a < b", "return f'{a} km'"]
)
def test_what_only_speaks_to_us_is_left_alone(line: str) -> None:
    assert faults_of(line) == set()


# A mutant in its file


def test_a_mutant_is_known_by_what_stands_there(tmp_path: Path) -> None:
    text = "def f(a):\n    return a > 3\n"
    before = source_of(tmp_path, text)
    after = source_of(tmp_path, f"# A line more.\n{text}")

    assert [one.mutant.key for one in before.places()] == [
        one.mutant.key for one in after.places()
    ]


def test_the_same_fault_twice_in_a_function_is_two_mutants(tmp_path: Path) -> None:
    source = source_of(tmp_path, "def f(a):\n    g(a)\n    g(a)\n")

    assert [one.mutant.copy for one in source.places()] == [0, 1]


def test_a_mutant_changes_one_thing_and_leaves_the_tree_as_it_was(tmp_path: Path) -> None:
    source = source_of(tmp_path, "class Walk:\n    def f(self, a):\n        return a > 3\n")
    was = ast.dump(source.tree)
    place = next(one for one in source.places() if one.mutant.becomes == "a >= 3")

    code = source.code_with(place.change)
    names: dict[str, Any] = {}
    exec(code, names)

    assert len(code_of(code, "Walk.f")) == 1
    assert names["Walk"]().f(3)
    assert ast.dump(source.tree) == was


# What is kept


def test_what_was_seen_stays_seen_when_tests_come(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    Results(file, "the tests of then").keep(mutant(), "reads so", "test_walk")

    kept = Results(file, "more tests").of(mutant(), "reads so")

    assert kept is not None
    assert kept.by == "test_walk"


def test_what_was_not_seen_is_tried_again_when_tests_come(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    Results(file, "the tests of then").keep(mutant(), "reads so", None)

    assert Results(file, "the tests of then").of(mutant(), "reads so") is not None
    assert Results(file, "more tests").of(mutant(), "reads so") is None


def test_what_is_in_a_function_that_changed_is_tried_again(tmp_path: Path) -> None:
    results = Results(tmp_path / "results.jsonl", "tests")
    results.keep(mutant(), "reads so", "test_walk")

    assert results.of(mutant(), "reads otherwise") is None
    assert results.of(mutant("False"), "reads so") is None


def test_half_a_line_of_a_run_that_was_stopped_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    Results(file, "tests").keep(mutant(), "reads so", "test_walk")
    with file.open("a", encoding="utf-8") as more:
        more.write('{"name": "half')

    assert Results(file, "tests").of(mutant(), "reads so") is not None


# Wrong data


@pytest.mark.parametrize(
    "fault",
    [
        Fault("numbers.toml", ("freeze_days", "value"), 7, 8),
        Fault("flags/FLAG-04.toml", ("tier",), 2, 3),
        Fault("flags/FLAG-04.toml", ("escalation", "tier"), 1, 2),
        Fault("countries/GB.toml", ("emergency",), "999", "990"),
        Fault(
            "gates/GATE-10.toml",
            ("forbids",),
            ["head_down", "quick_rise", "neck"],
            ["quick_rise", "neck"],
        ),
        Fault("flags/FLAG-11.toml", ("call",), "same_day_foot_care", "clinician"),
        Fault("safety/skin.toml", ("lines", "0", "gates"), ["GATE-02"], []),
        Fault("exercises/toe-touch.toml", ("variants", "1", "clinician_only"), True, False),
        Fault("exercises/heel-raise.toml", ("dose", "reps", "hi"), 12, 13),
    ],
    ids=lambda fault: fault.place,
)
def test_what_protects_is_put_wrong(fault: Fault) -> None:
    assert fault in list(faults())


def test_a_tier_is_never_put_beyond_the_four() -> None:
    tiers = {fault.becomes for fault in faults() if fault.way[-1] == "tier"}

    assert tiers == {1, 2, 3, 4}


def test_a_sample_of_wrong_data_is_spread_over_all_of_it() -> None:
    every = list(faults())

    few = spread(every, 10)

    assert [every.index(one) for one in few] == [n * len(every) // 10 for n in range(10)]
    assert spread(every, None) == spread(every, len(every)) == every


def test_wrong_data_are_read_by_whoever_reads_the_catalogue(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(read._Reader, "table", read._Reader.table)  # it is put back at the end
    fault = Fault("flags/FLAG-04.toml", ("escalation", "tier"), 1, 2)

    fault.put()
    catalogue = read.read_what_can_be_read().catalogue

    assert catalogue is not None
    assert catalogue.flags["FLAG-04"].escalation is not None
    assert catalogue.flags["FLAG-04"].escalation.tier == 2


# Ours


def test_every_explained_survivor_is_still_there_to_be_explained() -> None:
    known = explained(*SURVIVORS)
    sources = {name: Source(ROOT / name, name) for name in {key[0] for key in known}}
    there = {one.mutant.key for source in sources.values() for one in source.places()}

    assert set(known) <= there
    assert all(known.values())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="copies of a process are made with fork")
@pytest.mark.parametrize(("module", "listed"), [("sample", LISTED), ("patches", BY_HAND)])
def test_the_mutants_that_matter_most_are_seen(module: str, listed: str) -> None:
    """The seated-only check first, then gates, flags, caps and floors; then those by hand."""
    environment = {name: value for name, value in os.environ.items() if "DJANGO" not in name}

    done = subprocess.run(
        [sys.executable, "-m", f"tools.mutation.{module}", listed],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout[-3000:]
