"""What the tab of a site holds, as the browser itself counts it: by what, and not by the clock."""

import json
from typing import Any

from playwright.sync_api import Page

from tests.site.test_starting import READ_HEAD

MB = 1 << 20
OF_MEMORY = "disabled-by-default-memory-infra"
TRACED = {
    "transferMode": "ReportEvents",
    "traceConfig": {
        "includedCategories": [OF_MEMORY],
        "excludedCategories": ["*"],
        "memoryDumpConfig": {"triggers": []},
    },
}
A_DUMP = "v"


def arrays_mb(page: Page) -> float:
    """All buffers that scripts of the tab hold, its workers' too. Python's memory is none."""
    dumps = (_sizes(each) for each in _dumped(page))
    return max(each.get("partition_alloc/partitions/array_buffer", 0) for each in dumps) / MB


def picture_mb(page: Page) -> float:
    """Python's whole memory, as it was kept for the next start."""
    length: int = json.loads(page.evaluate(READ_HEAD))["length"]
    return length / MB


def _dumped(page: Page) -> list[dict[str, Any]]:
    browser = page.context.browser
    assert browser is not None, "only a browser that was started by hand tells of its memory"
    told = browser.new_browser_cdp_session()
    came: list[dict[str, Any]] = []
    ended: list[bool] = []
    told.on("Tracing.dataCollected", lambda event: came.extend(event["value"]))
    told.on("Tracing.tracingComplete", lambda _: ended.append(True))
    told.send("Tracing.start", TRACED)
    told.send("Tracing.requestMemoryDump", {"levelOfDetail": "detailed"})
    told.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(100)
    told.detach()
    return [each for each in came if each["ph"] == A_DUMP]


def _sizes(event: dict[str, Any]) -> dict[str, int]:
    """Bytes by who gave them out, for one process."""
    given = event["args"]["dumps"].get("allocators", {})
    return {
        name: int(told["attrs"]["size"]["value"], 16)
        for name, told in given.items()
        if "size" in told.get("attrs", {})
    }
