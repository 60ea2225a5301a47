"""`footbridge install`: it starts when you log in, until that is taken away again."""

import platform
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

import typer

from footbridge.cli.asking import at_a_terminal
from footbridge.cli.at_login import launchd, systemd, windows
from footbridge.cli.at_login.service import Service, Starter, service_here
from footbridge.cli.endings import Code, Ending, refused
from footbridge.cli.paper import aside
from footbridge.cli.running import running_at
from footbridge.cli.serve import USUAL_PORT
from footbridge.storage.folder import OWNER_ONLY_FILE

app = typer.Typer(rich_markup_mode=None, add_completion=False)

SYSTEMS: dict[str, Callable[[Service, Path], Starter]] = {
    "Linux": systemd.starter,
    "Darwin": launchd.starter,
    "Windows": windows.starter,
}


@app.command()
def install(
    remove: Annotated[
        bool, typer.Option("--remove", help="Take it away again. The records stay.")
    ] = False,
    home: Annotated[
        bool, typer.Option("--home", help="Let phones in your home network knock, too.")
    ] = False,
    port: Annotated[
        int, typer.Option(min=1, max=65535, help="Where to listen, always the same.")
    ] = USUAL_PORT,
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking first.")] = False,
) -> None:
    """Start Footbridge whenever you log in. It asks first, and needs no rights of others."""
    starter = _starter(service_here(port=port, home=home))
    if remove:
        _remove(starter, yes=yes)
    else:
        _install(starter, yes=yes)


def _starter(service: Service) -> Starter:
    system = SYSTEMS.get(platform.system())
    if system is None:
        raise refused("On this system Footbridge does not know how to start by itself.")
    starter = system(service, Path.home())
    program = starter.begin[0][0]
    if shutil.which(program) is None:
        raise refused(
            f"There is no {program} here, which would start Footbridge when you log in.",
            f"Let your system run this at login instead: {shlex.join(service.words)}",
        )
    return starter


def _install(starter: Starter, *, yes: bool) -> None:
    before = _kept(starter)
    if before is None and (base := running_at()):
        raise refused(
            f"Footbridge is running here already: {base}",
            "Stop it with Ctrl-C first. Then this starts it, now and at every login.",
        )
    _ask(yes, f"This writes {starter.file}", *_in_words(starter.begin))
    _write(starter)
    for each in starter.before:
        _run(each)
    for each in starter.begin:
        failed = _run(each)
        if failed:
            _put_back(starter, before)
            raise refused(f"{shlex.join(each)} did not work: {failed}", "Nothing was changed.")
    typer.echo("Footbridge runs now, and starts whenever you log in.")
    for note in starter.notes:
        aside(note)
    aside("To let a browser in: footbridge key")
    aside("To take it back: footbridge install --remove")


def _remove(starter: Starter, *, yes: bool) -> None:
    if _kept(starter) is None:
        typer.echo("Nothing is installed here. Nothing was changed.")
        return
    _ask(yes, *_in_words(starter.end), f"Then this takes away {starter.file}")
    told = [said for each in starter.end if (said := _run(each))]
    starter.file.unlink()
    for each in starter.after:
        _run(each)
    typer.echo("Footbridge no longer starts by itself. Your records are where they were.")
    for said in told:
        # Whoever stopped it by hand before has nothing to stop; it is taken away all the same.
        aside(f"The system said: {said}")


def _ask(yes: bool, *lines: str) -> None:
    for line in lines:
        aside(line)
    if yes:
        return
    if not at_a_terminal():
        raise Ending(Code.USAGE, "Nobody can be asked here. Say --yes, and it is done.")
    if not typer.confirm("Shall I?", default=False, err=True):
        raise Ending(Code.ACT, "Nothing was changed.")


def _in_words(commands: Iterable[tuple[str, ...]]) -> list[str]:
    return [f"and runs: {shlex.join(each)}" for each in commands]


def _kept(starter: Starter) -> bytes | None:
    return starter.file.read_bytes() if starter.file.is_file() else None


def _write(starter: Starter) -> None:
    starter.file.parent.mkdir(parents=True, exist_ok=True)
    # The address of a database may hold its password.
    starter.file.touch(mode=OWNER_ONLY_FILE)
    starter.file.chmod(OWNER_ONLY_FILE)
    starter.file.write_text(starter.text, encoding=starter.encoding)


def _put_back(starter: Starter, before: bytes | None) -> None:
    if before is not None:
        starter.file.write_bytes(before)
    else:
        for each in starter.end:
            _run(each)
        starter.file.unlink()
    for each in starter.after:
        _run(each)


def _run(command: tuple[str, ...]) -> str:
    """What the program said when it did not work; empty when it did."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    said = " ".join((done.stderr or done.stdout).split())
    return "" if done.returncode == 0 else said or f"it ended with {done.returncode}"
