"""What the pages need before they are served: tables, style, scripts and figures, made once."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

from footbridge.cli.paper import aside

STAMP = "footbridge-built"
MANIFEST = "staticfiles.json"
DRAFT = ".static-in-the-making-"
SEEN_FIRST = ("ankle-circles", "heel-raise", "tandem-stance")
COMPRESSED = ("", ".gz", ".br")
PREPARE = "Run this once, and after each upgrade: footbridge prepare"
DOCTOR = "To look further: footbridge doctor"


def prepare() -> None:
    """Build what changed since the last time; the figures beside the serving."""
    prepare_static()
    Thread(target=draw_figures, name="figures", daemon=True).start()


def draw_figures() -> None:
    """Draw the figures that changed. A page that asks for one too early shows its words alone."""
    from footbridge.figures.problem import BadScript

    is_first = not are_figures_drawn()
    if is_first:
        aside("The figures are being drawn, for a few minutes. Everything else works already.")
    try:
        build_figures()
    except (BadScript, OSError) as fault:
        aside(f"The figures could not be drawn: {fault}")
        return
    if is_first:
        aside("The figures are drawn.")


def build_figures() -> int:
    """Draw the figures that changed; gives how many there are. Raises BadScript and OSError.

    Those of the look round come first: it is the first page that shows any.
    """
    from django.conf import settings

    from footbridge.cli.figure_files import build, our_scripts

    root = Path(settings.FIGURES_ROOT)
    build(our_scripts(), root, only=SEEN_FIRST)
    built = build(our_scripts(), root)
    return len(built.drawn) + len(built.unchanged)


def prepare_static() -> None:
    """Build the static files when anything changed since the last time."""
    if not is_static_built():
        aside("Getting the pages ready …")
        build_static()


def is_static_built() -> bool:
    """Whether the static files were built from what is there now."""
    stamp = _static_root() / STAMP
    return stamp.is_file() and stamp.read_text(encoding="ascii") == fingerprint_of_sources()


def are_figures_drawn() -> bool:
    """Whether there is a drawing for every script, of this version or of an earlier one."""
    from django.conf import settings

    from footbridge.cli.figure_files import our_scripts

    names = [script.stem for script in our_scripts().glob("*.toml")]
    return all((Path(settings.FIGURES_ROOT) / f"{name}.json").is_file() for name in names)


def build_static() -> None:
    """Build them beside those that are being served, and bring them over file by file.

    What the build before this one made stays: another process may still serve pages that ask for
    it. What is older goes.
    """
    root = _static_root()
    before = _named_by_manifest(root)
    root.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=root.parent, prefix=DRAFT) as draft:
        _collect_into(draft)
        made = _move_files(Path(draft), root)
    for path in [path for path in root.rglob("*") if path.is_file()]:
        if path.relative_to(root).as_posix() not in made | before:
            path.unlink()
    (root / STAMP).write_text(fingerprint_of_sources(), encoding="ascii")
    _read_names_again()


def _collect_into(folder: str) -> None:
    from django.contrib.staticfiles.management.commands.collectstatic import Command
    from django.contrib.staticfiles.storage import staticfiles_storage
    from django.core.management import call_command

    command = Command()
    # What the settings name, over another folder.
    made: Any = staticfiles_storage.__class__
    command.storage = made(location=folder)
    call_command(command, interactive=False, verbosity=0)


def _move_files(source: Path, target: Path) -> set[str]:
    """Each file at once in its place, the list of names last; gives the paths of all."""
    names = [path.relative_to(source) for path in source.rglob("*") if path.is_file()]
    for name in sorted(names, key=lambda each: (each.name == MANIFEST, each)):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).replace(target / name)
    return {name.as_posix() for name in names}


def _named_by_manifest(root: Path) -> set[str]:
    """The files that pages made with the build that is there ask for."""
    try:
        told = json.loads((root / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return set()
    return {f"{name}{ending}" for name in told["paths"].values() for ending in COMPRESSED}


def _read_names_again() -> None:
    """This process may have begun before the files were built."""
    from django.contrib.staticfiles.storage import staticfiles_storage

    storage: Any = staticfiles_storage
    storage.hashed_files, storage.manifest_hash = storage.load_manifest()


def _static_root() -> Path:
    from django.conf import settings

    return Path(settings.STATIC_ROOT)


def fingerprint_of_sources() -> str:
    """Changes with any file that is served or decides how: its name, size or time."""
    digest = sha256()
    # The same by whichever of its names a folder was entered.
    for path in sorted({path.resolve() for path in (*static_sources(), *what_joins_them())}):
        told = path.stat()
        digest.update(f"{path} {told.st_size} {told.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def static_sources() -> Iterator[Path]:
    from django.contrib.staticfiles.finders import get_finders

    for finder in get_finders():
        for name, storage in finder.list([]):
            yield Path(storage.path(name))


def what_joins_them() -> Iterator[Path]:
    """The templates ask for files together, and the code of the storage joins them."""
    from django.contrib.staticfiles.storage import staticfiles_storage

    storage: Any = staticfiles_storage
    yield from storage.joined_by()


def settle_the_secret() -> None:
    """Make the secret of a database that is shared, before the first page needs it."""
    from django.conf import settings

    # It is asked for when it is looked at; within an act that is taken back it would be lost.
    str(settings.SECRET_KEY)


def what_is_missing() -> tuple[str, ...]:
    """Why another server must not serve yet, in lines; none when everything is ready."""
    from django.db import Error, connections

    from footbridge.storage.up_to_date import is_up_to_date

    try:
        are_tables_ready = is_up_to_date()
        if are_tables_ready:
            settle_the_secret()
    except (Error, OSError):
        return ("Footbridge cannot start. Its database does not answer.", DOCTOR)
    finally:
        # Whoever forks now must not share a connection with its children.
        connections.close_all()
    looks = {
        "the tables are not those of this version": are_tables_ready,
        "the pages are not built, or older than this version": is_static_built(),
        "the figures are not drawn": are_figures_drawn(),
    }
    missing = [what for what, is_there in looks.items() if not is_there]
    if not missing:
        return ()
    return (f"Footbridge is not prepared: {'; '.join(missing)}.", PREPARE)
