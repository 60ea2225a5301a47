"""`footbridge bench room`: what an invented year takes, looked at five times a day.

Runs in a data folder of its own, which `footbridge bench` makes.
"""

import json
import sys
from dataclasses import asdict

from footbridge.cli.at_hand import ready
from footbridge.cli.measured.lived_year import enter, lived
from footbridge.cli.room import show

WEEKS = 52


def main(words: list[str]) -> None:
    ready()
    from footbridge import care

    life = lived(WEEKS)
    enter(life.person, life.facts)
    taken = care.room_taken()
    if "--json" in words:
        sys.stdout.write(json.dumps(asdict(taken)) + "\n")
    else:
        show(taken)


if __name__ == "__main__":
    main(sys.argv[1:])
