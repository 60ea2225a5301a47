"""The parts of a site that others made: which, fetched how, and known by their fingerprints."""

import base64
import hashlib
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from footbridge.site import programs
from footbridge.site.trouble import CannotBuild

LISTED = Path(__file__).with_name("parts.toml")


@dataclass(frozen=True, slots=True)
class Wheel:
    """A library of Python. `sha256` is of the file."""

    name: str
    version: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Runtime:
    """Python itself, for a browser. `integrity` is as npm writes it: sha512-, then base64."""

    name: str
    version: str
    integrity: str

    @property
    def file(self) -> str:
        return f"{self.name}-{self.version}.tgz"


@dataclass(frozen=True, slots=True)
class Parts:
    """All of them. `python` and `platform` say for what the wheels are."""

    python: str
    platform: str
    runtime: Runtime
    wheels: tuple[Wheel, ...]


def listed() -> Parts:
    told = tomllib.loads(LISTED.read_text(encoding="utf-8"))
    return Parts(
        python=told["python"],
        platform=told["platform"],
        runtime=Runtime(**told["runtime"]),
        wheels=tuple(Wheel(**each) for each in told["wheels"]),
    )


def fetch(parts: Parts, kept: Path) -> None:
    """Have every part in the folder `kept`; what is there already and whole is not fetched again.

    Raises CannotBuild.
    """
    kept.mkdir(parents=True, exist_ok=True)
    if not _is_runtime(parts.runtime, kept / parts.runtime.file):
        _fetch_runtime(parts.runtime, kept)
    missing = [each for each in parts.wheels if not _is_wheel(each, kept / each.file)]
    if missing:
        _fetch_wheels(parts, missing, kept)


def _is_runtime(runtime: Runtime, path: Path) -> bool:
    if not path.is_file():
        return False
    digest = base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode()
    return f"sha512-{digest}" == runtime.integrity


def _is_wheel(wheel: Wheel, path: Path) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == wheel.sha256


def _fetch_runtime(runtime: Runtime, kept: Path) -> None:
    asked = f"{runtime.name}@{runtime.version}"
    _run(
        [*programs.npm(), "pack", asked, "--ignore-scripts", "--pack-destination", str(kept)],
        asked,
    )
    if not _is_runtime(runtime, kept / runtime.file):
        raise _is_another(asked, kept / runtime.file)


def _fetch_wheels(parts: Parts, missing: list[Wheel], kept: Path) -> None:
    with TemporaryDirectory() as folder:
        wanted = Path(folder) / "wanted.txt"
        lines = (f"{each.name}=={each.version} --hash=sha256:{each.sha256}" for each in missing)
        wanted.write_text("\n".join(lines), encoding="utf-8")
        _run(
            [
                *programs.pip(), "download", "--quiet", "--no-deps",
                "--only-binary=:all:", "--require-hashes", f"--python-version={parts.python}",
                "--implementation=cp", f"--platform={parts.platform}",
                f"--dest={kept}", f"--requirement={wanted}",
            ],
            ", ".join(each.name for each in missing),
        )  # fmt: skip
    for each in missing:
        if not _is_wheel(each, kept / each.file):
            raise _is_another(each.name, kept / each.file)


def _run(command: list[str], what: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-3:]
        raise CannotBuild(f"{what} could not be fetched. Is there a network?\n" + "\n".join(last))


def _is_another(what: str, path: Path) -> CannotBuild:
    path.unlink(missing_ok=True)
    return CannotBuild(f"{what} is not the one that was listed: its fingerprint differs.")
