import assert from "node:assert/strict";
import { test } from "node:test";
import { Locked, lockedWords } from "../../src/footbridge/web/static/web/js/player/locked.js";
import { playing } from "./leading.js";
import { A_DAY, A_WALK, planOf } from "./timelines.js";

const WORDS = {
  locked_rep: "{n} of {of}",
  locked_time: "{left} left",
  locked_ready: "Get ready: {left}",
  locked_rest: "Rest: {left}",
  paused: "Paused",
  side: "side",
  side_left: "Left",
};

function locked(timeline, seconds) {
  const plan = planOf(timeline);
  plan.about = timeline.parts.map(({ exercise }) => ({ name: exercise }));
  return { plan, sequence: playing(timeline, seconds) };
}

function told(timeline, seconds) {
  const { plan, sequence } = locked(timeline, seconds);
  return Object.values(lockedWords(WORDS, plan, sequence));
}

test("a locked phone shows name and side, and the count or the time that is left", () => {
  assert.deepEqual(told(A_DAY, 4), ["heel-raise", "Get ready: 6"]);
  assert.deepEqual(told(A_DAY, 10 + 7), ["heel-raise", "2 of 3"]);
  assert.deepEqual(told(A_DAY, 28 + 5), ["heel-raise", "Rest: 40"]);
  assert.deepEqual(told(A_DAY, 91 + 10 + 5), ["single-leg-stance: Left side", "15 left"]);
});

test("a long time left is not written anew every second", () => {
  const seen = [61, 62, 69].map((seconds) => told(A_WALK, 10 + seconds)[1]);

  assert.deepEqual(seen, ["9:00 left", "9:00 left", "9:00 left"]);
});

test("what stands still says so", () => {
  const { plan, sequence } = locked(A_DAY, 12);
  sequence.pause(12_000);

  assert.equal(lockedWords(WORDS, plan, sequence).artist, "Paused");
});

test("a browser without a lock screen to lend misses nothing", () => {
  const { plan, sequence } = locked(A_DAY, 12);
  const screen = new Locked(WORDS, { play: () => {}, pause: () => {} });

  screen.begin();
  screen.show(plan, sequence);
  screen.end();

  assert.equal(screen.isOn, false);
});
