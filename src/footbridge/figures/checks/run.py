"""All checks on one figure, less what its script exempts with a reason."""

from collections.abc import Callable, Iterator

from footbridge.figures.checks import balance, contact, motion, picture
from footbridge.figures.checks.finding import Finding
from footbridge.figures.figure import Figure
from footbridge.figures.script import Exemption

Check = Callable[[Figure], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    motion.bones_keep_their_length,
    motion.limbs_reach_their_places,
    motion.joints_stay_in_range,
    motion.joints_move_calmly,
    motion.named_side_works,
    contact.planted_parts_stay,
    contact.nothing_under_the_floor,
    contact.hands_touch_what_they_hold,
    balance.weight_is_over_the_feet,
    picture.loop_closes,
    picture.start_and_end_differ,
    picture.nothing_leaves_the_picture,
    picture.arrows_point_the_right_way,
    picture.cues_are_there,
)


def check(figure: Figure) -> list[Finding]:
    """Findings that no exemption covers, one for each check and joint, and exemptions not
    needed.
    """
    worst: dict[tuple[str, str], Finding] = {}
    for run in CHECKS:
        for finding in run(figure):
            worst.setdefault((finding.check, finding.joint), finding)
    used: set[Exemption] = set()
    left = []
    for finding in worst.values():
        covering = [e for e in figure.script.exemptions if _covers(e, finding)]
        used.update(covering)
        if not covering:
            left.append(finding)
    for exemption in figure.script.exemptions:
        if exemption not in used:
            what = f"the exception for {exemption.check} {exemption.joint} is not needed"
            left.append(Finding(figure.script.id, "exemption", exemption.joint, what))
    return left


def _covers(exemption: Exemption, finding: Finding) -> bool:
    """``joint`` may name a joint of both sides (``knee``) or of one (``near knee``); empty:
    any.
    """
    return exemption.check == finding.check and finding.joint.endswith(exemption.joint)
