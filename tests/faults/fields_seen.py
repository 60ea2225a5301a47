"""The forms of a page as a browser sees them: where each goes, its fields and what they offer."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class SeenForm:
    """`fields` are the values that each name can have by the page; empty for what is typed."""

    action: str = ""
    is_post: bool = False
    fields: dict[str, list[str]] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[SeenForm] = []
        self.select = ""

    def handle_starttag(self, tag, attrs) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            is_post = told.get("method", "").lower() == "post"
            self.forms.append(SeenForm(told.get("action", ""), is_post))
        if not self.forms:
            return
        if tag == "select":
            self.select = told.get("name", "")
        name = self.select if tag == "option" else told.get("name", "")
        if name and tag in {"input", "textarea", "select", "button", "option"}:
            offered = self.forms[-1].fields.setdefault(name, [])
            if told.get("value"):
                offered.append(told["value"])


def forms_of(html: str) -> list[SeenForm]:
    """All of them, in the order of the page."""
    reader = _Reader()
    reader.feed(html)
    return reader.forms
