"""Makes a dictionary for packing: `python -m tools.dictionary {decisions|facts} > FILE`.

Only when the content changed so much that what is packed grows (`footbridge bench room`). A new
dictionary gets the next number in `src/footbridge/storage/dictionaries`; those that are there
stay for ever as they are, since rows are packed with them.
"""

import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from statistics import mean
from typing import NamedTuple

from footbridge import record
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Fact, Journal
from footbridge.simulator.life import live
from footbridge.simulator.scenarios import SCENARIOS
from footbridge.storage.packing import LONG

LOOKS = 4
EVERY_DAYS = 9
WEEKS = 50
FACTS_WEEKS = 12
EVERY_FACT = 3
SEED = 21
SHORTEST = 24
CANDIDATES = 3000
# A packed row says again what it cannot point to; a pointer costs about so many bytes.
POINTER = 6


class Kind(NamedTuple):
    """What is packed beside a dictionary: where its parts begin, and how long that may be."""

    parts: str
    largest: int


DECISIONS = Kind(
    r'\{"exercise"|\{"id"|\{"rule"|\{"what"|\{"situation"|\{"flag"|\{"stream"', 32 * 1024 - 300
)
# Twice as long spares a sixteenth more, and takes as much longer to be read in for each fact.
FACTS = Kind(
    r'\{"exercise"|\{"zone"|\{"kind"|,"zones"|,"slot"|,"tingling|,"effort"|,"steadiness"|,"sets"',
    8000,
)


def facts_told() -> Iterator[str]:
    """Some of the long facts of invented lives of twelve weeks."""
    catalogue, every = read_catalogue(), []
    for name, scenario in SCENARIOS.items():
        for place, setup in enumerate(scenario.setups):
            lived = live(name, setup, place, seed=SEED, weeks=FACTS_WEEKS, catalogue=catalogue)
            told = {each.id: each for each in lived.facts}.values()
            every += [text for each in told if len(text := record.write_fact(each)) >= LONG]
    yield from every[::EVERY_FACT]


def texts() -> Iterator[str]:
    """Decisions of invented lives of a year, looked at five times a day."""
    catalogue = read_catalogue()
    for name, scenario in SCENARIOS.items():
        setup = scenario.setups[0]
        lived = live(name, setup, 0, seed=SEED, weeks=WEEKS, catalogue=catalogue)
        facts = list({each.id: each for each in lived.facts}.values())
        days = sorted({each.recorded.date() for each in facts})
        for on in days[::EVERY_DAYS]:
            for known in _known_at_each_look(facts, on):
                yield record.write_decision(decide(known, lived.person, catalogue, on))


def _known_at_each_look(facts: list[Entry[Fact]], on: date) -> Iterator[Journal]:
    before = [each for each in facts if each.recorded.date() < on]
    today = [each for each in facts if each.recorded.date() == on]
    for count in sorted({round(len(today) * look / LOOKS) for look in range(LOOKS + 1)}):
        yield Journal(facts=tuple(before + today[:count]))


def dictionary(of: list[str], kind: Kind) -> str:
    """The parts that spare most, those that come late in a text last: there they are reached."""
    count: Counter[str] = Counter()
    where: defaultdict[str, list[float]] = defaultdict(list)
    before_a_part = re.compile(f"(?={kind.parts})")
    for text in of:
        for part in before_a_part.split(text):
            if len(part) >= SHORTEST:
                count[part] += 1
                where[part].append(text.find(part) / len(text))
    chosen = _chosen(count, kind.largest)
    chosen.sort(key=lambda part: mean(where[part]))
    return "".join(chosen)


def _chosen(count: Counter[str], largest: int) -> list[str]:
    """Greedily: what the dictionary so far does not say, for each byte of it."""
    left = sorted(count, key=lambda part: -count[part] * len(part))[:CANDIDATES]
    spares = {part: float("inf") for part in left}
    looked: dict[str, int] = {}
    chosen: list[str] = []
    while left:
        part = max(left, key=lambda each: spares[each])
        if looked.get(part) != len(chosen):
            looked[part] = len(chosen)
            spares[part] = count[part] * _unsaid(part, "".join(chosen)) / len(part)
            continue
        left.remove(part)
        if len("".join([*chosen, part]).encode()) <= largest:
            chosen.append(part)
    return chosen


def _unsaid(part: str, said: str) -> int:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, said.encode())
    return len(packer.compress(part.encode()) + packer.flush()) - POINTER


if __name__ == "__main__":
    if sys.argv[1:] == ["facts"]:
        sys.stdout.write(dictionary(list(facts_told()), FACTS))
    else:
        sys.stdout.write(dictionary(list(texts()), DECISIONS))
