"""Reading a PDF as a person does: its words, without what stands under every page."""

import io

from pypdf import PdfReader

from footbridge.report.document import Document
from footbridge.report.letters import with_letters_we_have


def words_in(pdf: bytes, document: Document) -> str:
    """All words of the pages in order, without any space between them."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    foot = close(with_letters_we_have(document.foot))
    texts = []
    for number, page in enumerate(pages, start=1):
        text, under = close(page.extract_text()), f"{foot}{number}/{len(pages)}"
        assert text.endswith(under), text[-200:]
        texts.append(text.removesuffix(under))
    return "".join(texts)


def close(text: str) -> str:
    """A line may be broken anywhere between two words."""
    return "".join(text.split())


def in_order(wanted: list[str], text: str) -> list[str]:
    """Those of the wanted texts that are not in the text after those before them."""
    place, missing = 0, []
    for each in wanted:
        found = text.find(close(each), place)
        if found < 0:
            missing.append(each)
        else:
            place = found + len(close(each))
    return missing
