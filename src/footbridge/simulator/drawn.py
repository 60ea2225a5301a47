"""What invented people are drawn from: every constant with its source, in `data/people.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from math import log
from random import Random
from typing import Any


def draw(chance: Random, name: str) -> float:
    """One draw of a quantity. A chance gives 1 or 0; a value is the same for everybody.

    Raises KeyError for a name that `data/people.toml` does not have.
    """
    made = quantities()[name]
    match made["kind"]:
        case "normal":
            drawn = chance.gauss(made["mean"], made["sd"])
        case "lognormal":
            drawn = chance.lognormvariate(log(made["median"]), made["sigma"])
        case "uniform":
            drawn = chance.uniform(made["lo"], made["hi"])
        case "chance":
            return float(chance.random() < made["share"])
        case _:
            return float(made["value"])
    # Cut, not drawn again: everybody takes the same number of draws, whatever came out.
    return float(min(max(drawn, made["lo"]), made["hi"]))


def whole(chance: Random, name: str) -> int:
    return round(draw(chance, name))


def is_so(chance: Random, name: str) -> bool:
    return draw(chance, name) > 0


def share(name: str) -> float:
    """The share of a chance, or the value of a constant, undrawn."""
    made = quantities()[name]
    return float(made["share"] if made["kind"] == "chance" else made["value"])


@cache
def quantities() -> dict[str, dict[str, Any]]:
    """The whole table: name -> kind, its numbers, unit and source."""
    text = files("footbridge.simulator").joinpath("data/people.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
