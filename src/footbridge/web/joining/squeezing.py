"""Taking out of a source what only its readers need: comments, indentation, empty lines.

Our own sources alone, as Biome lays them out. To shorten names as well would spare a tenth more,
and needs a program that understands the language.
"""

import re

WORDS = r"""
    "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*'      # what stands in quotes stays
"""
GAP = r"""
    | (?: \s*/\*.*?\*/ )+\s*                   # comments, with the room around them
    | \s*\n\s*                                 # the end of a line, and how the next is set in
"""
STYLE = re.compile(rf"({WORDS}){GAP}", re.DOTALL | re.VERBOSE)
KEPT_IN_SCRIPT = rf"""
    {WORDS}
    | `(?:\\.|[^`\\])*`
    | (?<=[(,=:]) \s* /(?![/*])(?:\\.|[^/\\\n])+/     # a pattern looks like a comment
"""
SCRIPT = re.compile(
    rf"""({KEPT_IN_SCRIPT})
    | (?: \s*(?://[^\n]*|/\*.*?\*/) )+ \s*
    {GAP}""",
    re.DOTALL | re.VERBOSE,
)
# Before a slash nothing is taken: a pattern is known by the mark right before its room.
SCRIPT_MARKS = re.compile(
    rf"""({KEPT_IN_SCRIPT})
    | [ ]*([{{}}();,=?:<>&|])[ ]*(?![ ]*/)
    | (?<=[{{(,;])\n | \n(?=\}})           # where a line ends without having to
    """,
    re.DOTALL | re.VERBOSE,
)
# Room before a colon tells one selector from another; after it there is room in a rule alone.
MARKS = re.compile(rf"({WORDS}) | \s*([{{}};,])\s* | (?<=:)[ ]", re.VERBOSE)


def squeezed_script(source: str) -> str:
    """A module without its comments, and without room beside the marks that part its words.

    A line ends where it may end a statement: some need that.
    """
    return SCRIPT_MARKS.sub(_kept_or_mark, SCRIPT.sub(_kept_or_gap, source)).strip() + "\n"


def squeezed_style(source: str) -> str:
    """A sheet without its comments, and without room beside the marks that part its rules."""
    return MARKS.sub(_kept_or_mark, STYLE.sub(_kept_or_gap, source)).strip() + "\n"


def _kept_or_mark(found: re.Match[str]) -> str:
    kept, mark = found.groups()
    return kept or mark or ""


def _kept_or_gap(found: re.Match[str]) -> str:
    kept: str | None = found[1]
    if kept is not None:
        return kept
    return "\n" if "\n" in found[0] else " "
