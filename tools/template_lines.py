"""Breaks long lines of templates where nobody who reads the page can tell.

`python -m tools.template_lines` writes them; `--check` only says which are too long. A line is
broken at white space that is there already (of a text, or between attributes), and beside a tag
of a block, where white space is not shown. What gettext looks up stays on its line.

No library does this: djlint leaves most of the long lines and moves white space into sentences,
prettier's plugin breaks the texts of `blocktranslate`, djhtml breaks no line.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

TEMPLATES = Path("src/footbridge/web/templates")
LONGEST = 200
WISHED = 120
# Stands where a line may end, while a template is gone through.
FREE = "\0"

# White space beside these is not shown: each begins and ends a line of its own.
BLOCKS = (
    "article|aside|blockquote|body|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|"
    "header|hr|html|label|legend|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul"
)
_DJANGO = r"{%[^\n]*?%}|{{[^\n]*?}}|{#[^\n]*?#}"
_VALUE = rf'"(?:{_DJANGO}|[^"])*"'
_KEPT = (
    r"{% blocktranslate\b.*?{% endblocktranslate %}|<textarea\b.*?</textarea>|<pre\b.*?</pre>|"
    r"<(?P<raw>script|style)\b.*?</(?P=raw)>"
)
_TOKEN = re.compile(
    rf"{_KEPT}|{_DJANGO}|<[a-zA-Z/!](?:{_DJANGO}|{_VALUE}|[^>\"])*>|[^<{{]+|.", re.DOTALL
)
_CHOICE = re.compile(r"{% (?:if|ifchanged|for) ")
_BRANCH = re.compile(r"{% (?:elif|else|empty)\b")
_CHOSEN = re.compile(r"{% end(?:if|ifchanged|for) ")
# Includes that are a block each: a board, a question, a field, what was wrong.
_INCLUDED = "board|choices|effort|errors|few|number|once|scale|score|text|yes_no|yes_no_unsure"
_BLOCK = re.compile(rf"</?(?:{BLOCKS})\b|{{% include \"web/parts/(?:{_INCLUDED}).html\"")
_PART_OF_TAG = re.compile(rf"{_DJANGO}|{_VALUE}|\s+|[^\s\"{{]+|.")


def broken(source: str) -> str:
    """The template with its long lines broken, wherever that is not seen."""
    tokens = [found[0] for found in _TOKEN.finditer(source)]
    edges = Edges(tokens)
    marked = "".join(
        f"{FREE}{token}" if edges.is_free(place) else token for place, token in enumerate(tokens)
    )
    in_text = 0
    lines: list[str] = []
    for line in marked.split("\n"):
        plain = line.replace(FREE, "")
        # A text for gettext that goes over several lines is left alone.
        is_inside = in_text > 0
        in_text += plain.count("{% blocktranslate") - plain.count("{% endblocktranslate")
        is_long = len(plain) > LONGEST and not is_inside
        parts = _joined(line.split(FREE)) if is_long else [plain]
        lines += [piece for part in parts for piece in (_wrapped(part) if is_long else [part])]
    return "\n".join(lines)


class Edges:
    """Between which tokens of a template white space may stand without being seen.

    Beside a tag of a block it may. A tag that chooses (`if`, `else`, `endif`) puts nothing out, so
    there what counts is what comes before the choice or after it, whichever branch is taken.
    """

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.begins: dict[int, int] = {}
        self.ends: dict[int, int] = {}
        self.branches: dict[int, list[int]] = {}
        self._match()

    def is_free(self, place: int) -> bool:
        """Whether a new line may be put in before this token."""
        around = self.tokens[place - 1 : place + 1]
        if place == 0 or any(each.isspace() for each in around):
            return False
        return self._is_left(place) or self._is_right(place)

    def _match(self) -> None:
        open_ones: list[int] = []
        for place, token in enumerate(self.tokens):
            if _CHOICE.match(token):
                open_ones.append(place)
                self.branches[place] = []
            elif _BRANCH.match(token) and open_ones:
                self.begins[place] = open_ones[-1]
                self.branches[open_ones[-1]].append(place)
            elif _CHOSEN.match(token) and open_ones:
                first = open_ones.pop()
                for each in (*self.branches[first], first, place):
                    self.begins[each], self.ends[each] = first, place

    def _is_left(self, place: int) -> bool:
        """Whether all that may come just before this place ends with a block."""
        if place == 0:
            return False
        before = self.tokens[place - 1]
        if _BLOCK.match(before):
            return True
        first = self.begins.get(place - 1)
        if first is None:
            return False
        if before.startswith("{% end"):
            parts = self.branches[first]
            has_else = any(self.tokens[each].startswith("{% else") for each in parts)
            lasts = all(self._is_left(each) for each in (*parts, place - 1))
            return lasts and (has_else or self._is_left(first))
        return not self.tokens[first].startswith("{% for") and self._is_left(first)

    def _is_right(self, place: int) -> bool:
        """Whether all that may come just after this place begins with a block."""
        if place >= len(self.tokens):
            return False
        after = self.tokens[place]
        if _BLOCK.match(after):
            return True
        first = self.begins.get(place)
        if first is None:
            return False
        if place == first:
            parts = self.branches[first]
            has_else = any(self.tokens[each].startswith("{% else") for each in parts)
            firsts = all(self._is_right(each + 1) for each in (first, *parts))
            return firsts and (has_else or self._is_right(self.ends[first] + 1))
        return not self.tokens[first].startswith("{% for") and self._is_right(self.ends[first] + 1)


def _joined(parts: Iterable[str]) -> Iterator[str]:
    """Short neighbours together again, as long as a line is wished to be."""
    held = ""
    for part in parts:
        if held and len(held) + len(part) > WISHED:
            yield held
            held = ""
        held += part
    if held:
        yield held


def _wrapped(part: str) -> Iterator[str]:
    """A part that is still too long, broken at white space that is there already."""
    held = ""
    for word in _words(part):
        if held and word.isspace():
            after = held + word
            if len(held) >= WISHED:
                yield held
                held = ""
                continue
            held = after
        else:
            held += word
    if held:
        yield held


def _words(part: str) -> Iterator[str]:
    """What may not be broken, and the white space between: in texts, and between attributes."""
    for found in _TOKEN.finditer(part):
        token = found[0]
        if token.startswith(("{", "<textarea", "<pre", "<script", "<style")):
            yield token
        elif token.startswith("<"):
            yield from (each[0] for each in _PART_OF_TAG.finditer(token))
        else:
            yield from re.split(r"(\s+)", token)


def main(words: list[str]) -> int:
    """Returns 1 when a line is too long: after writing, or without it under `--check`."""
    left = 0
    for path in sorted(TEMPLATES.rglob("*.html")):
        source = path.read_text(encoding="utf-8")
        told = source if "--check" in words else broken(source)
        if told != source:
            path.write_text(told, encoding="utf-8")
        for number, line in enumerate(told.splitlines(), 1):
            if len(line) > LONGEST:
                print(f"{path}:{number}: {len(line)} characters")
                left += 1
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
