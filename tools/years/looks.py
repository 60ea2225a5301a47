"""What pages and acts of one person cost beside everybody else, in a program of its own.

python -m tools.years.looks         each as a line of JSON: its name, milliseconds, questions
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from statistics import median
from typing import Any

from tools.bench.asking import spent

FEW = 7


def main() -> int:
    from footbridge.cli.at_hand import ready

    ready(update=False)
    from tools.years.filling import refuse_real_people

    refuse_real_people()
    for name, milliseconds, questions in _looks():
        print(json.dumps({"name": name, "ms": milliseconds, "questions": questions}), flush=True)
    return 0


def _looks() -> Iterator[tuple[str, float, int]]:
    from django.utils import timezone

    from footbridge import care
    from footbridge.engine.facts import Stumble

    keys = _some(4 * FEW)
    first, second, third, fourth = (keys[part::4] for part in range(4))
    browsers = {key: _browser(key) for key in keys}
    browsers[first[0]].get("/")
    now = timezone.now()

    def told(key: str, minutes: int) -> None:
        care.write(key, Stumble(), care.Stamp(now, at=now - timedelta(minutes=minutes)))

    yield _each("Today, first asked for", first[1:], lambda key: browsers[key].get("/"))
    yield _each("Today, asked for again", first[1:], lambda key: browsers[key].get("/"))
    yield _each("a fact told", first[1:], lambda key: told(key, 1))
    yield _each("Today, after a new fact", first[1:], lambda key: browsers[key].get("/"))
    yield _each("Progress, first asked for", second, lambda key: browsers[key].get("/progress/"))
    yield _each("the list of people", third, lambda key: browsers[key].get("/people/"))
    yield _each("people by name", third, lambda key: browsers[key].get("/people/?name=Test+001"))
    yield _each("one person deleted", fourth, care.delete)


def _some(count: int) -> list[str]:
    """Of those who are copies: whoever was lived is copied from."""
    from footbridge.storage import models

    mine = models.Person.objects.exclude(name__startswith="Test year ").order_by("key")
    return [str(key) for key in mine.values_list("key", flat=True)[:count]]


def _browser(key: str) -> Any:
    from tools.bench.pages import a_browser

    return a_browser(key)


def _each(name: str, keys: list[str], act: Callable[[str], Any]) -> tuple[str, float, int]:
    """The middle of them, and the most that one asked the database."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    times, questions = [], 0
    for key in keys:
        with CaptureQueriesContext(connection) as asked:
            times.append(spent(lambda key=key: act(key)).cpu)  # type: ignore[misc]
        questions = max(questions, len(asked))
    return name, median(times), questions


if __name__ == "__main__":
    sys.exit(main())
