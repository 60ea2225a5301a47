"""Bundles of whole invented lives before both judges: `./run fhir`, or `./run fhir 2000`.

The lives are those of the simulator, each up to a day of its own, and each sent out as another
person might: with the name or without, with own words or without.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from random import Random

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.decide import decide, next_review
from footbridge.engine.facts import Journal
from footbridge.interop.outgoing.fhir import bundle_of
from footbridge.interop.outgoing.story import Story, Wished, story_of
from footbridge.simulator.life import Lived, live
from footbridge.simulator.scenarios import SCENARIOS
from tools.fhir_judges import JUDGES

LIVES = 500
MOST_WEEKS = 12
MOST_SHOWN = 20
SEED = "fhir"


def main(words: list[str]) -> int:
    """1 when any judge finds anything; every fault is printed up to a screen of them."""
    count = int(words[0]) if words else LIVES
    with tempfile.TemporaryDirectory(prefix="footbridge-fhir-") as folder:
        files = [written(bundle, Path(folder)) for bundle in bundles(count)]
        entries = sum(len(json.loads(file.read_text("utf-8"))["entry"]) for file in files)
        print(f"{len(files)} lives, {entries} resources.", flush=True)
        faults = 0
        for name, judge in JUDGES.items():
            said = [
                f"{file.name} {line}" for file, lines in judge(files).items() for line in lines
            ]
            print(f"{name}: {len(said)} faults.", flush=True)
            print("\n".join(said[:MOST_SHOWN]), end="\n" if said else "")
            faults += len(said)
    return 1 if faults else 0


def bundles(count: int) -> Iterator[dict[str, object]]:
    """The bundles of so many lives, always the same ones."""
    catalogue = read_catalogue()
    setups = [(name, each) for name, scenario in SCENARIOS.items() for each in scenario.setups]
    ordinary = [(name, each) for name, each in setups if each.is_ordinary]
    for number in range(count):
        chance = Random(f"{SEED}/{number}")  # noqa: S311  nothing in them is secret
        # Most of them ordinary: those are who tells signs, falls and half an answer.
        name, setup = chance.choice(ordinary if chance.random() < 0.8 else setups)
        weeks = chance.randint(1, MOST_WEEKS)
        lived = live(name, setup, number, seed=number, weeks=weeks, catalogue=catalogue)
        wished = Wished(own_words=chance.random() < 0.5, name=chance.random() < 0.5)
        yield bundle_of(story_lived(lived, str(number), catalogue), wished)


def story_lived(lived: Lived, key: str, catalogue: Catalogue) -> Story:
    """The story of a life up to the last day on which anything was told."""
    journal = Journal(facts=tuple(lived.facts))
    last = max((fact.day for fact in lived.facts), default=lived.person.started_on)
    on = max(last, lived.person.started_on)
    return story_of(
        key=key,
        name="Ruth Example",
        told=lived.person,
        facts=journal.facts,
        decision=decide(journal, lived.person, catalogue, on),
        next_review=next_review(journal, lived.person, catalogue, on),
        catalogue=catalogue,
        made_at=datetime.combine(on, time(20), UTC),
        version="0",
    )


def written(bundle: dict[str, object], folder: Path) -> Path:
    file = folder / f"{bundle['id']}.json"
    file.write_text(json.dumps(bundle, ensure_ascii=False), encoding="utf-8")
    return file


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
