"""`footbridge simulate` as it is called."""

import json
import sys

import pytest
from typer.testing import CliRunner

from footbridge.cli.doors import app

pytest.importorskip("pyarrow")

LITTLE = ("--people", "2", "--weeks", "1", "--workers", "1", "--scenario", "adherence")


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """A folder with a few lives in it, and how the command ended that lived them."""
    folder = tmp_path_factory.mktemp("lives")
    result = CliRunner().invoke(app, ["simulate", *LITTLE, "--out", str(folder)])
    return folder, result


@pytest.fixture
def folder(played):
    return played[0]


def test_lives_are_shown_with_what_broke_and_a_page(played):
    folder, result = played

    assert result.exit_code in (0, 1)
    for said in ("What lives must show", "What must never happen", "Doses by week", "digest"):
        assert said in result.stdout
    page = (folder / "lives.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "<table" in page
    assert "http" not in page.replace("https://www.w3.org", "")


def test_programs_get_the_same_in_json(run, folder):
    result = run("simulate", *LITTLE, "--out", str(folder), "--json")

    (found,) = json.loads(result.stdout)
    assert found["lives"] == 2
    assert {each["scenario"] for each in found["shown"]} == {"adherence"}


def test_a_row_that_does_not_hold_ends_with_one(run, tmp_path):
    """A week is too short for anybody to walk 1.6 times as far."""
    words = ("--people", "1", "--weeks", "1", "--workers", "1", "--scenario", "noise")

    result = run("simulate", *words, "--out", str(tmp_path))

    assert result.exit_code == 1
    assert "FAILS" in result.stdout
    assert "does not hold" in result.stderr


def test_other_arguments_need_another_folder(run, folder):
    result = run("simulate", *LITTLE, "--seed", "2", "--out", str(folder))

    assert result.exit_code == 3
    assert "seed is 1 there, 2 here" in result.stderr


def test_only_some_blocks_for_a_job_array(run, tmp_path):
    words = (*LITTLE, "--block", "1", "--out", str(tmp_path))

    result = run("simulate", *words, "--blocks", "1")

    assert result.exit_code == 0
    assert [path.name for path in tmp_path.glob("*.parquet")] == ["block-00000001.parquet"]
    assert run("simulate", *words, "--blocks", "7-9").exit_code == 3
    assert run("simulate", *words, "--blocks", "many").exit_code == 2


def test_two_settings_side_by_side(run, tmp_path):
    numbers = tmp_path / "gentle.toml"
    numbers.write_text("freeze_days = 3\n", encoding="utf-8")

    result = run("simulate", *LITTLE, "--out", str(tmp_path / "out"), "--compare", str(numbers))

    assert "with gentle" in result.stdout
    assert (tmp_path / "out/gentle/lives.html").exists()


def test_a_life_is_written_out_to_be_decided_again(run, folder):
    result = run(
        "simulate", "--out", str(folder), "--replay", "adherence/as-in-trials/1", "--day", "3"
    )

    command = result.stdout.splitlines()[-1].split()
    assert command[:2] == ["footbridge", "decide"]
    assert run(*command[1:]).exit_code == 0


def test_a_scenario_that_is_not_known_is_refused(run, tmp_path):
    result = run("simulate", "--scenario", "storms", "--out", str(tmp_path))

    assert result.exit_code == 2
    assert "storms" in result.stderr


def test_without_the_library_it_says_what_to_install(run, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    result = run("simulate", *LITTLE, "--out", str(tmp_path))

    assert result.exit_code == 3
    assert "footbridge[simulate]" in result.stderr


def test_without_dask_a_cluster_is_refused(run, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)

    result = run("simulate", *LITTLE, "--out", str(tmp_path), "--cluster", "tcp://127.0.0.1:1")

    assert result.exit_code == 3
    assert "footbridge[cluster]" in result.stderr
