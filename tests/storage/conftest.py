"""A SQLite file with all tables, made by the migrations from nothing, as a first start does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def migrated(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("first-start")
    surroundings = {**os.environ, "FOOTBRIDGE_DATA": str(folder), "DATABASE_URL": ""}
    surroundings["PYTHONPATH"] = str(Path(__file__).parents[2] / "src")
    command = [sys.executable, "-m", "django", "migrate", "--verbosity=0", "--skip-checks"]
    subprocess.run(command, env=surroundings, check=True)
    return folder / "footbridge.sqlite3"
