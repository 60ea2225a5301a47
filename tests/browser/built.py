"""A server that serves the files as they were built, compressed, as `./run` does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connections
from django.test.testcases import LiveServerThread

from footbridge.cli.figure_files import build, our_scripts


def make(figures: Path, *drawn: str) -> None:
    """Build style and scripts, and draw these figures."""
    call_command("collectstatic", interactive=False, verbosity=0)
    build(our_scripts(), figures, only=drawn)


@contextmanager
def serving() -> Iterator[str]:
    """Where it is. Django's own would serve the sources instead, and uncompressed."""
    shared = {
        each.alias: each
        for each in connections.all()
        if each.vendor == "sqlite" and each.is_in_memory_db()
    }
    for each in shared.values():
        each.inc_thread_sharing()
    thread = LiveServerThread("localhost", lambda application: application, shared)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    assert thread.error is None
    try:
        yield f"http://localhost:{thread.port}"
    finally:
        thread.terminate()
        for each in shared.values():
            each.dec_thread_sharing()
