import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock, shown, withOffset } from "../../src/footbridge/web/static/web/js/player/clock.js";
import { cue, nextWords, reply } from "../../src/footbridge/web/static/web/js/player/cues.js";
import { A_DAY, inTime, RAISE } from "./timelines.js";

const WORDS = {
  next_rest: "Next: rest, {seconds} seconds",
  next_set: "Next: set {set} of {sets}",
  next_try: "Next: try {set} of {sets}",
  next_part: "Next: {name}",
  next_end: "That was the last one",
  next_right: "Next: the right side",
  effort_right: "{n} is just right.",
  effort_over: "{n} is a bit much.",
  effort_far: "{n} is too hard.",
  effort_under: "{n} is light.",
};
const ABOUT = [{ name: "Heel raises" }, { name: "Stand on one leg" }];

test("what comes next is named in one short line", () => {
  const lines = A_DAY.steps.map((_, index) => nextWords(WORDS, A_DAY, index, ABOUT, []));

  assert.equal(lines[1], "Next: rest, 45 seconds");
  assert.equal(lines[11], "Next: set 2 of 2");
  assert.equal(lines[20], "Next: Stand on one leg");
  assert.equal(lines[23], "Next: the right side");
  assert.equal(lines.at(-1), "That was the last one");
});

test("a change of sides and a single set leave out what would be said of sets", () => {
  const lineAt = (kind) => {
    const index = A_DAY.steps.findIndex((step) => step.kind === kind && step.part === 1);
    return nextWords(WORDS, A_DAY, index, ABOUT, []);
  };

  assert.equal(lineAt("get_ready"), "");
  assert.equal(lineAt("switch"), "");
});

test("the tries of a test are counted, and its own line stands beside its clock", () => {
  const tries = inTime(
    [{ measure: "single_leg", tries: 3, seconds: 0 }],
    [
      { kind: "try", seconds: 45, set: 1, part: 0 },
      { kind: "rest", seconds: 20, set: 1, part: 0 },
      { kind: "try", seconds: 45, set: 2, part: 0 },
      { kind: "done", seconds: 0, part: 0 },
    ],
  );
  const words = { ...WORDS, keep_going: "Keep going, slow and easy" };
  const about = { name: "Standing", dose: "", support: "", cue: "One foot up, look ahead" };

  assert.equal(nextWords(WORDS, tries, 1, ABOUT, []), "Next: try 2 of 3");
  assert.equal(nextWords(WORDS, tries, 2, ABOUT, []), "That was the last one");
  assert.equal(cue(words, tries.steps[0], about), "One foot up, look ahead");
});

test("what is done once and alone is not called the last one", () => {
  const walk = inTime(
    [{ measure: "walking_tolerance", tries: 1, seconds: 0 }],
    [
      { kind: "try", seconds: 7200, set: 1, part: 0 },
      { kind: "done", seconds: 0, part: 0 },
    ],
  );

  assert.equal(nextWords(WORDS, walk, 0, ABOUT, []), "");
});

test("an effort is answered with what it means", () => {
  const part = { ...RAISE, dose: { ...RAISE.dose, target: { scale: "effort", lo: 5, hi: 7 } } };

  const replies = [3, 6, 8, 10].map((effort) => reply(WORDS, part, effort));

  assert.deepEqual(replies, [
    "3 is light.",
    "6 is just right.",
    "8 is a bit much.",
    "10 is too hard.",
  ]);
});

test("a long time reads as minutes and seconds", () => {
  assert.deepEqual([shown(0), shown(37.2), shown(99), shown(125)], ["0", "38", "99", "2:05"]);
});

test("a moment says its own offset", () => {
  const moment = withOffset(new Date(2026, 0, 5, 8, 5, 9));

  assert.match(moment, /^2026-01-05T08:05:09[+-]\d\d:\d\d$/);
  assert.equal(new Date(moment).getTime(), new Date(2026, 0, 5, 8, 5, 9).getTime());
});

test("a clock notices that the device was asleep", () => {
  let now = 0;
  const clock = new Clock(() => now);
  now = 16;
  const awake = clock.tick();
  now = 600_000;
  const back = clock.tick();

  assert.equal(awake.away, false);
  assert.equal(back.away, true);
});
