"""What a package ships and stands on: a bill of it (CycloneDX), and the words of each licence."""

import json
import re
import tomllib
from email.parser import Parser
from hashlib import sha256
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from footbridge.site.bill import component, licence_of
from tools.trouble import Trouble

LISTED = Path(__file__).with_name("shipped.toml")
LOCKED = "requirements.txt"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
IS_LICENCE = re.compile(r"\.dist-info/(.*/)?(LICEN|COPYING|AUTHORS|NOTICE)[^/]*$", re.IGNORECASE)
RULE = "\n" + "-" * 72 + "\n\n"
OURS = "Apache-2.0"


def bill(source: Path, version: str) -> str:
    """CycloneDX 1.6 as JSON of the tree at `source`: no time and no chance in it.

    Libraries are those of the locked list, so of what was tested. Raises ``Trouble`` when one of
    them is not installed here as it is listed.
    """
    locked = (source / LOCKED).read_text(encoding="utf-8")
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": component("footbridge", version, OURS)
            | {"type": "application", "bom-ref": "footbridge"},
            "properties": [
                {"name": f"footbridge:{LOCKED}", "value": sha256(locked.encode()).hexdigest()}
            ],
        },
        "components": [
            *(_of_part(part, source) for part in _listed()["part"]),
            *(_of_library(name, at, _optional(source)) for name, at in PINNED.findall(locked)),
        ],
    }
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def licences(source: Path) -> str:
    """The words of the licence of each thing on the bill, one after the other."""
    own = [f"Footbridge: {OURS}\n\n{_words(source / 'LICENSE')}"]
    parts = [
        f"{part['name']}: {part['licence']}\n\n{_words(source / part['words'])}"
        for part in _listed()["part"]
    ]
    locked = PINNED.findall((source / LOCKED).read_text(encoding="utf-8"))
    return RULE.join([*own, *parts, *(_library_words(name, at) for name, at in locked)])


def _listed() -> dict[str, list[dict[str, str]]]:
    told: dict[str, list[dict[str, str]]] = tomllib.loads(LISTED.read_text(encoding="utf-8"))
    return told


def _optional(source: Path) -> set[str]:
    """Libraries that only an extra asks for."""
    project = tomllib.loads((source / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [each for extra in project["optional-dependencies"].values() for each in extra]
    return {re.split(r"[^A-Za-z0-9._-]", each, maxsplit=1)[0] for each in extras}


def _of_part(part: dict[str, str], source: Path) -> dict[str, Any]:
    found = component(part["name"], part.get("version", "not said"), part["licence"])
    files = [
        {
            "type": "file",
            "name": path.relative_to(source / "src").as_posix(),
            "hashes": [{"alg": "SHA-256", "content": sha256(path.read_bytes()).hexdigest()}],
        }
        for path in sorted(source.glob(part["files"]))
    ]
    return found | {"components": files}


def _of_library(name: str, version: str, optional: set[str]) -> dict[str, Any]:
    found = component(name, version, _licence(name, version))
    scope = "optional" if name in optional else "required"
    return found | {"purl": f"pkg:pypi/{name}@{version}", "scope": scope}


def _licence(name: str, version: str) -> str:
    elsewhere = {each["name"]: each["licence"] for each in _listed()["elsewhere"]}
    if name in elsewhere:
        return elsewhere[name]
    about = _installed(name, version).read_text("METADATA") or ""
    return licence_of(Parser().parsestr(about))


def _library_words(name: str, version: str) -> str:
    head = f"{name} {version}: {_licence(name, version)}"
    if name in {each["name"] for each in _listed()["elsewhere"]}:
        return f"{head}\n\nIts own archive holds the words: it is fetched on other systems only.\n"
    found = sorted(
        str(file) for file in _installed(name, version).files or () if IS_LICENCE.search(str(file))
    )
    words = [_words(Path(str(_installed(name, version).locate_file(file)))) for file in found]
    return "\n".join([f"{head}\n", *words])


def _installed(name: str, version: str) -> Distribution:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        raise Trouble(
            f"{name} is on {LOCKED} and not installed: ./run test installs it."
        ) from None
    if found.version != version:
        raise Trouble(f"{name} is {version} on {LOCKED}, and {found.version} is installed.")
    return found


def _words(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace").strip() + "\n"
