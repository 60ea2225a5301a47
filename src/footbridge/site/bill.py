"""What is in a site: a list of its parts for those who must know (CycloneDX), and the licences."""

import json
from email.message import Message
from email.parser import Parser
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from footbridge.site.parts import Parts, Wheel

PYTHON_LICENCE = "Python-2.0"


def bill(parts: Parts, kept: Path, version: str) -> str:
    """CycloneDX 1.6 as JSON: names, versions, licences and fingerprints; no time, no chance."""
    components = [_of_runtime(kept, parts), *(_of_wheel(kept, each) for each in parts.wheels)]
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": component("footbridge", version, "Apache-2.0")},
        "components": components,
    }
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def licences(parts: Parts, kept: Path) -> str:
    """The words of every licence that a part brings, one after the other."""
    found: list[str] = []
    for wheel in parts.wheels:
        with ZipFile(kept / wheel.file) as held:
            for name in sorted(held.namelist()):
                last = name.rpartition("/")[2].upper()
                if ".dist-info/" in name and last.startswith(("LICEN", "COPYING", "AUTHORS")):
                    words = held.read(name).decode("utf-8", "replace").strip()
                    found.append(f"{wheel.name} {wheel.version}: {name}\n\n{words}\n")
    head = (
        f"Footbridge: Apache-2.0. {parts.runtime.name} {parts.runtime.version}: MPL-2.0, with "
        f"CPython {parts.python} in it: {PYTHON_LICENCE}.\n"
    )
    rule = "\n" + "-" * 72 + "\n\n"
    return rule.join([head, *found])


def licence_of(about: "Message[str, str]") -> str:
    """As the part says it, the newest way of saying it first."""
    classified = [
        each.rpartition(" :: ")[2]
        for each in about.get_all("Classifier", [])
        if each.startswith("License ::")
    ]
    told = about["License-Expression"] or about["License"] or ", ".join(classified)
    return str(told or "not said").strip().splitlines()[0]


def component(name: str, version: str, licence: str) -> dict[str, Any]:
    """One part of a bill, as CycloneDX writes it."""
    return {
        "type": "library",
        "name": name,
        "version": version,
        "licenses": [{"license": {"name": licence}}],
    }


def _of_runtime(kept: Path, parts: Parts) -> dict[str, Any]:
    runtime = parts.runtime
    found = component(runtime.name, runtime.version, "MPL-2.0")
    return found | {"purl": f"pkg:npm/{runtime.name}@{runtime.version}"}


def _of_wheel(kept: Path, wheel: Wheel) -> dict[str, Any]:
    with ZipFile(kept / wheel.file) as held:
        name = next(each for each in held.namelist() if each.endswith(".dist-info/METADATA"))
        about = Parser().parsestr(held.read(name).decode("utf-8"))
    found = component(wheel.name, wheel.version, licence_of(about))
    return found | {
        "purl": f"pkg:pypi/{wheel.name}@{wheel.version}",
        "hashes": [{"alg": "SHA-256", "content": wheel.sha256}],
    }
