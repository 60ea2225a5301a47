import assert from "node:assert/strict";
import { test } from "node:test";
import { act, isShaken } from "../../src/footbridge/web/static/web/js/player/acts.js";
import { led } from "./leading.js";
import { A_DAY, A_RAISE, inTime, RAISE } from "./timelines.js";

test("every repetition is kept when it is done", () => {
  const { driver, kept, pass } = led(A_RAISE);
  driver.begin();

  pass(10 + 18);

  const reps = kept.map((state) => state.amounts["0.1."]?.reps ?? 0);
  assert.deepEqual([...new Set(reps)], [0, 1, 2, 3]);
});

test("an exercise is told once, together with the place after it", () => {
  const { driver, kept, pass } = led(A_DAY);
  driver.begin();

  pass(10 + 18 + 45 + 18 + 31);

  const told = kept.filter((state) => state.facts.length > 0);
  assert.equal(told.length, 1);
  assert.equal(told[0].facts[0].id, "s.0.0");
  assert.equal(told[0].told[0], 1);
  assert.equal(
    told[0].index,
    A_DAY.steps.findIndex((step) => step.part === 1),
  );
});

test("stop is silent before it is anything else", () => {
  const { driver, names, pass } = led(A_RAISE);
  driver.begin();
  pass(12);
  const before = names().length;

  driver.stop();

  assert.equal(names()[before], "hush");
  assert.ok(names().slice(before).includes("stop screen"));
});

test("after stop nothing moves, however long it takes", () => {
  const { driver, sequence, pass } = led(A_RAISE);
  driver.begin();
  pass(12);
  driver.stop();
  const { into, index } = sequence.state;

  pass(300);

  assert.deepEqual([sequence.state.into, sequence.state.index], [into, index]);
});

test("a device that slept in the middle of a set waits there", () => {
  const { driver, sequence, pass, moment } = led(A_RAISE);
  driver.begin();
  pass(12);

  moment.now += 600_000;
  pass(1);

  assert.equal(sequence.state.mode, "paused");
  assert.equal(sequence.step.rep, 1);
});

test("where another window goes on, nothing is drawn or kept any more", () => {
  const { driver, names, kept, pass, frames } = led(A_RAISE);
  driver.begin();
  pass(12);

  driver.letGo();
  const before = [names().length, kept.length];
  pass(60);

  assert.deepEqual([names().length, kept.length], before);
  assert.equal(frames.length, 0);
  assert.ok(names().includes("asleep"));
});

test("a tap stops a try, and elsewhere pauses and carries on", () => {
  const tried = [
    { kind: "get_ready", seconds: 10, set: 1 },
    { kind: "try", seconds: 60, set: 1 },
    { kind: "done", seconds: 0 },
  ];
  const trying = led(inTime([{ ...RAISE, dose: undefined }], tried));
  const raising = led(A_RAISE);
  for (const each of [trying, raising]) {
    each.driver.begin();
    each.pass(15);
    each.driver.tap();
  }

  assert.equal(trying.sequence.state.ended, "whole");
  assert.equal(raising.sequence.state.mode, "paused");
});

test("the end lets the screen go dark and says so, once", () => {
  const { driver, names, pass } = led(A_RAISE);
  driver.begin();

  pass(10 + 18 + 45 + 18 + 31);

  assert.equal(names().filter((name) => name === "end screen").length, 1);
  assert.equal(names().filter((name) => name === "last words").length, 1);
  assert.ok(names().includes("asleep"));
});

test("what has no act of its own opens a dialog, and meanwhile everything waits", () => {
  const { driver, sequence, pass } = led(A_RAISE);
  const opened = [];
  const hands = { driver, dialogs: { open: (name) => opened.push(name), close() {} } };
  driver.begin();
  pass(12);

  act("menu", hands);

  assert.deepEqual(opened, ["menu"]);
  assert.equal(sequence.state.mode, "paused");
});

test("before the session began, leaving a dialog begins nothing", () => {
  const { driver, sequence } = led(A_RAISE);
  sequence.state.mode = "paused";

  act("carry-on", { driver, dialogs: { close() {} }, isPlaying: false });

  assert.equal(sequence.state.mode, "paused");
});

test("the second half of a double press counts only where it is meant", () => {
  assert.equal(isShaken("begin", 2), true);
  assert.equal(isShaken("next", 2), true);
  assert.equal(isShaken("more-times", 2), false);
  assert.equal(isShaken("begin", 1), false);
});
