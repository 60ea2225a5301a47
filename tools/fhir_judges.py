"""Two judges of FHIR bundles that we did not write, and what each finds wrong.

`fhir` from npm holds the official definitions of R4. `pyfhircheck` from PyPI reads other rules.
Both are asked without any network.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.environment import ROOT
from tools.node import find_node
from tools.trouble import Trouble

OFFICIAL = ROOT / "tools" / "fhir_judge.mjs"
AT_ONCE = 50
"""A node starts for so many files."""

Found = Mapping[Path, Sequence[str]]
"""Of each file, everything that is wrong with it; nothing where all is well."""


def official(files: Sequence[Path]) -> Found:
    """What the official definitions find. Raises ``Trouble`` when they cannot be asked."""
    node = str(find_node(Path(sys.executable)))
    found: dict[Path, Sequence[str]] = {}
    for start in range(0, len(files), AT_ONCE):
        some = files[start : start + AT_ONCE]
        done = subprocess.run(
            [node, OFFICIAL, *some], check=False, capture_output=True, text=True, cwd=ROOT
        )
        if done.returncode != 0:
            raise Trouble(f"The official definitions could not be asked:\n{done.stderr}")
        for line in done.stdout.splitlines():
            told = json.loads(line)
            found[Path(told["file"])] = told["said"]
    return _about_each(files, found)


def second(files: Sequence[Path]) -> Found:
    """What `pyfhircheck` finds, warnings as well."""
    from pyfhircheck.config import ValidatorConfig
    from pyfhircheck.core.engine import Validator

    judge = Validator(ValidatorConfig.load(None))
    found: dict[Path, Sequence[str]] = {}
    for file in files:
        report = judge.validate_path(file)
        # Of a file that is not there it says that all is well.
        if report.resource_count:
            found[file] = [f"{each.path}: {each.message}" for each in report.issues]
    return _about_each(files, found)


JUDGES = {"official R4": official, "pyfhircheck": second}


def _about_each(files: Sequence[Path], found: Found) -> Found:
    unread = [str(file) for file in files if file not in found]
    if unread:
        raise Trouble(f"Nothing was said about {', '.join(unread)}.")
    return found
