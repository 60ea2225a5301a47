"""What only the Python of a browser can make: our pack, and its own library.

One file of the pack is machine code. It is kept by itself: it is loaded before Python begins.
"""

import json
import shutil
import subprocess
import tarfile
from pathlib import Path
from zipfile import ZipFile

from footbridge.site import chosen, programs
from footbridge.site.parts import Parts
from footbridge.site.trouble import CannotBuild

HERE = Path(__file__).parent
PACKAGE = HERE.parent
STAGE = "stage"
RUNTIME = "package"
LIBRARY = "library.zip"
CORE = "made.so"
# Where Python looks for it, from the folder of all libraries.
CORE_AT = "pydantic_core/_pydantic_core.cpython-314-wasm32-emscripten.so"
# Which of the runtime a browser asks for.
OF_RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")


def make(parts: Parts, kept: Path, built: Path, work: Path) -> None:
    """Make `made.pack`, `made.zip` and `made.so` in `work`, and lay the runtime into `package`.

    `kept` holds the fetched parts, `built` the figures and the list of static files. Raises
    CannotBuild.
    """
    _unpack_runtime(kept / parts.runtime.file, work)
    for wheel in parts.wheels:
        chosen.of_wheel(kept / wheel.file, work / STAGE)
    chosen.of_folder(PACKAGE, work / STAGE, PACKAGE.name)
    chosen.of_folder(built / "figures", work / STAGE, "built/figures")
    _copy(built / "static" / "staticfiles.json", work / STAGE / "built" / "static")
    (work / STAGE / CORE_AT).rename(work / CORE)
    _run(work)


def made_for(work: Path) -> dict[str, str]:
    """For which Python and which system the runtime was made, in its own words."""
    lock = json.loads((work / RUNTIME / "pyodide-lock.json").read_text(encoding="utf-8"))
    info: dict[str, str] = lock["info"]
    return info


def _unpack_runtime(archive: Path, work: Path) -> None:
    with tarfile.open(archive) as held:
        held.extractall(work, filter="data")
    shutil.copy(work / RUNTIME / "python_stdlib.zip", work / LIBRARY)


def _copy(path: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, folder)


def _run(work: Path) -> None:
    with ZipFile(work / LIBRARY) as held:
        wanted = [each for each in held.namelist() if chosen.is_wanted_of_python(each)]
    plan = {
        "runtime": (work / RUNTIME).as_posix(),
        "work": work.as_posix(),
        "code": (HERE / "compiled.py").as_posix(),
        "wanted": wanted,
    }
    told = work / "plan.json"
    told.write_text(json.dumps(plan), encoding="utf-8")
    command = [programs.node(), str(HERE / "compile.mjs"), str(told)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        last = "\n".join(done.stderr.strip().splitlines()[-6:])
        raise CannotBuild(f"The code could not be compiled for a browser.\n{last}")
