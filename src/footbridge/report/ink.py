"""The pictures of a page, black on white: shapes and dashes tell all that colours tell there.

A page brings its colours as variables of a style sheet; a paper has none, so they are literal.
"""

STYLE = """\
text{font-family:'Atkinson Hyperlegible Next';font-size:16px;fill:#000}\
.chart-num{text-anchor:end}.chart-day{text-anchor:start}.chart-away{text-anchor:middle}\
.chart-value{text-anchor:middle;font-size:18px;font-weight:700}\
.chart-name{font-weight:700}\
.chart-svg--large text{font-size:32px}.chart-svg--large .chart-value{font-size:36px}\
.chart-rule{stroke:#999;stroke-width:1}\
.chart-base{stroke:#000;stroke-width:2}\
.chart-tick{stroke:#000;stroke-width:1.5}\
.chart-gap{fill:#fff;stroke:#000;stroke-width:1;stroke-dasharray:2 4}\
.chart-band{fill:#e4e4e4;stroke:none}\
.chart-band--chance{stroke:#000;stroke-width:1.5;stroke-dasharray:6 4}\
.chart-band--age{fill:none;stroke:#000;stroke-width:2.5;stroke-dasharray:1.5 4;\
stroke-linecap:round}\
.chart-dots{fill:none;stroke:#777;stroke-width:4;stroke-linecap:round}\
.chart-steps{fill:none;stroke:#000;stroke-width:2;stroke-dasharray:1 5;stroke-linecap:round}\
.chart-line rect{fill:#000;stroke:#000;stroke-width:2}\
.chart-line--outlined rect{fill:#fff;stroke:#000;stroke-width:2.5}\
.chart-line--outlined .chart-steps{stroke-dasharray:6 4}\
.fs-base{fill:#fff}\
.fs-numb{fill:#999;stroke:#000;stroke-width:3}\
.fs-line{fill:none;stroke:#000;stroke-width:4}\
.fs-nail{fill:#fff;stroke:#000;stroke-width:1.5}\
"""

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def in_ink(svg: str) -> str:
    """A picture of a page as one that stands by itself. One that does already stays as it is."""
    if "class=" not in svg:
        return _named(svg)
    head, end, body = _named(svg).partition(">")
    return f"{head}{end}<style>{STYLE}</style>{body}"


def _named(svg: str) -> str:
    return svg if "xmlns=" in svg else svg.replace("<svg ", f"<svg {NAMESPACE} ", 1)
