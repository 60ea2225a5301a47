"""How long a page takes somebody who reads 200 words a minute and taps without haste."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

WORDS_A_MINUTE = 200
TAP_SECONDS = 1
KEY_SECONDS = 1
NOT_READ = {"script", "style", "template", "svg", "head", "option"}
NOT_SEEN = {"vh", "skip"}


@dataclass
class Reading:
    """What was met so far: screens, words, taps, and letters that were typed."""

    screens: int = 0
    words: int = 0
    taps: int = 0
    keys: int = 0
    by_screen: dict[str, int] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)

    @property
    def seconds(self) -> float:
        reading = self.words * 60 / WORDS_A_MINUTE
        return reading + self.taps * TAP_SECONDS + self.keys * KEY_SECONDS

    def read(self, name: str, html: str) -> None:
        said = [each for each in said_on(html) if each not in self.known]
        self.known.update(said)
        words = sum(len(each.split()) for each in said)
        self.screens += 1
        self.words += words
        self.by_screen[name] = words


def said_on(html: str) -> list[str]:
    """The sentences that are seen on a page; what is folded away is not read.

    What stands on every page, such as "Continue", is read once and known from then on.
    """
    reader = _Seen()
    reader.feed(html)
    return [" ".join(each.split()) for each in reader.said if each.strip()]


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.said: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        if tag in {"input", "img", "br", "link", "meta", "use", "path", "rect", "circle"}:
            return
        classes = set((dict(attrs).get("class") or "").split())
        is_folded = any(name == "details" for name, _ in self.open) and tag != "summary"
        hidden = (
            tag in NOT_READ or bool(classes & NOT_SEEN) or is_folded or "hidden" in dict(attrs)
        )
        self.open.append((tag, hidden))

    def handle_endtag(self, tag) -> None:
        while self.open and any(name == tag for name, _ in self.open):
            if self.open.pop()[0] == tag:
                return

    def handle_data(self, data) -> None:
        if not any(hidden for _, hidden in self.open):
            self.said.append(data)
