"""Lives as text, and what is decided for them as text: the same script for two Pythons.

One is that of this machine, the other that of a site, which holds nothing but Footbridge.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from footbridge.catalogue.read import read_catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.record import read_fact, read_person, write_decision


def decided(work: str) -> str:
    """A line for each decision: whose, of which day, and all of it.

    `work` is JSON: a list of lives with `name`, `person`, `facts` and `days`.
    """
    return "".join(line for life in json.loads(work) for line in _of_life(life))


def _of_life(life: dict[str, Any]) -> Iterator[str]:
    catalogue = read_catalogue()
    person = read_person(life["person"], life["name"])
    facts = tuple(read_fact(each, life["name"]) for each in life["facts"])
    for day in life["days"]:
        decision = decide(Journal(facts=facts), person, catalogue, date.fromisoformat(day))
        yield f"{life['name']} {day} {write_decision(decision)}\n"
