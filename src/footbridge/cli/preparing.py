"""What the pages need on disk before they are served: style, scripts and figures, built once."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import Any

from footbridge.cli.paper import aside

STAMP = "footbridge-built"


def prepare() -> None:
    """Build what changed since the last time; the figures beside the serving."""
    prepare_static()
    Thread(target=draw_figures, name="figures", daemon=True).start()


def draw_figures() -> None:
    """Draw the figures that changed. A page that asks for one too early shows its words alone."""
    from django.conf import settings

    from footbridge.cli.figure_files import build, our_scripts
    from footbridge.figures.problem import BadScript

    try:
        build(our_scripts(), Path(settings.FIGURES_ROOT))
    except (BadScript, OSError) as fault:
        aside(f"The figures could not be drawn: {fault}")


def prepare_static() -> None:
    """Build the static files when anything changed since the last time."""
    from django.conf import settings

    root = Path(settings.STATIC_ROOT)
    stamp, mark = root / STAMP, fingerprint_of_sources()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == mark:
        return
    aside("Getting the pages ready …")
    build_static()
    stamp.write_text(mark, encoding="ascii")


def build_static() -> None:
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0, clear=True)


def fingerprint_of_sources() -> str:
    """Changes with any file that is served or decides how: its name, size or time."""
    digest = sha256()
    for path in sorted({*static_sources(), *what_joins_them()}):
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
