"""A decision as a page for a terminal."""

from footbridge import telling
from footbridge.catalogue.model import Catalogue
from footbridge.cli.paper import Paper
from footbridge.engine.shown.decision import DayBlock, Decision, Item
from footbridge.engine.shown.situations import Emergency


def show_plan(decision: Decision, catalogue: Catalogue, *, name: str = "") -> None:
    """The day: what kind it is, what comes first, what to do and why, and what may change."""
    paper = Paper()
    paper.title(telling.heading(decision, name=name))
    _situation(paper, decision, catalogue)
    _flags(paper, decision, catalogue)
    if isinstance(decision.situation, Emergency):
        return  # nothing else may stand between a person and the telephone
    _questions(paper, decision, catalogue)
    _due(paper, decision)
    for block in decision.blocks:
        _block(paper, block, decision, catalogue)
    _short_core(paper, decision, catalogue)
    _proposals(paper, decision, catalogue)
    _nudges(paper, decision, catalogue)
    if decision.blocks:
        _left_out(paper, decision, catalogue)


def _situation(paper: Paper, decision: Decision, catalogue: Catalogue) -> None:
    # While nothing may be done, what else holds would only be in the way.
    also = telling.also(decision, catalogue) if decision.blocks else ()
    for text in (telling.situation(decision, catalogue), *also):
        paper.section(text.title)
        paper.paragraph(text.lead)


def _flags(paper: Paper, decision: Decision, catalogue: Catalogue) -> None:
    for opened in decision.flags:
        told = telling.flag(opened, catalogue)
        paper.section(f"{told.how_soon}: {told.name}")
        for step in told.steps:
            paper.point(step)
        paper.paragraph(f"What to say: “{told.say}”")
        paper.paragraph("Until then:")
        for step in told.meanwhile:
            paper.point(step)
        paper.paragraph(f"{told.since} {told.ends}")


def _questions(paper: Paper, decision: Decision, catalogue: Catalogue) -> None:
    if decision.asks:
        paper.section("We would like to know")
    for asked in decision.asks:
        question = telling.ask(asked, catalogue)
        paper.point(f"{question.question} ({question.flag})")
        paper.paragraph(question.because, indent=2)


def _due(paper: Paper, decision: Decision) -> None:
    if decision.due:
        paper.section("Due")
    for wanted in decision.due:
        paper.point(telling.due(wanted))


def _block(paper: Paper, block: DayBlock, decision: Decision, catalogue: Catalogue) -> None:
    paper.section(telling.block_heading(block))
    for item in block.items:
        _item(paper, item, decision.week, catalogue)


def _item(paper: Paper, item: Item, week: int, catalogue: Catalogue) -> None:
    done = " ✓" if item.done else ""
    paper.point(f"{telling.item_name(item, catalogue)}: {telling.dose(item.dose)}{done}")
    paper.paragraph(f"Why: {telling.main_why(item, catalogue)}", indent=2)
    for told in telling.nexts(item, week, catalogue):
        paper.paragraph(f"Next: {told}", indent=2)


def _short_core(paper: Paper, decision: Decision, catalogue: Catalogue) -> None:
    if decision.short_core:
        paper.section("Short of time?")
        paper.paragraph(telling.short_core(decision, catalogue))


def _proposals(paper: Paper, decision: Decision, catalogue: Catalogue) -> None:
    if decision.proposals:
        paper.section("At this review you can say yes to")
    for offer in decision.proposals:
        told = telling.proposal(offer, catalogue)
        paper.point(f"{told.change} ({offer.id})")
        paper.paragraph(told.because, indent=2)


def _nudges(paper: Paper, decision: Decision, catalogue: Catalogue) -> None:
    if decision.nudges:
        paper.section("Good to know")
    for nudge in decision.nudges:
        paper.point(telling.nudge(nudge, catalogue))


def _left_out(paper: Paper, decision: Decision, catalogue: Catalogue) -> None:
    reasons = telling.left_out(decision.excluded, catalogue)
    if reasons:
        paper.section("Left out today")
    for because, names in reasons:
        paper.point(f"{because.rstrip('.')}: {'; '.join(names)}.")
