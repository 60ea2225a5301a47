"""What stands under every page of a paper: whose words it holds, and which versions made it."""

from footbridge.report.story import Story
from footbridge.telling.days import full_day
from footbridge.telling.language import _


def foot(story: Story) -> str:
    return _("Footbridge {version}. {day}. {name}.").format(
        version=story.version, day=full_day(story.today), name=story.name
    )


def versions(story: Story) -> tuple[tuple[str, str], ...]:
    """Each part of the program by its name, for who asks why a plan was as it was."""
    return (
        (_("Program"), story.version),
        (_("Rules of the plan"), story.decision.engine_version),
        (_("Exercises, signs and numbers"), story.decision.catalogue_version),
    )
