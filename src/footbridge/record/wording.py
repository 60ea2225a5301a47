"""A decoding fault in plain words: which field, what was expected there, what came."""

import json
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

Fault = Mapping[str, Any]

LONGEST_SHOWN = 60
UNITS = ("total_seconds", "seconds", "minutes", "reps", "steps")


def field_of(place: Sequence[str | int]) -> str:
    """``("sets", 0, "reps")`` as ``sets[0].reps``."""
    path = ""
    for step in place:
        if isinstance(step, int):
            path += f"[{step}]"
        else:
            path += f".{step}" if path else step
    return path


def shown(given: object) -> str:
    """What came, as JSON, cut short."""
    text = json.dumps(given, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def got(fault: Fault) -> str:
    if fault["type"] == "missing":
        return "nothing"
    if fault["type"] == "json_invalid":
        return _broken(fault)
    if fault["type"].startswith("union_tag"):
        return shown(fault["input"].get("kind")) if "kind" in fault["input"] else "nothing"
    return shown(fault["input"])


def _broken(fault: Fault) -> str:
    said = str(fault["ctx"]["error"])
    why, _, place = said.rpartition(" at line ")
    line, _, column = place.partition(" column ")
    # Of a journal the decoder sees one line at a time: its own number, 1, would only mislead.
    within = "" if line == "1" else f" of line {line}"
    if why.startswith("EOF"):
        return f"half a line, cut off after {column} characters{within}"
    return f"something else at character {column}{within}: {why}"


def expected(fault: Fault, known_fields: Sequence[str] = ()) -> str:
    """What should have been there. `known_fields` are the fields of the shape at that place."""
    return WORDS.get(fault["type"], as_said)(fault, known_fields)


def as_said(fault: Fault, _known: Sequence[str]) -> str:
    said: str = fault["msg"]
    return said.removeprefix("Input should be ").removeprefix("Value should be ")


def whole_number(fault: Fault, _known: Sequence[str]) -> str:
    name = str(fault["loc"][-1]) if fault["loc"] else ""
    unit = next((each for each in UNITS if name.endswith(each)), "")
    return f"a whole number of {unit.removeprefix('total_')}" if unit else "a whole number"


def one_of(fault: Fault, _known: Sequence[str]) -> str:
    return str(fault["ctx"]["expected"])


def no_such_field(fault: Fault, known: Sequence[str]) -> str:
    name = str(fault["loc"][-1])
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    meant = f" (did you mean {near[0]}?)" if near else ""
    return f"no field {name}{meant}; the fields are {', '.join(known)}"


def known_kind(fault: Fault, _known: Sequence[str]) -> str:
    return f"one of {fault['ctx']['expected_tags']}"


def saying(words: str) -> Callable[[Fault, Sequence[str]], str]:
    return lambda _fault, _known: words


MOMENT = "a moment with its UTC offset, such as 2026-11-20T08:15:00+01:00"
DAY = "a day, such as 2026-11-20"

WORDS: Mapping[str, Callable[[Fault, Sequence[str]], str]] = {
    "missing": saying("a value, because this field is required"),
    "unexpected_keyword_argument": no_such_field,
    "int_type": whole_number,
    "int_from_float": whole_number,
    "bool_type": saying("true or false"),
    "string_type": saying("a text"),
    "tuple_type": saying("a list"),
    "dict_type": saying("a JSON object"),
    "dataclass_type": saying("a JSON object"),
    "dataclass_exact_type": saying("a JSON object"),
    "enum": one_of,
    "literal_error": one_of,
    "greater_than_equal": lambda fault, _: f"at least {fault['ctx']['ge']}",
    "less_than_equal": lambda fault, _: f"at most {fault['ctx']['le']}",
    "string_too_short": lambda fault, _: f"at least {fault['ctx']['min_length']} characters",
    "string_too_long": lambda fault, _: f"at most {fault['ctx']['max_length']} characters",
    "timezone_aware": saying(MOMENT),
    "datetime_type": saying(MOMENT),
    "datetime_parsing": saying(MOMENT),
    "datetime_from_date_parsing": saying(MOMENT),
    "date_type": saying(DAY),
    "date_parsing": saying(DAY),
    "date_from_datetime_parsing": saying(DAY),
    "date_from_datetime_inexact": saying(DAY),
    "json_invalid": saying("one whole JSON object"),
    "union_tag_invalid": known_kind,
    "union_tag_not_found": saying("a kind of fact"),
}
