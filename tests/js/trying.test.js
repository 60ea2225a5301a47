import assert from "node:assert/strict";
import { test } from "node:test";
import { endsTry } from "../../src/footbridge/web/static/web/js/player/keys.js";
import { force } from "../../src/footbridge/web/static/web/js/player/motion.js";
import { led } from "./leading.js";
import { inTime } from "./timelines.js";

const A_TRY = inTime(
  [{ measure: "single_leg", cap: 45, tries: 1, seconds: 0 }],
  [
    { kind: "get_ready", seconds: 10, set: 1 },
    { kind: "count_in", seconds: 5, set: 1, side: "left" },
    { kind: "try", seconds: 45, set: 1, side: "left" },
    { kind: "done", seconds: 0 },
  ],
);

function ready() {
  const told = led(A_TRY, "test");
  told.driver.begin();
  told.pass(10.1);
  return told;
}

test("a try waits for the person, however long that takes", () => {
  const { sequence, pass } = ready();

  pass(600);

  assert.equal(sequence.step.kind, "count_in");
});

test("a touch begins the count, and the try begins when it is over", () => {
  const { driver, sequence, pass } = ready();

  driver.tap();
  pass(4.9);
  const before = sequence.step.kind;
  pass(0.2);

  assert.equal(before, "count_in");
  assert.equal(sequence.step.kind, "try");
});

test("a second touch while it counts changes nothing", () => {
  const { driver, sequence, pass } = ready();
  driver.tap();
  pass(3);

  driver.tap();
  pass(2.1);

  assert.equal(sequence.step.kind, "try");
  assert.ok(sequence.state.into < 500);
});

test("the result is the time up to the touch that ended the try", () => {
  const { driver, facts, pass } = ready();
  driver.tap();
  pass(5 + 7.4);

  driver.tap();

  assert.deepEqual(
    facts().map((fact) => [fact.side, fact.result]),
    [["left", 7]],
  );
});

test("who was called away while it counted begins the count anew", () => {
  const { driver, sequence, pass } = ready();
  driver.tap();
  pass(2);

  driver.pause();
  driver.carryOn();
  pass(60);

  assert.equal(sequence.step.kind, "count_in");
});

test("every key ends a try, but those that say nothing and the one that says it hurts", () => {
  const ends = [" ", "Enter", "x", "n"].map((key) => endsTry({ key }));
  const others = ["Shift", "Tab", "s"].map((key) => endsTry({ key }));

  assert.deepEqual(ends, [true, true, true, true]);
  assert.deepEqual(others, [false, false, false]);
});

test("a phone that lies still feels only the pull of the earth", () => {
  const still = { acceleration: null, accelerationIncludingGravity: { x: 0, y: 0, z: 9.81 } };
  const taken = { acceleration: { x: 3, y: 4, z: 0 }, accelerationIncludingGravity: null };
  const without = { acceleration: null, accelerationIncludingGravity: null };

  assert.deepEqual([still, taken, without].map(force), [0, 5, 0]);
});
