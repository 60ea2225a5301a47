"""Makes a dictionary for packing decisions: `python -m tools.dictionary > FILE`.

Only when the content changed so much that packed decisions grow (`footbridge bench room`). A new
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

from footbridge import record
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Fact, Journal
from footbridge.simulator.life import live
from footbridge.simulator.scenarios import SCENARIOS

LARGEST = 32 * 1024 - 300
LOOKS = 4
EVERY_DAYS = 9
WEEKS = 50
SEED = 21
SHORTEST = 24
CANDIDATES = 3000
# A packed row says again what it cannot point to; a pointer costs about so many bytes.
POINTER = 6
PARTS = r'\{"exercise"|\{"id"|\{"rule"|\{"what"|\{"situation"|\{"flag"|\{"stream"'
BEFORE_A_PART = re.compile(f"(?={PARTS})")


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


def dictionary(of: list[str]) -> str:
    """The parts that spare most, those that come late in a text last: there they are reached."""
    count: Counter[str] = Counter()
    where: defaultdict[str, list[float]] = defaultdict(list)
    for text in of:
        for part in BEFORE_A_PART.split(text):
            if len(part) >= SHORTEST:
                count[part] += 1
                where[part].append(text.find(part) / len(text))
    chosen = _chosen(count)
    chosen.sort(key=lambda part: mean(where[part]))
    return "".join(chosen)


def _chosen(count: Counter[str]) -> list[str]:
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
        if len("".join([*chosen, part]).encode()) <= LARGEST:
            chosen.append(part)
    return chosen


def _unsaid(part: str, said: str) -> int:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, said.encode())
    return len(packer.compress(part.encode()) + packer.flush()) - POINTER


if __name__ == "__main__":
    sys.stdout.write(dictionary(list(texts())))
