"""`footbridge install`: what each system is told, and that all of it goes away again.

Nothing of this machine is touched: the homes are made up, and so are the programs that are called.
"""

import os
import plistlib
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

import footbridge
from footbridge.cli import install

SYSTEMS = {"Linux": "systemctl", "Darwin": "launchctl", "Windows": "schtasks"}
WHERE = {
    "Linux": ".config/systemd/user/footbridge.service",
    "Darwin": "Library/LaunchAgents/org.footbridge.serve.plist",
    "Windows": "AppData/Local/Footbridge at login/task.xml",
}
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
NOTES_DOWN = """#!/bin/sh
echo "$(basename "$0") $*" >> {noted}
if [ -e {broken} ]; then echo "no bus here" >&2; exit 1; fi
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the programs are scripts of a shell")


class Home:
    """A made-up home folder, and what the system in it was told to run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.noted = folder / "noted"
        self.broken = folder / "broken"

    @property
    def told(self) -> list[str]:
        return self.noted.read_text().splitlines() if self.noted.exists() else []

    def file(self, system: str) -> Path:
        return self.folder / WHERE[system]

    def everything(self) -> set[Path]:
        return {each for each in self.folder.rglob("*") if each.is_file()} - {self.noted}


@pytest.fixture
def home(tmp_path, monkeypatch) -> Home:
    made = Home(tmp_path / "home")
    programs = tmp_path / "programs"
    made.folder.mkdir()
    programs.mkdir()
    for name in SYSTEMS.values():
        program = programs / name
        program.write_text(NOTES_DOWN.format(noted=made.noted, broken=made.broken))
        program.chmod(0o755)
    monkeypatch.setenv("HOME", str(made.folder))
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    monkeypatch.setenv("FOOTBRIDGE_DATA", str(tmp_path / "my feet"))
    monkeypatch.setenv("USERNAME", "ruth")
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA", "USERDOMAIN", "FOOTBRIDGE_HOSTS",
                 "FOOTBRIDGE_HTTPS", "FOOTBRIDGE_TIME_ZONE", "DATABASE_URL"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    return made


@pytest.fixture
def on(monkeypatch) -> Callable[[str], str]:
    """Makes this look like another system."""

    def system(name: str) -> str:
        monkeypatch.setattr("platform.system", lambda: name)
        return name

    return system


def words_in(system: str, file: Path) -> list[str]:
    """The command that the system would start, as it reads its own file."""
    if system == "Darwin":
        return plistlib.loads(file.read_bytes())["ProgramArguments"]
    if system == "Windows":
        run = ElementTree.fromstring(file.read_text("utf-16")).find(f".//{TASK}Exec")
        return [run.find(f"{TASK}Command").text, *shlex.split(run.find(f"{TASK}Arguments").text)]
    line = next(each for each in file.read_text().splitlines() if each.startswith("ExecStart="))
    return shlex.split(line.removeprefix("ExecStart="))


@pytest.mark.parametrize("system", SYSTEMS)
def test_it_starts_at_every_login_on_the_same_port_and_prints_no_key(home, on, run, system):
    on(system)

    done = run("install", "--yes", "--home")

    assert done.exit_code == 0, done.output
    words = words_in(system, home.file(system))
    serve = words.index("serve")
    assert words[serve:] == [
        "serve", "--no-browser", "--no-key", "--port", "8350", "--home",
    ]  # fmt: skip
    assert {each.split()[0] for each in home.told} == {SYSTEMS[system]}
    assert "footbridge key" in done.stderr
    assert "install --remove" in done.stderr


@pytest.mark.parametrize("system", SYSTEMS)
def test_it_is_taken_away_again_wholly(home, on, run, system):
    on(system)
    before = home.everything()
    run("install", "--yes")

    done = run("install", "--remove", "--yes")

    assert done.exit_code == 0
    assert home.everything() == before
    assert {
        "Linux": "systemctl --user disable --now footbridge.service",
        "Darwin": f"launchctl bootout gui/{os.getuid()}/org.footbridge.serve",
        "Windows": "schtasks /delete /tn Footbridge /f",
    }[system] in home.told


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_second_time_changes_nothing_more(home, on, run, system):
    on(system)
    run("install", "--yes")
    once = home.file(system).read_bytes()

    done = run("install", "--yes")

    assert done.exit_code == 0
    assert home.file(system).read_bytes() == once
    assert home.everything() == {home.file(system)}


@pytest.mark.parametrize("system", SYSTEMS)
def test_what_is_not_there_is_not_taken_away(home, on, run, system):
    on(system)

    done = run("install", "--remove", "--yes")

    assert done.exit_code == 0
    assert "Nothing was changed" in done.stdout
    assert home.told == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_where_the_system_refuses_nothing_is_left_behind(home, on, run, system):
    on(system)
    home.broken.touch()

    done = run("install", "--yes")

    assert done.exit_code == 3
    assert "no bus here" in done.stderr
    assert "Nothing was changed." in done.stderr
    assert home.everything() == {home.broken}


def test_a_change_that_the_system_refuses_keeps_what_was_there(home, on, run):
    on("Linux")
    run("install", "--yes")
    before = home.file("Linux").read_bytes()
    home.broken.touch()

    run("install", "--yes", "--port", "9000")

    assert home.file("Linux").read_bytes() == before


def test_whoever_is_not_asked_has_to_say_yes(home, on, run):
    on("Linux")

    done = run("install")

    assert done.exit_code == 2
    assert "systemctl --user enable" in done.stderr
    assert home.everything() == set()


@pytest.mark.parametrize(("answer", "is_done"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_at_a_terminal_it_says_what_it_would_do_and_asks(
    home, on, run, monkeypatch, answer, is_done
):
    on("Linux")
    monkeypatch.setattr(install, "at_a_terminal", lambda: True)

    done = run("install", typed=answer)

    assert f"This writes {home.file('Linux')}" in done.stderr
    assert home.file("Linux").exists() is is_done


def test_the_settings_of_today_go_with_it_for_its_owner_alone(home, on, run, monkeypatch):
    on("Linux")
    monkeypatch.setenv("FOOTBRIDGE_HOSTS", "feet.example")
    monkeypatch.setenv("DATABASE_URL", "postgres://ruth:100%@db.example/feet")

    run("install", "--yes")

    told = home.file("Linux").read_text()
    assert 'Environment="FOOTBRIDGE_HOSTS=feet.example"' in told
    assert 'Environment="DATABASE_URL=postgres://ruth:100%%@db.example/feet"' in told
    assert '/my feet"' in told
    assert home.file("Linux").stat().st_mode & 0o777 == 0o600


def test_in_a_clone_its_own_run_is_started_and_else_the_package(home, on, run, monkeypatch):
    on("Linux")
    run("install", "--yes")
    in_a_clone = words_in("Linux", home.file("Linux"))
    monkeypatch.setattr(footbridge, "__file__", str(home.folder / "site/footbridge/__init__.py"))

    run("install", "--yes")

    assert in_a_clone[1].endswith("/run")
    assert words_in("Linux", home.file("Linux"))[:4] == [
        sys.executable, "-P", "-m", "footbridge",
    ]  # fmt: skip


def test_beside_a_server_that_runs_already_none_is_installed(home, on, run, monkeypatch):
    on("Linux")
    monkeypatch.setattr(install, "running_at", lambda: "http://localhost:8350/")

    done = run("install", "--yes")

    assert done.exit_code == 3
    assert "Stop it with Ctrl-C first" in done.stderr
    assert home.everything() == set()


def test_a_system_without_such_a_program_is_told_what_to_run(home, on, run, monkeypatch):
    on("Linux")
    monkeypatch.setenv("PATH", "")

    done = run("install", "--yes")

    assert done.exit_code == 3
    assert "There is no systemctl here" in done.stderr
    assert "serve --no-browser" in done.stderr


def test_an_unknown_system_is_refused(home, on, run):
    on("Plan 9")

    assert run("install", "--yes").exit_code == 3
