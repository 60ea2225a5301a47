"""Files pressed for hosts that send such copies, and how much a first visit fetches."""

import gzip
from pathlib import Path

import brotli

from footbridge.site.trouble import CannotBuild

# A first visit may fetch so many bytes, pressed by brotli: over a slow line, about half a minute.
MOST_BYTES = 11_000_000
# Where pressing is worth a second file.
LEAST_BYTES = 1_000
PRESSED_ALREADY = {".woff2", ".png"}
QUALITY = 10


def press(path: Path) -> int:
    """Write `.br` and `.gz` beside a file. Gives how many bytes it takes when it is sent."""
    content = path.read_bytes()
    if len(content) < LEAST_BYTES or path.suffix in PRESSED_ALREADY:
        return len(content)
    small: bytes = brotli.compress(content, quality=QUALITY, lgwin=24)
    path.with_name(f"{path.name}.br").write_bytes(small)
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    return len(small)


def refuse_too_much(sizes: dict[str, int], most: int = MOST_BYTES) -> None:
    """`sizes`: what each file of a first visit takes when it is sent. Raises CannotBuild."""
    total = sum(sizes.values())
    if total > most:
        largest = sorted(sizes, key=lambda name: -sizes[name])[:5]
        told = "\n".join(f"  {sizes[name]:>10}  {name}" for name in largest)
        raise CannotBuild(f"A first visit would fetch {total} bytes, {most} at most:\n{told}")
