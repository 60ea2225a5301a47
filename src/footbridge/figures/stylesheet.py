"""The figures' style sheet, written from the palette and the paints so that the three cannot
disagree.
"""

from collections.abc import Mapping

from footbridge.figures.paint import PAINTS, Paint
from footbridge.figures.palette import (
    BODY_COLOURS,
    BODY_TOKENS,
    COMMON,
    DEFAULT_SKIN,
    SKIN_COLOURS,
    SKIN_TOKENS,
    SKINS,
    Body,
    Theme,
)

HEAD = """\
/* Figures. Made of the palette and the paints of the drawings; see `web/made_style.py`.
   Host: <div data-skin="1…4" data-body="man|woman">; the other side: class "figure-mirrored". */
@layer components {
"""

# With forced colours the picture becomes a line drawing in the person's own system colours.
FORCED = {"fills": "Canvas", "lines": "CanvasText", "strong": "Highlight"}
LINE_WIDTH, NOTHING = "fig-line", "none"
STRONG = ("muscle", "arrow", "band")


def stylesheet() -> str:
    """The whole file as text."""
    dark = _declarations(_tokens(Theme.DARK))
    blocks = [
        _block(':root,\n[data-theme="light"]', _tokens(Theme.LIGHT)),
        _block('[data-theme="dark"]', _tokens(Theme.DARK)),
        '@media (prefers-color-scheme: dark) {\n  [data-theme="auto"] {\n'
        + "".join(f"    {line}\n" for line in dark)
        + "  }\n}\n",
        _block('[data-theme="contrast"]', _tokens(Theme.CONTRAST)),
        _media("print", ":root,\n  [data-theme]", _tokens(Theme.PRINT)),
        _media("(forced-colors: active)", ":root,\n  [data-theme]", _forced()),
        *_choices(),
        *_people(),
        *(_rule(name, paint) for name, paint in PAINTS.items()),
        ".figure-mirrored .fig {\n  transform: scaleX(-1);\n}\n",
    ]
    inside = "\n".join(blocks)
    lines = [f"  {line}" if line else "" for line in inside.splitlines()]
    return HEAD + "\n".join(lines) + "\n}\n"


def _tokens(theme: Theme) -> dict[str, str]:
    """All tokens of a theme: the shared ones, then each skin's and each person's."""
    tokens = dict(COMMON[theme])
    for skin in SKINS:
        for token, colour in zip(SKIN_TOKENS, SKIN_COLOURS[theme][skin], strict=True):
            tokens[f"tone{skin}-{token}"] = colour
    for body in Body:
        for token, colour in zip(BODY_TOKENS, BODY_COLOURS[theme][body], strict=True):
            tokens[f"{body}-{token}"] = colour
    return tokens


def _forced() -> dict[str, str]:
    forced = {}
    for token in _tokens(Theme.CONTRAST):
        if token == LINE_WIDTH:
            continue
        line = token.endswith(("-l", "face", "floor", "tape", "shoe-sole"))
        forced[token] = FORCED["lines"] if line else FORCED["fills"]
        if token in STRONG:
            forced[token] = FORCED["strong"]
    return forced


def _choices() -> list[str]:
    """The defaults, then what the host's ``data-skin`` and ``data-body`` pick from the tokens
    above.
    """
    chosen = [
        (":root,\n[data-theme]", _picked(f"tone{DEFAULT_SKIN}", SKIN_TOKENS)),
        (":root,\n[data-theme]", _picked(Body.MAN, BODY_TOKENS)),
        *((f'[data-skin="{skin}"]', _picked(f"tone{skin}", SKIN_TOKENS)) for skin in SKINS),
        *((f'[data-body="{body}"]', _picked(body, BODY_TOKENS)) for body in Body),
    ]
    return [_block(where, tokens) for where, tokens in chosen]


def _picked(prefix: str, tokens: tuple[str, ...]) -> dict[str, str]:
    return {token: f"var(--{prefix}-{token})" for token in tokens}


def _people() -> list[str]:
    """Both people's own parts are in every file; one of them is shown."""
    return [
        ".fig {\n  display: block;\n  forced-color-adjust: none;\n}\n",
        '[data-body="woman"] .bw,\n[data-body="man"] .bm {\n  display: inline;\n}\n',
        '[data-body="woman"] .bm,\n[data-body="man"] .bw {\n  display: none;\n}\n',
    ]


def _rule(name: str, paint: Paint) -> str:
    where = ".fig ." + name.replace(" ", ".")
    lines = [f"fill: {_colour(paint.fill)};", f"stroke: {_colour(paint.stroke)};"]
    if paint.line:
        factor = "" if paint.line == 1 else f" * {paint.line:g}"
        width = f"calc(var(--fig-line){factor} * 1px)"
        lines.append(f"stroke-width: {width};")
    if paint.round_ends:
        lines += ["stroke-linecap: round;", "stroke-linejoin: round;"]
    elif paint.line:
        lines.append("stroke-linejoin: round;")
    if paint.opacity != 1:
        lines.append(f"opacity: {paint.opacity:g};")
    if paint.dashes:
        lines.append(f"stroke-dasharray: {paint.dashes};")
    return f"{where} {{\n" + "".join(f"  {line}\n" for line in lines) + "}\n"


def _colour(token: str) -> str:
    return NOTHING if token == NOTHING else f"var(--{token})"


def _declarations(tokens: Mapping[str, str]) -> list[str]:
    return [f"--{token}: {value};" for token, value in tokens.items()]


def _block(where: str, tokens: Mapping[str, str]) -> str:
    return f"{where} {{\n" + "".join(f"  {line}\n" for line in _declarations(tokens)) + "}\n"


def _media(query: str, where: str, tokens: Mapping[str, str]) -> str:
    inner = "".join(f"    {line}\n" for line in _declarations(tokens))
    return f"@media {query} {{\n  {where} {{\n{inner}  }}\n}}\n"
