"""The folder of a site: its files under names that change with them, the same each time."""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from footbridge.site import bill, made, parts, pressed
from footbridge.site.trouble import CannotBuild

# Makes a page of its template's name and what that may say.
Render = Callable[[str, dict[str, Any]], str]

SCRIPTS = Path(__file__).with_name("js")
# Known by it, an earlier site may be replaced; a folder that holds anything else may not.
MARK = "site.json"
WORKER = "sw.js"
SHELL = "index.html"
HOW_TO = "HOW-TO-PUT-THIS-ONLINE.html"
HASHES = "hashes.html"
# What many hosts send for an address that is no file.
LOST = "404.html"
# How many folders an address of a page may have.
DEEPEST = 6
SHORT = 10
# Before what the worker of the site knows of it.
SAYS = "const SITE = "
# So much of a fingerprint tells a file that came from one that was cut or mixed up.
TELLING = 16


@dataclass(frozen=True, slots=True)
class Site:
    """A site that was built. Sizes are in bytes, as brotli sends them at a first visit."""

    folder: Path
    build: str
    first_visit: int
    files: int


def build(
    target: Path,
    *,
    built: Path,
    kept: Path,
    version: str,
    policy: str,
    manifest: dict[str, Any],
    render: Render,
) -> Site:
    """Build the site in the folder `target`, or leave that as it is and raise CannotBuild.

    `built` holds the static files and the figures, `kept` the fetched parts. `policy` is what
    every page may load.
    """
    refuse_a_folder_of_others(target)
    listed = parts.listed()
    parts.fetch(listed, kept)
    with TemporaryDirectory() as folder:
        work, draft = Path(folder) / "work", Path(folder) / "site"
        work.mkdir()
        made.make(listed, kept, built, work)
        visited = _lay_files(draft, work, built)
        about = {"version": version, "policy": policy, "made_for": made.made_for(work)}
        told = _write_pages(draft, visited, about, manifest, render)
        _write(draft / "sbom.json", bill.bill(listed, kept, version))
        _write(draft / "LICENCES.txt", bill.licences(listed, kept))
        _write_hashes(draft, told, render)
        sizes = {name: pressed.press(draft / name) for name in _names(draft)}
        first = {name: sizes[name] for name in (*visited, SHELL, WORKER)}
        pressed.refuse_too_much(first)
        _put_in_place(draft, target)
        return Site(target, told["build"], sum(first.values()), len(sizes))


def refuse_a_folder_of_others(target: Path) -> None:
    """Raises CannotBuild."""
    if target.exists() and not target.is_dir():
        raise CannotBuild(f"{target} is a file. Say a folder that is new or empty.")
    if target.is_dir() and any(target.iterdir()) and not (target / MARK).is_file():
        raise CannotBuild(
            f"{target} holds other things than a site. Say a folder that is new or empty."
        )


def _lay_files(draft: Path, work: Path, built: Path) -> tuple[str, ...]:
    """Everything that a first visit keeps. Gives the paths; each changes with its content."""
    runtime = [work / made.RUNTIME / each for each in made.OF_RUNTIME]
    laid = _lay_together(runtime, draft, "py")
    laid += _lay_together(sorted(SCRIPTS.glob("*.js")), draft, "app", but=WORKER)
    laid.append(_lay_named(work / "made.pack", draft, "footbridge", ".pack"))
    laid.append(_lay_named(work / "made.zip", draft, "python", ".zip"))
    laid.append(_lay_named(work / made.CORE, draft, "core", ".so"))
    return (*laid, *_lay_static(built / "static", draft))


def _lay_together(files: Iterable[Path], draft: Path, name: str, but: str = "") -> list[str]:
    """Files that ask for each other by their names: their folder is named by all of them."""
    chosen = [each for each in files if each.name != but]
    digest = hashlib.sha256(b"".join(hashlib.sha256(_read(each)).digest() for each in chosen))
    folder = f"{name}-{digest.hexdigest()[:SHORT]}"
    for each in chosen:
        _write(draft / folder / each.name, _read(each))
    return [f"{folder}/{each.name}" for each in chosen]


def _lay_named(path: Path, draft: Path, name: str, ending: str) -> str:
    content = _read(path)
    named = f"{name}-{hashlib.sha256(content).hexdigest()[:SHORT]}{ending}"
    _write(draft / named, content)
    return named


def _lay_static(static: Path, draft: Path) -> list[str]:
    listed = json.loads((static / "staticfiles.json").read_text(encoding="utf-8"))
    names = sorted(set(listed["paths"].values()))
    for name in names:
        _write(draft / "static" / name, _read(static / name))
    return [f"static/{name}" for name in names]


def _write_pages(
    draft: Path,
    visited: tuple[str, ...],
    about: dict[str, Any],
    manifest: dict[str, Any],
    render: Render,
) -> dict[str, Any]:
    """The shell, the worker and what the device shows; gives what the site says of itself."""
    named = {_plain(each): each for each in visited}
    build = _digest(draft)
    places = {
        "core": {"file": named["core.so"], "at": made.CORE_AT},
        "pack": named["footbridge.pack"],
        "library": named["python.zip"],
        "runtime": named["pyodide.mjs"].rpartition("/")[0] + "/",
        "worker": named["worker.js"],
    }
    told = {"build": build, **about, **places}
    _write(draft / SHELL, render("shell", {"site": told, "script": named["shell.js"]}))
    _write(draft / "manifest.webmanifest", json.dumps(manifest, indent=1, ensure_ascii=False))
    _write(draft / HOW_TO, render("how_to", {"site": told}))
    _write(draft / LOST, render("lost", {"site": told, "ways": _ways_up(named["lost.js"])}))
    kept = [told_of(draft, name) for name in visited]
    loose = [[name, (draft / name).stat().st_size] for name in (SHELL, "manifest.webmanifest")]
    source = (SCRIPTS / WORKER).read_text(encoding="utf-8")
    # Pages and this worker are no part of the build that they name.
    named_by = hashlib.sha256(f"{_digest(draft)} {source}".encode()).hexdigest()[:SHORT]
    site = {**told, "cache": f"site-{named_by}", "kept": kept, "loose": loose}
    _write(draft / WORKER, f"{SAYS}{json.dumps(site, separators=(',', ':'))};\n{source}")
    _write(draft / MARK, json.dumps(told, indent=1) + "\n")
    return site


def told_of(draft: Path, name: str) -> list[str | int]:
    """By its size it is counted, and by its fingerprint it is known where it comes."""
    content = _read(draft / name)
    return [name, len(content), hashlib.sha256(content).hexdigest()[:TELLING]]


def _ways_up(path: str) -> list[str]:
    """A file of the site from any address in it, however deep that is."""
    return [f"./{'../' * steps}{path}" for steps in range(DEEPEST + 1)]


def _plain(path: str) -> str:
    """The name of a file as it was before it was named by its content."""
    if "/" in path:
        return path.rpartition("/")[2]
    stem, _, ending = path.rpartition(".")
    return f"{stem.rpartition('-')[0]}.{ending}"


def _write_hashes(draft: Path, told: dict[str, Any], render: Render) -> None:
    rows = [
        (name, (draft / name).stat().st_size, hashlib.sha256(_read(draft / name)).hexdigest())
        for name in _names(draft)
    ]
    _write(draft / "SHA256SUMS", "".join(f"{digest}  {name}\n" for name, _, digest in rows))
    _write(draft / HASHES, render("hashes", {"site": told, "rows": rows}))


def _digest(draft: Path) -> str:
    digest = hashlib.sha256()
    for name in _names(draft):
        digest.update(f"{name} {hashlib.sha256(_read(draft / name)).hexdigest()}\n".encode())
    return digest.hexdigest()[:SHORT]


def _names(draft: Path) -> list[str]:
    return sorted(
        each.relative_to(draft).as_posix() for each in draft.rglob("*") if each.is_file()
    )


def _put_in_place(draft: Path, target: Path) -> None:
    """Whole at once: the earlier site stays until this one lies beside it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}-new")
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(draft, beside)
    # What people write is for nobody else; a site is for everybody.
    for each in (beside, *beside.rglob("*")):
        each.chmod(0o755 if each.is_dir() else 0o644)
    if target.exists():
        shutil.rmtree(target)
    beside.replace(target)


def _read(path: Path) -> bytes:
    return path.read_bytes()


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
