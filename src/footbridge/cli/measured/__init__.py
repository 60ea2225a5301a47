"""Measurements that need a record: each runs in a program of its own, on an invented one."""

import os
import subprocess
import sys
import tempfile

import typer


def in_its_own_folder(what: str, *words: str) -> None:
    """Runs the measurement `what` beside nobody's records, and ends as it ends."""
    with tempfile.TemporaryDirectory(prefix="footbridge-bench-") as folder:
        there = {**os.environ, "FOOTBRIDGE_DATA": folder, "DATABASE_URL": ""}
        command = [sys.executable, "-m", f"footbridge.cli.measured.{what}", *words]
        ended = subprocess.run(command, env=there, check=False)  # noqa: S603 - our own module
    if ended.returncode:
        raise typer.Exit(ended.returncode)
