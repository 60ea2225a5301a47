import assert from "node:assert/strict";
import { test } from "node:test";
import { slotAt } from "../../src/footbridge/web/static/web/js/player/clock.js";

const HOURS = { night_ends: 4, noon: 12, evening: 17 };

/** @param {number} hour */
const at = (hour) => new Date(2026, 0, 9, hour, 30);

test("a check-in without a network is of the morning or of the evening by the clock", () => {
  assert.equal(slotAt(at(7), "evening", HOURS), "morning");
  assert.equal(slotAt(at(20), "morning", HOURS), "evening");
});

test("in the afternoon and at night it is the person's own time of day", () => {
  assert.deepEqual(
    [0, 3, 12, 16].map((hour) => slotAt(at(hour), "evening", HOURS)),
    ["evening", "evening", "evening", "evening"],
  );
  assert.equal(slotAt(at(0), undefined, HOURS), "morning");
});

test("the hours that part the day are those of the plan", () => {
  const late = { ...HOURS, noon: 13, evening: 19 };

  assert.equal(slotAt(at(12), "evening", late), "morning");
  assert.equal(slotAt(at(18), "morning", late), "morning");
  assert.equal(slotAt(at(7), "evening", undefined), "evening");
});
