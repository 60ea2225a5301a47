"""Reading a page as a person with a screen reader would: headings, labels, fields, links."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}
UNLABELLED = {"hidden", "submit", "button"}


@dataclass
class Page:
    """What matters of a page. `fields` are the ids or names of inputs without any label."""

    language: str = ""
    headings: list[str] = field(default_factory=list)
    title: str = ""
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    unlabelled: list[str] = field(default_factory=list)
    styled: list[str] = field(default_factory=list)
    scripted: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    unclosed: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.labels: set[str] = set()
        self.waiting: list[tuple[str, str]] = []

    def handle_starttag(self, tag, attrs) -> None:
        told = dict(attrs)
        if tag not in VOID:
            self.open.append((tag, told))
        if "id" in told:
            self.page.ids.append(told["id"])
        if "style" in told or tag == "style":
            self.page.styled.append(tag)
        if tag == "script" and "src" not in told:
            self.page.scripted.append(tag)
        self.page.scripted += [name for name in told if name.startswith("on")]
        if tag == "html":
            self.page.language = told.get("lang") or ""
        if tag == "a" and told.get("href"):
            self.page.links.append(told["href"])
        if tag == "link" or told.get("src"):
            self.page.loaded.append(told.get("src") or told.get("href") or "")
        if tag == "label" and told.get("for"):
            self.labels.add(told["for"])
        if tag in {"input", "select", "textarea"}:
            self._field(told)

    def handle_startendtag(self, tag, attrs) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag) -> None:
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        else:
            self.page.unclosed.append(tag)

    def handle_data(self, data) -> None:
        if self.open and self.open[-1][0] == "title" and not self.page.title:
            self.page.title = data
        if any(tag == "h1" for tag, _ in self.open) and data.strip():
            self.page.headings.append(data.strip())

    def _field(self, told) -> None:
        if told.get("type") in UNLABELLED or told.get("aria-label"):
            return
        if any(tag == "label" for tag, _ in self.open):
            return
        self.waiting.append((told.get("id") or "", told.get("name") or ""))


def read(html: str) -> Page:
    reader = _Reader()
    reader.feed(html)
    page = reader.page
    page.unlabelled = [name for known, name in reader.waiting if known not in reader.labels]
    page.unclosed += [tag for tag, _ in reader.open]
    return page
