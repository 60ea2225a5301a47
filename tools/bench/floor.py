"""The least that Django can do for somebody, in a program of its own: nothing of ours is in it.

A page: a session, one row, a template of 10 KB. A save: a session, one row written so that it
survives a power cut. It reads orders such as `page 5` and answers each with what five rounds cost.
"""

import json
import sys
import uuid
from collections.abc import Callable
from dataclasses import astuple
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tools.bench.asking import Browser, spent

TEMPLATE_BYTES = 10 * 1024
WARM = 30
FILLED = "<li><p>{{ person.name }} began on {{ person.started_on }}.</p></li>\n" * 10
SAME = "<p>What stands there for everybody, whoever asks for it.</p>\n"
PAGE = FILLED + SAME * ((TEMPLATE_BYTES - len(FILLED)) // len(SAME))
LOADER = ("django.template.loaders.locmem.Loader", {"page.html": PAGE})


def configure(folder: Path) -> None:
    """Django with nothing but what the floor needs, over the database as ours is set up."""
    from django.conf import settings

    from footbridge.storage.address import PRAGMAS

    settings.configure(
        SECRET_KEY="the floor keeps no secrets",  # noqa: S106 - nobody signs in to a floor
        ALLOWED_HOSTS=["localhost"],
        INSTALLED_APPS=["django.contrib.sessions", "footbridge.storage"],
        MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
        ROOT_URLCONF="tools.bench.floor_pages",
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": folder / "floor.sqlite3",
                "CONN_MAX_AGE": None,
                "OPTIONS": {"init_command": PRAGMAS},
            }
        },
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {"loaders": [("django.template.loaders.cached.Loader", [LOADER])]},
            }
        ],
        USE_TZ=True,
    )


def a_browser() -> Browser:
    """Of somebody with a session and a row."""
    import django
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    django.setup(set_prefix=False)
    call_command("migrate", verbosity=0, skip_checks=True)
    from django.contrib.sessions.backends.db import SessionStore

    from footbridge.storage import models

    began: dict[str, Any] = {"begun": datetime.now(UTC), "started_on": date(2026, 1, 5)}
    key = uuid.uuid4()
    models.Person.objects.create(key=key, name="Invented", answers="{}", **began)
    session = SessionStore()
    session["person"] = str(key)
    session.save()
    return Browser(get_wsgi_application(), {"sessionid": str(session.session_key)})


def works(browser: Browser) -> dict[str, Callable[[], object]]:
    return {
        "page": lambda: browser.get("/"),
        "save": lambda: browser.post("/save/", {"minutes": "6"}),
    }


def main(folder: Path) -> None:
    configure(folder)
    known = works(a_browser())
    for work in known.values():
        for _ in range(WARM):
            work()
    for order in sys.stdin:
        name, rounds = order.split()
        told = [astuple(spent(known[name])) for _ in range(int(rounds))]
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
