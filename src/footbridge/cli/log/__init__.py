"""`footbridge log …`: write down what happened. One command for each kind of fact."""

import typer

from footbridge.cli.log import day, settings, training, trouble, whole

app = typer.Typer(
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    help="Write down what happened. Each entry can be sent twice and counts once with --id.",
)

app.command("check-in")(day.check_in)
app.command("feet")(day.feet)
app.command("session")(training.session)
app.command("walk")(training.walk)
app.command("test")(training.body_test)
app.command("stumble")(trouble.stumble)
app.command("fall")(trouble.fall)
app.command("flag")(trouble.flag)
app.command("deny")(trouble.deny)
app.command("called")(trouble.called)
app.command("clear")(trouble.clear)
app.command("screen")(trouble.screen)
app.command("away")(settings.away)
app.command("review")(settings.review)
app.command("profile")(settings.profile)
app.command("fact")(whole.fact)
app.command("undo")(whole.undo)
