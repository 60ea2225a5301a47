import assert from "node:assert/strict";
import { test } from "node:test";
import { slotAt } from "../../src/footbridge/web/static/web/js/player/clock.js";

/** @param {number} hour */
const at = (hour) => new Date(2026, 0, 9, hour, 30);

test("a check-in without a network is of the morning or of the evening by the clock", () => {
  assert.equal(slotAt(at(7), "evening"), "morning");
  assert.equal(slotAt(at(20), "morning"), "evening");
});

test("in the afternoon and at night it is the person's own time of day", () => {
  assert.deepEqual(
    [0, 3, 12, 16].map((hour) => slotAt(at(hour), "evening")),
    ["evening", "evening", "evening", "evening"],
  );
  assert.equal(slotAt(at(0), undefined), "morning");
});
