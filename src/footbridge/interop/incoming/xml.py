"""XML of others, bit by bit: no entities, nothing from elsewhere, and nothing that grows."""

from collections.abc import Callable
from typing import Any
from xml.parsers import expat  # every way by which XML can do harm is closed below

from footbridge.interop.incoming.limits import KILOBYTE, MEGABYTE, Readable, Watch, chunks
from footbridge.interop.incoming.trouble import bad, shown
from footbridge.record import BadRecord

DEEPEST = 64
LONGEST_TEXT = 400
# What a file says before its first element: a list of its elements, where it is Apple's.
LONGEST_DOCTYPE = 512 * KILOBYTE
LONGEST_TAG = MEGABYTE
# Characters that XML forbids and that some exports hold all the same, in the names of devices.
FORBIDDEN = bytes({*range(0x20)} - {0x09, 0x0A, 0x0D})

Begin = Callable[[str, dict[str, str]], None]
End = Callable[[str, str], None]
Parser = Any


class Stop(Exception):
    """A handler found something wrong: what was expected, and what came."""

    def __init__(self, expected: str, got: str) -> None:
        super().__init__(expected, got)
        self.expected, self.got = expected, got


def parser_of() -> Parser:
    """A parser that refuses whatever a plain record does not need."""
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse_entity
    parser.ExternalEntityRefHandler = _refuse_entity
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    return parser


def feed(parser: Parser, file: Readable, source: str, most: int, watch: Watch) -> None:
    """All of a file through a parser. Raises BadRecord with the line of what is wrong."""
    fed = 0
    try:
        for chunk in chunks(_WithoutDoctype(file), source, most, watch):
            parser.Parse(_without_forbidden(chunk), False)
            fed += len(chunk)
            if fed - parser.CurrentByteIndex > LONGEST_TAG + len(chunk) + LONGEST_DOCTYPE:
                raise Stop("shorter elements", f"one of more than {LONGEST_TAG // MEGABYTE} MB")
        parser.Parse(b"", True)
    except BadRecord:
        raise
    except Stop as stop:
        line = parser.CurrentLineNumber
        raise bad(source, stop.expected, stop.got, line=line) from None
    except expat.ExpatError as error:
        raise _broken(error, source) from None
    except (UnicodeError, ValueError, LookupError):
        line = parser.CurrentLineNumber
        raise bad(source, "text in UTF-8", "another encoding", line=line) from None


def _without_forbidden(chunk: bytes) -> bytes:
    """To look for each is quicker than to look at every byte, and mostly there is none."""
    is_clean = not any(each in chunk for each in FORBIDDEN)
    return chunk if is_clean else chunk.translate(None, FORBIDDEN)


def read_elements(
    file: Readable, source: str, most: int, watch: Watch, *, begin: Begin, end: End
) -> None:
    """Tells of each element that begins, with its attributes, and that ends, with its text.

    Names come without a prefix. Raises BadRecord.
    """
    path: list[list[str]] = []

    def begins(name: str, attributes: dict[str, str]) -> None:
        if len(path) >= DEEPEST:
            raise Stop(f"at most {DEEPEST} elements in one another", "more")
        path.append([])
        begin(name.rpartition(":")[2], attributes)

    def ends(name: str) -> None:
        end(name.rpartition(":")[2], "".join(path.pop()).strip())

    def says(text: str) -> None:
        if path and len(path[-1]) < LONGEST_TEXT:
            path[-1].append(text[:LONGEST_TEXT])

    parser = parser_of()
    parser.buffer_text = True
    parser.StartElementHandler = begins
    parser.EndElementHandler = ends
    parser.CharacterDataHandler = says
    feed(parser, file, source, most, watch)


class _WithoutDoctype:
    """A file without the list of its elements: Apple has shipped some that are no XML.

    Its lines stay, so that a place is still the right one. Whatever in it would be more than a
    list of elements is refused.
    """

    def __init__(self, file: Readable) -> None:
        self._file = file
        self._begun = False

    def read(self, size: int) -> bytes:
        if self._begun:
            return self._file.read(size)
        self._begun = True
        head = self._file.read(max(size, LONGEST_DOCTYPE))
        before, mark, rest = head.partition(b"<!DOCTYPE")
        if not mark or b"[" not in rest or _has_element(before):
            return head
        inner, bracket, after = rest.partition(b"]>")
        name, opened, listed = inner.partition(b"[")
        if not bracket or not opened or b">" in name:
            return head
        if b"<!ENTITY" in listed.upper() or b"SYSTEM" in name or b"PUBLIC" in name:
            return head
        return before + b"\n" * inner.count(b"\n") + after


def _has_element(head: bytes) -> bool:
    at = head.find(b"<")
    while at >= 0:
        if head[at + 1 : at + 2] not in (b"?", b"!"):
            return True
        at = head.find(b"<", at + 1)
    return False


def _refuse_entity(*_args: object) -> int:
    raise Stop("a file that brings no words of its own (entities)", "one that does")


def _broken(error: expat.ExpatError, source: str) -> BadRecord:
    why = expat.errors.messages.get(error.code, "not XML")
    if error.code == expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]:
        why = "a file that was cut short"
    if error.code == expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]:
        why = "a file that was cut short"
    expected = "whole XML; export the file again"
    return bad(source, expected, shown(why), line=error.lineno)
