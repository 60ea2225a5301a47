"""What the set-up asks for safety, line by line, and whom to call in a country."""

from footbridge.catalogue.value import value


@value
class SafetyLine:
    """One line to tick, in few words.

    A tick is a yes to each of `flags` and `gates`. `asks` are those whose own question a tick
    opens. `tells`: "numb" or "diabetes", which are known then and not asked again.
    """

    id: str
    says: str
    flags: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()


@value
class SafetyScreen:
    """The lines about one part of the body; `place` is the place of the screen in the order."""

    id: str
    place: int
    question: str
    help: str = ""
    lines: tuple[SafetyLine, ...]
    covers: tuple[str, ...]
    sources: tuple[str, ...]
    judged: str = ""


@value
class Country:
    """Whom to call there. `id` is the two letters of the country, or "elsewhere".

    `zones` and `languages` are what a device there says of itself. `ask_for` is what to say first,
    in the language of the place. `advice` answers when a surgery is closed, and `closed` says who
    that is; where no one number does, `advice` is empty and `closed` says what to do.
    """

    id: str
    name: str
    zones: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    emergency: str
    ask_for: str
    advice: str = ""
    closed: str
    covers: tuple[str, ...] = ()
    sources: tuple[str, ...]
    judged: str = ""
