"""Starting points that many figures share, as the same partial mappings a script may write.

``legs`` and ``arms`` mean both sides, mirrored. A script's own ``base`` and poses are laid over
these.
"""

from collections.abc import Mapping
from typing import Any

from footbridge.figures.props import WORKTOP_HEIGHT

STANCES: Mapping[str, Mapping[str, Any]] = {
    "standing": {},
    "sitting": {
        "pelvis": {"x": 0, "y": 118, "lean": -3},
        "spine": {"low": -4, "mid": 13, "up": 11},
    },
    "hands-on-thighs": {
        "near_arm": {"palm": [58, 139, 27], "fingers": -4, "elbow_toward": [-1, -0.4, 0.5]},
        "far_arm": {"palm": [62, 139, -27], "fingers": -4, "elbow_toward": [-1, -0.4, -0.5]},
    },
    "hands-on-worktop": {
        "near_arm": {"palm": [80, WORKTOP_HEIGHT, 44], "fingers": 0},
        "far_arm": {"palm": [86, WORKTOP_HEIGHT, -44], "fingers": 0},
    },
    "hand-on-worktop-beside": {
        "far_arm": {
            "palm": [14, WORKTOP_HEIGHT, -92],
            "fingers": 0,
            "yaw": -30,
            "elbow_toward": [-0.3, -0.3, -1],
        },
        "near_arm": {"shoulder": 0, "abduct": 13, "elbow": 16},
    },
    "hands-on-wall": {
        "near_arm": {"palm": [112, 278, 40], "fingers": 90},
        "far_arm": {"palm": [112, 283, -40], "fingers": 90},
    },
    "lying-on-back": {
        "pelvis": {"x": 0, "y": 27, "lean": -90},
        "spine": {"low": -2, "mid": 6, "up": 8, "stoop": 0},
        "neck": {"flex": 6},
        "arms": {"shoulder": 80, "elbow": 6, "wrist": 0},
    },
}
