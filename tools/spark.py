"""`./run spark`: do DuckDB, Spark and plain Python answer every question the same?

It is no part of `./run test`: Spark is half a gigabyte and needs Java. It is put into a folder of
its own beside the environment, so that nothing else ever finds it by chance.
"""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from tools.environment import (
    HOME,
    ROOT,
    Installer,
    Need,
    choose_installer,
    ensure_environment,
    run_or_explain,
)
from tools.java import JavaMissing, ensure_java
from tools.trouble import Trouble

FOLDER = HOME / "spark"
TESTS = "tests/analytics/spark.py"


def run_spark() -> int:
    """0 when all three answer the same. Raises ``Trouble`` without Java or PySpark."""
    python = ensure_environment(Need.TESTING)
    try:
        java = ensure_java()
    except JavaMissing as missing:
        raise Trouble(str(missing)) from None
    if not (FOLDER / "pyspark").is_dir():
        _install()
    paths = [str(ROOT / "src"), str(ROOT), str(FOLDER)]
    found = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYSPARK_PYTHON": str(python),
        "JAVA_HOME": str(java.resolve().parent.parent),
    }
    return subprocess.call([str(python), "-m", "pytest", "-q", TESTS], cwd=ROOT, env=found)


def _install() -> None:
    print("Fetching Spark (once, half a gigabyte) …", file=sys.stderr, flush=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if choose_installer() is Installer.UV:
        pip = ["uv", "pip", "install", "--quiet"]
    run_or_explain([*pip, "--target", str(FOLDER), _wanted()])


def _wanted() -> str:
    """The versions that the extra of the package wants."""
    project = tomllib.loads(Path(ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra: list[str] = project["optional-dependencies"]["spark"]
    return next(each for each in extra if each.startswith("pyspark"))
