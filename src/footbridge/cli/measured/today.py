"""`footbridge bench today`: Today and Progress beside the floor (`floor.py`), in CPU time.

Runs in a data folder of its own, which `footbridge bench` makes.
"""

import json
import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from unittest.mock import patch

from footbridge.cli.at_hand import ready
from footbridge.cli.measured.asking import Browser, cpu_ms
from footbridge.cli.measured.lived_year import day_after, enter, lived

WARM = 10
ROUNDS = 101
NEW_FACTS = 15
WEEKS = 52
MANY = (1, 1_000, 10_000, 100_000)
DISTINCT = timedelta(minutes=1)


def floor_ms() -> float:
    """Of a program of its own, so that nothing of ours is in it."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "footbridge.cli.measured.floor", folder, str(ROUNDS)]
        told = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    return float(told.stdout)


def a_browser(person: str) -> Browser:
    """Signed in, with the pages of this person."""
    from django.conf import settings
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.wsgi import get_wsgi_application
    from django.utils import timezone

    from footbridge import care

    # Nothing is built here; the server only wants the folder to be there.
    settings.STATIC_ROOT.mkdir(exist_ok=True)
    now = timezone.now()
    session = SessionStore()
    session["device"] = care.use_key(care.make_key(now=now), now=now)
    session["person"] = person
    session.save()
    return Browser(
        get_wsgi_application(), {settings.SESSION_COOKIE_NAME: str(session.session_key)}
    )


@contextmanager
def morning_of(now: datetime) -> Iterator[None]:
    """The pages ask the clock in one place: there it stands still."""
    with patch("footbridge.web.clock.now", lambda: now):
        yield


def measure(person: str, now: datetime, path: str = "/") -> dict[str, float]:
    """A page of one person: asked for again and again, and after something new was told."""
    browser, minutes = a_browser(person), count(1)

    def tell() -> None:
        from footbridge import care
        from footbridge.engine.facts import Stumble

        at = now - DISTINCT * next(minutes)
        care.write(person, Stumble(), care.Stamp(now, at=at))

    with morning_of(now):
        for _ in range(WARM):
            browser.get(path)
        repeated = cpu_ms(lambda: browser.get(path), ROUNDS)
        new = cpu_ms(lambda: browser.get(path), NEW_FACTS, before=tell)
    return {"repeated_ms": repeated, "new_fact_ms": new}


def beside_others(person: str, now: datetime) -> dict[str, float]:
    """The same page, asked for again, with ever more people on the same installation."""
    from footbridge.storage import models

    told = {}
    for many in MANY:
        missing = many - models.Person.objects.count()
        models.Person.objects.bulk_create(
            [
                models.Person(
                    key=uuid.uuid4(), name="Other", begun=now, started_on=now.date(), answers="{}"
                )
                for _ in range(missing)
            ]
        )
        told[f"{many} people"] = measure(person, now)["repeated_ms"]
    return told


def main(words: list[str]) -> None:
    floor = floor_ms()
    ready()
    from footbridge import care

    life = lived(WEEKS)
    after = day_after(life.facts)
    new = care.begin(name="New", person=life.person, now=life.facts[0].recorded)
    first_day = life.facts[0].recorded
    measured: dict[str, Any] = {"floor_ms": floor}
    measured["a new person"] = measure(new, first_day)
    measured["many"] = beside_others(new, first_day)
    care.delete(new)
    person = enter(life.person, life.facts, looks=0)
    measured["a year"] = measure(person, after)
    measured["Progress"] = measure(person, after + timedelta(hours=1), "/progress/")
    if "--json" in words:
        sys.stdout.write(json.dumps(measured) + "\n")
    else:
        show(measured)


def show(measured: dict[str, Any]) -> None:
    floor = measured["floor_ms"]
    lines = [("the floor: Django, a session, one row, 10 KB", floor)]
    for who in ("a new person", "a year"):
        lines.append((f"Today, {who}, again", measured[who]["repeated_ms"]))
        lines.append((f"Today, {who}, after a new fact", measured[who]["new_fact_ms"]))
    lines.append(("Progress, a year, again", measured["Progress"]["repeated_ms"]))
    lines.append(("Progress, a year, after a new fact", measured["Progress"]["new_fact_ms"]))
    lines += [(f"Today, again, beside {many}", ms) for many, ms in measured["many"].items()]
    for name, ms in lines:
        sys.stdout.write(f"{name:<46} {ms:>8.2f} ms  {floor / ms:>5.0%} of the floor’s speed\n")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footbridge.settings")
    main(sys.argv[1:])
