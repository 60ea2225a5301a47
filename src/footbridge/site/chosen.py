"""What goes into a site, out of all that its parts hold: only what Footbridge uses there."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

# Beginnings of paths that nothing in a browser asks for.
LEFT_OUT = (
    "django/contrib/admin/",
    "django/contrib/admindocs/",
    "django/contrib/auth/",
    "django/contrib/contenttypes/",
    "django/contrib/flatpages/",
    "django/contrib/gis/",
    "django/contrib/humanize/",
    "django/contrib/messages/",
    "django/contrib/postgres/",
    "django/contrib/redirects/",
    "django/contrib/sitemaps/",
    "django/contrib/sites/",
    "django/contrib/syndication/",
    "django/conf/app_template/",
    "django/conf/project_template/",
    "django/db/backends/mysql/",
    "django/db/backends/oracle/",
    "django/db/backends/postgresql/",
    "django/contrib/sessions/management/",
    "django/contrib/staticfiles/management/",
    "django/contrib/staticfiles/testing.py",
    "django/core/mail/backends/",
    "django/forms/jinja2/",
    "django/test/",
    "django/views/templates/i18n_catalog.js",
    "dateutil/zoneinfo/",
    "footbridge/cli/",
    "footbridge/simulator/",
    "footbridge/site/",
    "footbridge/web/static/",
    "footbridge/web/templates/web/site/",
    "icalendar/cli",
    "icalendar/tests/",
    "icalendar/fuzzing/",
    "packaging/licenses/",
    "packaging/pylock.py",
    "pydantic/v1/",
    "pydantic/mypy.py",
)
# Of the commands of Django, the one that brings tables up to date.
COMMANDS = "django/core/management/commands/"
OUR_COMMANDS = (f"{COMMANDS}__init__.py", f"{COMMANDS}migrate.py")
# Of the standard library: what is for a terminal, for mail, for programs beside this one, for
# tests, and what has a faster twin in C.
NOT_OF_PYTHON = (
    "_pydatetime.py",
    "_pyio.py",
    "_pyrepl/",
    "bdb.py",
    "curses/",
    "dbm/",
    "doctest.py",
    "ensurepip/",
    "ftplib.py",
    "idlelib/",
    "imaplib.py",
    "lib2to3/",
    "mailbox.py",
    "optparse.py",
    "pdb.py",
    "pickletools.py",
    "poplib.py",
    "pydoc.py",
    "pydoc_data/",
    "smtplib.py",
    "test/",
    "tkinter/",
    "turtle",
    "unittest/",
    "venv/",
    "xmlrpc/",
)
# Of the ways to write letters as bytes, those that Python itself and our files use.
ENCODINGS = "encodings/"
OUR_ENCODINGS = (
    "__init__", "aliases", "ascii", "base64_codec", "cp1252", "cp437", "hex_codec", "idna",
    "latin_1", "punycode", "raw_unicode_escape", "unicode_escape", "utf_16", "utf_16_be",
    "utf_16_le", "utf_32", "utf_8", "utf_8_sig",
)  # fmt: skip
WORDS_OF_DJANGO = "django/conf/locale/"
OUR_WORDS = (f"{WORDS_OF_DJANGO}en/", f"{WORDS_OF_DJANGO}en_GB/", f"{WORDS_OF_DJANGO}__init__")
# Of what a wheel says about itself, its name and version alone are ever asked for.
ABOUT = ".dist-info"
NOT_RUN = {".po", ".pyi", ".c", ".pyx", ".md", ".rst", ".tar"}


def is_wanted(name: str) -> bool:
    """Whether a file goes into the pack, by its path from the folder of all libraries."""
    path = PurePosixPath(name)
    if path.parts[0].endswith(ABOUT):
        return path.name == "METADATA"
    if name.endswith(".mo") and not name.startswith(("footbridge/", WORDS_OF_DJANGO)):
        return False
    if name.startswith(WORDS_OF_DJANGO) and not name.startswith(OUR_WORDS):
        return False
    if name.startswith(COMMANDS):
        return name in OUR_COMMANDS
    if "__pycache__" in path.parts or path.suffix in NOT_RUN or path.name == "py.typed":
        return False
    return not name.startswith(LEFT_OUT)


def is_wanted_of_python(name: str) -> bool:
    if name.startswith(ENCODINGS):
        return name.removeprefix(ENCODINGS).removesuffix(".py") in OUR_ENCODINGS
    return name.endswith(".py") and not name.startswith(NOT_OF_PYTHON)


def of_wheel(wheel: Path, stage: Path) -> None:
    """Lay the wanted files of a wheel into the folder `stage`."""
    with ZipFile(wheel) as held:
        for name in sorted(held.namelist()):
            if not name.endswith("/") and is_wanted(name):
                content = held.read(name)
                # What follows the first empty line is for readers.
                is_about = name.endswith("/METADATA")
                _lay(content.partition(b"\n\n")[0] if is_about else content, stage / name)


def of_folder(folder: Path, stage: Path, under: str) -> None:
    """Lay the wanted files of a folder into `stage`, below the path `under`."""
    for path in _files(folder):
        name = f"{under}/{path.relative_to(folder).as_posix()}"
        if is_wanted(name):
            _lay(path.read_bytes(), stage / name)


def _files(folder: Path) -> Iterator[Path]:
    return (each for each in sorted(folder.rglob("*")) if each.is_file())


def _lay(content: bytes, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
