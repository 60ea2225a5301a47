"""`footbridge log …`: write down what happened. One command for each kind of fact."""

from collections.abc import Callable, Mapping

import typer

from footbridge.cli.log import day, plain, settings, training, trouble, whole
from footbridge.engine import facts
from footbridge.engine.facts import KINDS, Fact

app = typer.Typer(
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    help="Write down what happened. Each entry can be sent twice and counts once with --id.",
)

# Kinds that need more than their fields as options. Every other kind has a command by itself.
OWN: Mapping[type[Fact], tuple[str, Callable[..., None]]] = {
    facts.CheckIn: ("check-in", day.check_in),
    facts.FeetCheck: ("feet", day.feet),
    facts.Session: ("session", training.session),
    facts.Walk: ("walk", training.walk),
    facts.Test: ("test", training.body_test),
    facts.FlagCleared: ("clear", trouble.clear),
    facts.GateCleared: ("clear", trouble.clear),
    facts.Screened: ("screen", trouble.screen),
    facts.Away: ("away", settings.away),
    facts.ReviewAccepted: ("review", settings.review),
    facts.Promise: ("promise", settings.promise),
    facts.ProfileChanged: ("profile", settings.profile),
    facts.Withdrawn: ("undo", whole.undo),
}
SHORTER: Mapping[type[Fact], str] = {
    facts.FlagRaised: "flag",
    facts.FlagDenied: "deny",
    facts.FlagReported: "called",
}

for kind in KINDS.values():
    if kind not in OWN:
        name = SHORTER.get(kind, kind.KIND.replace("_", "-"))
        app.command(name)(plain.command(kind))
for name, command in dict(OWN.values()).items():
    app.command(name)(command)
app.command("fact")(whole.fact)
