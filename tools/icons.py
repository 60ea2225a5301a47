"""The icons that a device shows for Footbridge: `python -m tools.icons` draws them from the mark.

They lie in `static/web/icons/`. The mark itself is drawn by hand; everything else follows from it.
"""

import base64
import re
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.browser import ensure_browser

ICONS = Path(__file__).parent.parent / "src/footbridge/web/static/web/icons"
MARK = ICONS / "mark.svg"
SIGNATURE = b"\x89PNG\r\n\x1a\n"
RGBA = 6
PIXELS = """async ([svg, size]) => {
  const picture = new Image(size, size);
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const pen = canvas.getContext("2d");
  pen.drawImage(picture, 0, 0, size, size);
  const { data } = pen.getImageData(0, 0, size, size);
  let letters = "";
  for (const byte of data) letters += String.fromCharCode(byte);
  return btoa(letters);
}"""


@dataclass(frozen=True)
class Icon:
    """One picture. `box` is what is seen of the mark, in its own units."""

    name: str
    size: int
    box: str
    has_corners: bool = True


WHOLE = "-2 -10 48 48"
# A device may cut a circle out of this one: everything drawn lies within four fifths of its width.
ROOMY = "-8 -16 60 60"
SET = (
    Icon("icon-192.png", 192, WHOLE),
    Icon("icon-512.png", 512, WHOLE),
    Icon("maskable-512.png", 512, ROOMY, has_corners=False),
    Icon("apple-touch-180.png", 180, WHOLE, has_corners=False),
)


def main() -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = str(ensure_browser())
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for icon in SET:
            draw(browser, icon)
        browser.close()


def draw(browser: Any, icon: Icon) -> None:
    page = browser.new_page()
    pixels = base64.b64decode(page.evaluate(PIXELS, [drawn(icon), icon.size]))
    (ICONS / icon.name).write_bytes(png_of(pixels, icon.size))
    page.close()


def png_of(pixels: bytes, size: int) -> bytes:
    """Packed without filters, which suit photographs: flat areas come out smaller."""
    width = 4 * size
    rows = b"".join(b"\0" + pixels[at : at + width] for at in range(0, len(pixels), width))
    header = struct.pack(">IIBBBBB", size, size, 8, RGBA, 0, 0, 0)
    kept = [(b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
    return SIGNATURE + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in kept
    )


def drawn(icon: Icon) -> str:
    """The mark as this icon shows it. Without corners its paper goes on beyond every edge."""
    mark = MARK.read_text(encoding="utf-8").replace(WHOLE, icon.box)
    if icon.has_corners:
        return mark
    return re.sub(r'<rect [^>]*fill="([^"]*)"/>',
                  r'<rect x="-99" y="-99" width="240" height="240" fill="\1"/>', mark)  # fmt: skip


if __name__ == "__main__":
    main()
