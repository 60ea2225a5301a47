"""Another build of a site, made out of one that is there: what a later version would bring.

A whole build takes minutes. This one changes the pack and the names that follow from it, as
another build would: for a browser it is a later site.
"""

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from footbridge.site.folder import MARK, SAYS, SHELL, SHORT, WORKER, told_of

NAMING = (MARK, SHELL, WORKER)
PRESSED = (".br", ".gz")
A_MIGRATION = "footbridge/storage/migrations/9999_made_up.py"
MADE_UP = b"""from django.db import migrations

class Migration(migrations.Migration):
    dependencies = [("storage", "LAST")]
    operations = [migrations.RunSQL(
        "CREATE TABLE made_up (id integer)", "DROP TABLE made_up"
    )]
"""


def unpacked(pack: Path) -> dict[str, bytes]:
    """Every file of a pack by its path."""
    content = pack.read_bytes()
    begins = 4 + int.from_bytes(content[:4], "little")
    listed = json.loads(content[4:begins])
    return {
        name: content[begins + offset : begins + offset + size] for name, offset, size in listed
    }


def packed(files: Mapping[str, bytes]) -> bytes:
    entries, body = [], b"".join(files.values())
    at = 0
    for name, content in files.items():
        entries.append((name, at, len(content)))
        at += len(content)
    told = json.dumps(entries, separators=(",", ":")).encode()
    return len(told).to_bytes(4, "little") + told + body


def another_build(
    site: Path, target: Path, *, version: str, more: Mapping[str, bytes] | None = None
) -> str:
    """Lay another build of `site` into the folder `target`, in place of what is there.

    It calls itself `version`, and holds `more` files of code, by their path. Gives its build.
    """
    (pack,) = site.glob("footbridge-*.pack")
    files = unpacked(pack)
    begin = f'__version__ = "{version}"\n'.encode()
    for name, content in {"footbridge/__init__.py": begin, **(more or {})}.items():
        files.pop(f"{name}c", None)
        files[name] = content
    made = packed(files)
    build = hashlib.sha256(made).hexdigest()[:SHORT]
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(site, target, ignore=shutil.ignore_patterns("*.br", "*.gz", pack.name))
    (target / f"footbridge-{build}.pack").write_bytes(made)
    _name_anew(target, pack.name, build, version)
    return build


def told_anew(target: Path) -> None:
    """The worker knows each file by its fingerprint: one that a test changed, by another."""
    worker = target / WORKER
    told, _, script = worker.read_text(encoding="utf-8").partition(";\n")
    site = json.loads(told.removeprefix(SAYS))
    site["kept"] = [told_of(target, name) for name, *_ in site["kept"]]
    worker.write_text(
        f"{SAYS}{json.dumps(site, separators=(',', ':'))};\n{script}", encoding="utf-8"
    )


def a_migration(site: Path) -> dict[str, bytes]:
    """A change of the tables that no version has: made up, to come after all of them."""
    (pack,) = site.glob("footbridge-*.pack")
    before = "footbridge/storage/migrations/0"
    names = [each for each in unpacked(pack) if each.startswith(before)]
    last = max(names).rpartition("/")[2].removesuffix(".pyc")
    return {A_MIGRATION: MADE_UP.replace(b"LAST", last.encode())}


def _name_anew(target: Path, pack: str, build: str, version: str) -> None:
    told = json.loads((target / MARK).read_text(encoding="utf-8"))
    for name in NAMING:
        text = (target / name).read_text(encoding="utf-8")
        for old, new in (
            (pack, f"footbridge-{build}.pack"),
            (told["build"], build),
            (f'"{told["version"]}"', f'"{version}"'),
            (f"Version {told['version']},", f"Version {version},"),
            ('"cache":"site-', f'"cache":"site-{build}-'),
        ):
            text = text.replace(old, new)
        (target / name).write_text(text, encoding="utf-8")
    told_anew(target)
