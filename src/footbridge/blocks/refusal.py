"""How a run says that it cannot do what was asked."""


class Refused(Exception):
    """Something that was asked for cannot be done; the lines say what, and what to do."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines
