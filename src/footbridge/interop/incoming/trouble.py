"""What is wrong with a file, where, and what to do: the same problem as for files of our own."""

from footbridge.record import BadRecord, Problem

LONGEST_SHOWN = 40


def bad(
    source: str, expected: str, got: str, *, line: int | None = None, field: str = ""
) -> BadRecord:
    """The refusal of a whole file for one thing. `field` is also a place such as "byte 120"."""
    return BadRecord((Problem(source, line, field, expected, got),))


def shown(text: str) -> str:
    """A piece of a file, cut short, and with nothing in it that would move a cursor."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in text[: LONGEST_SHOWN + 1])
    return f"“{plain[:LONGEST_SHOWN]}…”" if len(plain) > LONGEST_SHOWN else f"“{plain}”"
