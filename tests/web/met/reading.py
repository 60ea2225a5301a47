"""Reading pages as a person does: link after link, and what the voice of a session says."""

import json
from collections.abc import Container, Iterator

from django.test import Client

from footbridge import care
from footbridge.catalogue.words import Measure
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.measuring import measuring
from footbridge.engine.shown.session import session_blocks, to_play, walk_blocks
from footbridge.telling.spoken import script_of
from tools.met import links_of, words_of

MOST_PAGES = 700


def every_page(browser: Client, first: str = "/") -> Iterator[str]:
    """What each page says that links lead to, nearest first."""
    seen, waiting = {first}, [first]
    while waiting and len(seen) <= MOST_PAGES:
        page = page_at(browser, waiting.pop(0))
        yield words_of(page)
        new = sorted(links_of(page) - seen)
        seen.update(new)
        waiting += new


def page_at(browser: Client, path: str) -> str:
    """The page as HTML; empty for what is none, such as a file."""
    answer = browser.get(path, follow=True)
    return answer.content.decode() if _is_page(answer.headers) else ""


def _is_page(headers: Container[str]) -> bool:
    return headers.get("Content-Type", "").startswith("text/html")


def words_of_player(browser: Client, query: str = "") -> Iterator[str]:
    """What the player is given to show and to say, whole: the session, or `?walk`, `?test=…`."""
    answer = browser.get(f"/session/plan/{query}")
    if answer.headers.get("Content-Type") == "application/json":
        yield from {each for each in _texts(json.loads(answer.content)) if " " in each}


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for each in part.values() if isinstance(part, dict) else part:
            yield from _texts(each)


def voice_of(decision: Decision) -> Iterator[str]:
    """All that is said aloud in the session of a day, and on its walk."""
    catalogue = care.catalogue()
    for blocks in (session_blocks(decision), walk_blocks(decision)):
        steps = to_play(blocks, catalogue.numbers)
        yield from (each.words for each in script_of(steps, catalogue).sayings)


def voice_of_tests() -> Iterator[str]:
    """What is said in each test of the body."""
    catalogue = care.catalogue()
    for test in Measure:
        steps = measuring(test, catalogue.numbers)
        yield from (each.words for each in script_of(steps, catalogue).sayings)
