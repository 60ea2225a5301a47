"""The folder of a run: what it holds is said by its manifest, and it belongs to one run."""

import json
import os
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol, TypeVar

from footbridge.blocks.refusal import Refused

MANIFEST = "manifest.json"
OWNER_ONLY_FOLDER = 0o700
OWNER_ONLY = 0o600


class Piece(Protocol):
    """A block, as far as the folder knows it: its place in the run and the name of its file."""

    @property
    def index(self) -> int: ...

    @property
    def file(self) -> str: ...


P = TypeVar("P", bound=Piece)


def claim(
    folder: Path, wanted: Mapping[str, object], once: Mapping[str, object] | None = None
) -> Mapping[str, Any]:
    """Makes the folder this run's, or goes on in it; gives what its manifest says.

    `wanted` is all that the blocks depend on. `once` is what whoever comes first settles for the
    others, such as a key. Raises Refused where the folder holds another's run.
    """
    path = folder / MANIFEST
    folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    if not path.exists():
        _write_once(path, {**wanted, **(once or {})})
    found = _read(path)
    told = _as_read(wanted)
    compared = [name for name in {**found, **told} if name not in (once or {})]
    differing = [name for name in compared if found.get(name) != told.get(name)]
    if differing:
        raise Refused(
            f"{folder} holds another run: "
            + "; ".join(
                f"{name} is {found.get(name)} there, {told.get(name)} here" for name in differing
            ),
            "Take another folder, or the same arguments to go on.",
        )
    return found


def told_in(folder: Path) -> Mapping[str, Any]:
    """What the manifest of a run says. Raises Refused where there is none."""
    path = folder / MANIFEST
    if not path.exists():
        raise Refused(f"{folder} holds no run: there is no {MANIFEST} in it.")
    return _read(path)


def chosen(every: Sequence[P], span: range | None) -> list[P]:
    """The blocks of this span; all of them where none is named.

    Raises Refused where it holds none of them.
    """
    found = [each for each in every if span is None or each.index in span]
    if span is not None and not found:
        has = f"the blocks 0-{len(every) - 1}" if every else "no blocks"
        raise Refused(f"--blocks {span[0]}-{span[-1]}: this run has {has}.")
    return found


def _read(path: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _as_read(told: Mapping[str, object]) -> Mapping[str, Any]:
    """As it is read back: lists where Python has tuples."""
    found: Mapping[str, Any] = json.loads(json.dumps(told))
    return found


def _write_once(path: Path, told: Mapping[str, object]) -> None:
    """Whole or not at all. When the jobs of an array begin at once, the first one stays."""
    draft = path.with_name(f".{path.name}-{os.getpid()}-{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(json.dumps(told, indent=2) + "\n")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    except OSError:
        # Some file systems know no second name for a file.
        draft.replace(path)
    with suppress(FileNotFoundError):
        draft.unlink()
