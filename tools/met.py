"""Which requirements does a person meet? `python -m tools.met` walks through the pages of a few.

It follows every link that a signed-in person can open, reads what the pages say, and lists each
requirement that the catalogue serves but none of whose words stood on any page. Why this is more
than a file that covers an id: `docs/decisions/coverage-means-met.md`.
"""

import html
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from footbridge.catalogue.texts import texts
from footbridge.catalogue.things import Thing

# Shorter texts are names and labels: they stand on pages for other reasons.
FEWEST_WORDS = 4
MOST_PAGES = 700
# Nothing to read, or the end of the visit.
NOT_READ = ("/static/", "/out", "/settings/delete", "/manifest", "/worker")

_LINK = re.compile(r'href="(/[^"#]*)"')
_SCRIPT = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def words_of(page: str) -> str:
    """All that a page says, with what it keeps ready in attributes, as one line."""
    kept = " ".join(re.findall(r'="([^"]{12,})"', page))
    shown = _TAG.sub(" ", _SCRIPT.sub(" ", page))
    return flat(f"{shown} {kept}")


def flat(text: str) -> str:
    return " ".join(html.unescape(text).replace("’", "'").lower().split())


def links_of(page: str) -> set[str]:
    found = {html.unescape(link) for link in _LINK.findall(page)}
    return {link for link in found if not link.startswith(NOT_READ)}


def is_met(thing: Thing, said: str) -> bool:
    """Whether any whole text of the thing stood on a page."""
    told = (flat(text) for _, text in texts(thing))
    return any(text in said for text in told if len(text.split()) >= FEWEST_WORDS)


def unmet(by_file: Mapping[str, Thing], said: str) -> Iterator[tuple[str, list[str]]]:
    """Each requirement that no met thing covers, with the files that should have said it."""
    served: dict[str, list[str]] = {}
    for file, thing in by_file.items():
        for name in thing.covers:
            served.setdefault(name, []).append(file)
    met = {file for file, thing in by_file.items() if is_met(thing, said)}
    for name, files in sorted(served.items()):
        if not met.intersection(files):
            yield name, files


def pages_of(client: Any, first: str = "/") -> Iterator[str]:
    """What each page says that links lead to, nearest first."""
    seen, waiting = {first}, [first]
    while waiting and len(seen) <= MOST_PAGES:
        answer = client.get(waiting.pop(0), follow=True)
        if not answer.get("Content-Type", "").startswith("text/html"):
            continue
        page = answer.content.decode()
        yield words_of(page)
        new = sorted(links_of(page) - seen)
        seen.update(new)
        waiting += new


def people() -> Iterator[tuple[str, str]]:
    """A name and the key of each person: both tracks, and one who stays seated."""
    from dataclasses import replace

    from django.utils import timezone

    from footbridge import care
    from footbridge.catalogue.words import Track
    from footbridge.engine.person import Screening
    from tools.screens import live_a_day, somebody

    now = timezone.localtime()
    start = (now - timedelta(weeks=2)).date()
    feet = somebody(start)
    seated = replace(feet, screening=Screening(asked_on=start, yes=("GATE-07", "GATE-08")))
    cast = {"Ruth": feet, "Amir": replace(feet, track=Track.LEG, usual_zones=()), "Greta": seated}
    for name, person in cast.items():
        key = care.begin(name=name, person=person, now=now)
        for day in range(14, 0, -1):
            live_a_day(key, now - timedelta(days=day), now)
        yield name, key


def main() -> None:
    from tools.screens import a_folder_of_its_own, get_ready

    with a_folder_of_its_own() as folder:
        os.environ["FOOTBRIDGE_DATA"] = str(folder)
        os.environ["DJANGO_SETTINGS_MODULE"] = "footbridge.settings"
        get_ready(folder)
        report(list(read_all()))


def read_all() -> Iterable[str]:
    from django.test import Client
    from django.utils import timezone

    from footbridge import care

    for name, key in list(people()):
        client = Client(SERVER_NAME="localhost")
        client.post(f"/key/{care.make_key(now=timezone.now())}")
        client.post("/people/", {"person": key})
        count = 0
        for said in pages_of(client):
            count += 1
            yield said
        print(f"{name}: {count} pages")


def report(said: list[str]) -> None:
    from footbridge.catalogue.read import read_catalogue
    from footbridge.catalogue.things import things

    found = list(unmet(dict(things(read_catalogue())), " ".join(said)))
    for name, files in found:
        print(f"{name:<10} nobody met it: {', '.join(files)}")
    print(f"{len(found)} requirements of the catalogue were met by nobody.")


if __name__ == "__main__":
    main()
