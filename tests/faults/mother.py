"""Footbridge, loaded once, to be started a thousand times: each line that it reads is an order.

`{"words": […], "into": "file"}` forks a child that is the real program with these words, and
answers with its process id; `{"look": id}` answers how that child ended, or null while it runs.
"""

import json
import os
import signal
import sys

children: set[int] = set()


def main() -> None:
    load()
    for line in sys.stdin:
        order = json.loads(line)
        done = begun(order["words"], order["into"]) if "words" in order else ended(order["look"])
        sys.stdout.write(json.dumps(done) + "\n")
        sys.stdout.flush()
    # Whoever gave the orders is gone, perhaps without a word: nothing goes on without them.
    for child in children:
        os.kill(child, signal.SIGKILL)


def load() -> None:
    """Everything that takes long and is the same for all; no connection and no thread."""
    import django
    import waitress.server  # noqa: F401

    django.setup()
    from footbridge import care
    from footbridge.cli import doors, preparing, serve  # noqa: F401
    from footbridge.cli.log import app  # noqa: F401
    from footbridge.web import urls  # noqa: F401

    care.catalogue()
    # Drawing takes seconds of a processor, and has nothing to do with what somebody tells.
    preparing.draw_figures = lambda: None


def begun(words: list[str], into: str) -> int:
    child = os.fork()
    if child:
        children.add(child)
        return child
    os._exit(become(words, into))


def become(words: list[str], into: str) -> int:
    """The real program, from its door to its exit code."""
    from footbridge.cli import main

    sys.argv = ["footbridge", *words]
    spoken = os.open(into, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for stream, source in ((0, nothing), (1, spoken), (2, spoken)):
        os.dup2(source, stream)
    code = 1
    try:
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return code


def ended(child: int) -> int | None:
    found, status = os.waitpid(child, os.WNOHANG)
    if not found:
        return None
    children.discard(child)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main()
