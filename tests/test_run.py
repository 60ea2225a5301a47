"""`./run`: what it decides before anything is installed, and what it says when it cannot."""

import importlib.util
import json
import re
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from footbridge.cli.sections import SECTIONS
from tests.touching_rows import may_touch_rows
from tools import (
    browser,
    checks,
    environment,
    faults,
    front,
    java,
    newer_python,
    papers,
    stillness,
)
from tools.browser import BrowserMissing, ensure_browser, find_browser
from tools.environment import Installer, Need, choose_installer, fingerprint, is_ready
from tools.java import JavaMissing, ensure_java, find_java
from tools.lock import without_funding
from tools.trouble import Cause, Trouble, explain
from tools.usage import OWN, usage

ROOT = Path(__file__).parent.parent
RUN = ROOT / "run"


def load_run() -> ModuleType:
    loader = SourceFileLoader("run_script", str(RUN))
    spec = importlib.util.spec_from_loader("run_script", loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def computer(monkeypatch, *, uv: bool, modules: set[str]) -> None:
    """Makes this look like a computer with these things on it."""
    monkeypatch.setattr(environment.shutil, "which", lambda name: "/bin/uv" if uv else None)
    monkeypatch.setattr(environment, "_has", lambda module: module in modules)


@pytest.fixture
def home(tmp_path):
    """An environment with a Python in it, and no word about what is installed."""
    python = environment.python_of(tmp_path)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    return tmp_path


def stamp(home: Path, need: Need, **changed: str) -> None:
    state = {**environment._state(need, home), **changed}
    (home / environment.STAMP).write_text(json.dumps(state), encoding="utf-8")


# What is asked


def test_loading_the_script_starts_nothing():
    assert load_run().__doc__.startswith("Runs Footbridge from a clone")


@pytest.mark.parametrize("word", ["--help", "-h", "help"])
def test_help_needs_no_environment(word, monkeypatch, capsys):
    monkeypatch.setattr(front, "ensure_environment", pytest.fail)

    code = front.main([word])

    assert code == 0
    assert capsys.readouterr().out == usage() + "\n"


def test_an_unknown_extent_of_tests_is_refused_with_the_known_ones(capsys):
    code = front.main(["test", "--slow"])

    assert code == 2
    assert "./run test --fast" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "kills"), [([], faults.KILLS), (["--kills", "20"], 20)], ids=["all", "a few"]
)
def test_as_many_kills_as_were_asked_for(options, kills):
    assert faults.kills_asked(options) == kills


@pytest.mark.parametrize("options", [["--kills"], ["--kills", "many"], ["--kills", "0"], ["20"]])
def test_kills_without_a_number_are_refused_with_the_help(options, monkeypatch, capsys):
    monkeypatch.setattr(faults, "ensure_environment", pytest.fail)

    code = front.main(["faults", *options])

    assert code == 2
    assert "--kills N" in capsys.readouterr().err


def test_the_bench_of_faults_touches_no_records_of_anybody(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://somebody@elsewhere/records")

    surroundings = faults.surroundings(20, tmp_path)

    assert surroundings["FOOTBRIDGE_DATA"] == str(tmp_path)
    assert "DATABASE_URL" not in surroundings


@pytest.mark.parametrize(
    ("options", "lives"), [([], papers.LIVES), (["--lives", "8"], 8)], ids=["all", "a few"]
)
def test_as_many_lives_as_were_asked_for(options, lives):
    assert papers.lives_asked(options) == lives


@pytest.mark.parametrize("options", [["--lives"], ["--lives", "many"], ["--lives", "0"], ["8"]])
def test_lives_without_a_number_are_refused_with_the_help(options, monkeypatch, capsys):
    monkeypatch.setattr(papers, "ensure_environment", pytest.fail)

    code = front.main(["papers", *options])

    assert code == 2
    assert "--lives N" in capsys.readouterr().err


def test_a_trouble_is_told_without_a_traceback(monkeypatch, capsys):
    def fail(_: Need) -> Path:
        raise Trouble("There is no room.")

    monkeypatch.setattr(front, "ensure_environment", fail)

    code = front.main(["today"])

    assert code == 1
    assert capsys.readouterr().err == "There is no room.\n"


# What the help promises


def test_the_help_lists_every_command_that_footbridge_offers():
    done = subprocess.run(
        [sys.executable, "-P", "-m", "footbridge", "--help"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )

    offered = re.findall(r"^  ([a-z]+)  ", done.stdout, flags=re.MULTILINE)
    promised = re.findall(r"^  \./run ([a-z]+)  ", usage(), flags=re.MULTILINE)

    assert offered == [name for name in promised if name not in OWN]


@pytest.mark.parametrize("name", [door.name for doors in SECTIONS.values() for door in doors])
def test_every_command_explains_itself(name):
    done = subprocess.run(
        [sys.executable, "-P", "-m", "footbridge", name, "--help"],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )

    assert done.returncode == 0, done.stderr


def test_every_extent_of_tests_is_in_the_help():
    promised = {name.removeprefix("test").strip() for name in OWN if name.startswith("test ")}

    assert promised | {"--all"} == {extent.value for extent in checks.Extent}


def test_no_line_of_help_is_wider_than_a_terminal():
    assert max(map(len, usage().splitlines())) <= 100


def test_the_build_does_what_a_person_does():
    assert "exec ./run test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


# Which way to install


def test_uv_is_taken_when_it_is_there(monkeypatch):
    computer(monkeypatch, uv=True, modules={"venv", "ensurepip", "pip"})

    assert choose_installer() is Installer.UV


def test_without_uv_the_environment_brings_its_own_pip(monkeypatch):
    computer(monkeypatch, uv=False, modules={"venv", "ensurepip", "pip"})

    assert choose_installer() is Installer.OWN_PIP


def test_without_ensurepip_the_systems_pip_fills_it(monkeypatch):
    computer(monkeypatch, uv=False, modules={"venv", "pip"})

    assert choose_installer() is Installer.SYSTEM_PIP


@pytest.mark.parametrize("modules", [{"venv"}, {"pip"}, set()])
def test_with_none_of_them_one_line_helps(modules, monkeypatch):
    computer(monkeypatch, uv=False, modules=modules)

    with pytest.raises(Trouble, match="sudo apt install python3-venv"):
        choose_installer()


# When to install


def test_the_fingerprint_follows_the_content(tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("django==5.2.19", encoding="utf-8")
    second.write_text("django==5.2.20", encoding="utf-8")

    assert fingerprint(first) == fingerprint(first)
    assert fingerprint(first) != fingerprint(second)


def test_a_filled_environment_is_left_alone(home):
    stamp(home, Need.RUNNING)

    assert is_ready(Need.RUNNING, home)


def test_an_environment_that_was_never_finished_is_not_ready(home):
    assert not is_ready(Need.RUNNING, home)


def test_a_changed_list_is_installed_again(home):
    stamp(home, Need.RUNNING, sha256="of another list")

    assert not is_ready(Need.RUNNING, home)


def test_a_system_that_moved_to_another_python_gets_a_new_environment(home):
    stamp(home, Need.RUNNING, python="/usr/bin/python3.10")

    assert not is_ready(Need.RUNNING, home)


def test_a_damaged_note_counts_as_none(home):
    (home / environment.STAMP).write_text("{half", encoding="utf-8")

    assert not is_ready(Need.RUNNING, home)


def test_an_environment_for_tests_also_runs_the_app(home, monkeypatch):
    stamp(home, Need.TESTING)
    monkeypatch.setattr(environment, "choose_installer", pytest.fail)

    assert environment.ensure_environment(Need.RUNNING, home=home) == environment.python_of(home)


def test_an_environment_for_running_does_not_do_for_tests(home):
    stamp(home, Need.RUNNING)

    assert not is_ready(Need.TESTING, home)


# What went wrong


@pytest.mark.parametrize(
    ("printed", "cause"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", Cause.CHANGED_FILE),
        ("error: Hash mismatch for `rich==15.0.0`", Cause.CHANGED_FILE),
        ("OSError: [Errno 28] No space left on device", Cause.DISK_FULL),
        (
            "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]",
            Cause.CERTIFICATE,
        ),
        ("NewConnectionError: [Errno -3] Temporary failure in name resolution", Cause.OFFLINE),
        ("error: Failed to fetch: dns error", Cause.OFFLINE),
        ("npm error code ENOTFOUND", Cause.OFFLINE),
        ("ERROR: No matching distribution found for pydantic-core", Cause.NO_BUILD),
    ],
)
def test_a_failed_install_is_explained(printed, cause):
    assert explain(f"some lines\n{printed}\nmore lines") == cause.advice


def test_offline_is_not_mistaken_for_a_missing_build():
    printed = "NewConnectionError: …\nERROR: No matching distribution found for django"

    assert explain(printed) == Cause.OFFLINE.advice


def test_an_unknown_failure_shows_its_last_lines():
    printed = "\n".join(f"line {number}" for number in range(100))

    told = explain(printed)

    assert "line 99" in told
    assert "line 5\n" not in told


def test_long_output_of_a_step_is_cut_and_says_so():
    printed = "\n".join(f"line {number}" for number in range(150))

    shown = checks.beginning(printed)

    assert shown.startswith("line 0\n")
    assert shown.endswith("line 99\n… and 50 lines more")


# Older Pythons


def test_an_old_python_with_no_newer_one_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr(newer_python.shutil, "which", lambda name: None)

    code = newer_python.start_again()

    assert code == 1
    assert "Footbridge needs Python 3.11 or newer" in capsys.readouterr().err


def test_an_old_python_hands_over_to_a_newer_one(monkeypatch):
    called: list[list[str]] = []
    monkeypatch.setattr(newer_python.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(newer_python, "is_new_enough", lambda path: path.endswith("3.12"))
    monkeypatch.setattr(newer_python.subprocess, "call", lambda words: called.append(words) or 0)
    monkeypatch.setattr(sys, "argv", ["run", "today"])

    newer_python.start_again()

    assert called == [["/usr/bin/python3.12", "run", "today"]]


# The browser


def test_a_browser_that_was_named_is_taken(monkeypatch, tmp_path):
    named = tmp_path / "my-browser"
    named.touch()
    monkeypatch.setenv("FOOTBRIDGE_BROWSER", str(named))

    assert find_browser() == named


def test_with_no_browser_the_line_says_how_to_get_one(monkeypatch):
    monkeypatch.delenv("FOOTBRIDGE_BROWSER", raising=False)
    monkeypatch.setattr(browser.shutil, "which", lambda name: None)
    monkeypatch.setattr(browser, "PLACES", ())

    with pytest.raises(BrowserMissing, match="sudo apt install chromium"):
        ensure_browser()


# Java


def a_java(folder: Path, version: str) -> Path:
    """A program that calls itself a Java of this version."""
    program = folder / "java"
    program.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\"' >&2\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def test_a_java_that_was_named_is_taken_when_it_is_new_enough(monkeypatch, tmp_path):
    named = a_java(tmp_path, "21.0.7")
    monkeypatch.setenv("FOOTBRIDGE_JAVA", str(named))

    assert find_java() == named


@pytest.mark.parametrize("version", ["1.8.0_412", "11.0.27"])
def test_an_old_java_counts_as_none_and_the_line_says_how_to_get_one(
    version, monkeypatch, tmp_path
):
    monkeypatch.setenv("FOOTBRIDGE_JAVA", str(a_java(tmp_path, version)))
    monkeypatch.setattr(java, "may_install", lambda: False)

    with pytest.raises(JavaMissing, match="sudo apt install default-jre-headless"):
        ensure_java()


# The steps


def test_a_step_with_nothing_to_look_at_fails(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(checks, "ROOT", tmp_path)
    step = checks.Step("spelling", ("true",), files=("*.md",))

    ended = checks._ended(step, Path("node"), {})

    assert not ended.passed
    assert "There is nothing at *.md." in capsys.readouterr().out


def test_a_failing_step_shows_what_it_printed(capsys):
    step = checks.Step("lint", (sys.executable, "-c", "print('line 7'); raise SystemExit(1)"))

    ended = checks._ended(step, Path("node"), {})

    assert not ended.passed
    assert re.match(r"FAIL  lint \(\d+\.\d s\)\nline 7\n", capsys.readouterr().out)


def test_a_step_that_stands_still_is_stopped_and_fails(monkeypatch, capsys):
    monkeypatch.setattr(stillness, "MOST_STILL_SECONDS", 0)
    monkeypatch.setattr(stillness, "SECONDS_BETWEEN_LOOKS", 0.01)
    for_ever = "import threading; threading.Event().wait()"
    step = checks.Step("waits", (sys.executable, "-c", for_ever), is_shown=True)

    ended = checks._ended(step, Path("node"), {})

    assert not ended.passed
    assert "FAIL  waits\nIt printed nothing and did no work" in capsys.readouterr().out


def test_one_failed_step_does_not_keep_the_others_from_running(monkeypatch, capsys):
    bad = checks.Step("bad", (sys.executable, "-c", "raise SystemExit(1)"))
    good = checks.Step("good", (sys.executable, "-c", ""))
    monkeypatch.setattr(checks, "_prepare", lambda extent: Path("node"))
    monkeypatch.setattr(checks, "STEPS", {checks.Extent.FAST: (bad, good)})

    code = checks.run_checks(checks.Extent.FAST)

    printed = capsys.readouterr().out
    assert code == 1
    assert "ok    good" in printed
    assert printed.endswith("Not in order: bad.\n")


def test_the_tests_that_failed_are_named_once_more_at_the_end(monkeypatch, capsys):
    line = "FAILED tests/browser/test_first_day.py::test_it - too late"
    bad = checks.Step(
        "bad", (sys.executable, "-c", f"print({line!r}); raise SystemExit(1)"), is_shown=True
    )
    good = checks.Step("good", (sys.executable, "-c", ""))
    monkeypatch.setattr(checks, "_prepare", lambda extent: Path("node"))
    monkeypatch.setattr(checks, "STEPS", {checks.Extent.FAST: (bad, good)})

    checks.run_checks(checks.Extent.FAST)

    assert capsys.readouterr().out.endswith(f"{line}\nNot in order: bad.\n")


@pytest.mark.parametrize(
    ("name", "fixtures", "is_run"),
    [
        ("tests/web/test_words.py::test_a", ("catalogue",), False),
        ("tests/web/test_today.py::test_b", ("browser", "db"), True),
        ("tests/care/test_story.py::test_c", ("transactional_db",), True),
        ("tests/cli/test_serving.py::test_d", ("program",), True),
        ("tests/storage/test_secret.py::test_e", (), True),
    ],
)
def test_on_another_database_a_test_is_run_that_may_touch_a_row(name, fixtures, is_run):
    """In storage and cli each is: a program that is started may ask what its test does not."""
    item = SimpleNamespace(
        nodeid=name, fixturenames=fixtures, get_closest_marker=lambda mark: None
    )

    assert may_touch_rows(item) is is_run


def test_a_long_test_is_one_of_those_that_would_be_counted_and_is_run_by_a_step_of_its_own():
    """Else it would be run twice, or by none: the last step leaves out what is counted."""
    counted = tuple(f"{each}/" for each in checks.COUNTED)

    assert [each for each in checks.LONG if not each.startswith(counted)] == []
    assert checks._matching(checks.LONG) == list(checks.LONG)
    assert checks.LONG_TESTS.files == checks.LONG
    assert checks.LONG_TESTS in checks.STEPS[checks.Extent.EVERYTHING]


def test_the_last_line_of_a_good_run_is_the_count_of_tests():
    assert checks.STEPS[checks.Extent.EVERYTHING][-1] is checks.OTHER_TESTS


def test_the_lock_of_the_checkers_holds_no_address():
    told = '{"packages": {"a": {"version": "1.0.0", "funding": {"url": "https://example.org"}}}}'

    assert json.loads(without_funding(told)) == {"packages": {"a": {"version": "1.0.0"}}}
