import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf, stopOfTest } from "../../src/footbridge/web/static/web/js/player/facts.js";
import { lastFacts } from "../../src/footbridge/web/static/web/js/player/home.js";
import { readPlace } from "../../src/footbridge/web/static/web/js/player/place.js";
import { Sequence } from "../../src/footbridge/web/static/web/js/player/sequence.js";
import { newState } from "../../src/footbridge/web/static/web/js/player/state.js";
import { led, playing } from "./leading.js";
import { A_DAY, A_RAISE, A_WALK, inTime, planOf } from "./timelines.js";

const NOON = "2026-01-05T12:00:00+01:00";

test("a stop is written at the press, before anything is asked", () => {
  const { driver, facts, pass } = led(A_DAY);
  driver.begin();
  pass(10 + 8);

  driver.stop();

  const [fact] = facts();
  assert.equal(fact.id, "s.0.0");
  assert.deepEqual(fact.sets, [
    { exercise: "heel-raise", variant: "both-legs", reps: 1, asked_reps: 3, stop: "unexplained" },
  ]);
  assert.equal(fact.finished, false);
});

test("a stop before the first repetition is written too", () => {
  const { driver, facts, pass } = led(A_DAY);
  driver.begin();
  pass(4);

  driver.stop();

  assert.deepEqual(facts()[0].sets[0].reps, 0);
  assert.deepEqual(facts()[0].sets[0].stop, "unexplained");
});

test("a stop in the middle of a walk says how far it went", () => {
  const { driver, facts, pass } = led(A_WALK, "walk");
  driver.begin();
  pass(10 + 95);

  driver.stop();

  const [walk] = facts();
  assert.deepEqual([walk.kind, walk.seconds, walk.stop], ["walk", 95, "unexplained"]);
});

test("the answer corrects the stop, and belongs to the moment of the press", () => {
  const { driver, facts, pass } = led(A_DAY);
  driver.begin();
  pass(18);
  driver.stop();

  driver.felt("pain");

  const [stop, answer] = facts();
  assert.deepEqual([answer.id, answer.corrects], ["s.0.1", "s.0.0"]);
  assert.equal(answer.sets[0].stop, "pain");
  assert.equal(answer.at, stop.at);
});

test("more tingling is no stop, and is said of what was done", () => {
  const { driver, facts, pass } = led(A_DAY);
  driver.begin();
  pass(18);
  driver.stop();

  driver.felt("tingling");

  const [, answer] = facts();
  assert.equal(answer.corrects, "s.0.0");
  assert.deepEqual([answer.sets[0].tingling_grew, answer.sets[0].stop], [true, undefined]);
});

test("more tingling before the first repetition is told as well", () => {
  const { driver, facts, pass } = led(A_DAY);
  driver.begin();
  pass(4);
  driver.stop();

  driver.felt("tingling");

  const { sets } = facts()[1];
  assert.deepEqual(sets, [{ exercise: "heel-raise", variant: "both-legs", tingling_grew: true }]);
});

test("a mistake leaves the set without a stop, or takes back what never was", () => {
  const told = [18, 4].map((seconds) => {
    const { driver, facts, pass } = led(A_DAY);
    driver.begin();
    pass(seconds);
    driver.stop();
    driver.felt("mistake");
    return facts()[1];
  });

  assert.deepEqual(told[0].sets[0].stop, undefined);
  assert.deepEqual([told[1].kind, told[1].corrects], ["withdrawn", "s.0.0"]);
});

test("after a mistake the whole exercise is told in the place of the stop", () => {
  const { driver, facts, pass } = led(A_RAISE);
  driver.begin();
  pass(18);
  driver.stop();
  driver.felt("mistake");

  pass(5 + 18 + 45 + 18 + 31);

  const last = facts().at(-1);
  assert.deepEqual([last.corrects, last.finished], ["s.0.1", true]);
  assert.deepEqual(
    last.sets.map((set) => [set.reps, set.stop]),
    [
      [3, undefined],
      [3, undefined],
    ],
  );
});

test("after a press that was taken back another stop is a fact of its own", () => {
  const { driver, facts, pass } = led(A_DAY);
  driver.begin();
  pass(4);

  driver.stop();
  driver.felt("mistake");
  driver.stop();

  assert.deepEqual(
    facts().map((fact) => [fact.kind, fact.id, fact.corrects]),
    [
      ["session", "s.0.0", undefined],
      ["withdrawn", "s.0.1", "s.0.0"],
      ["session", "s.0.2", undefined],
    ],
  );
});

test("a stop that nobody explained stays when the session is closed", () => {
  const { driver, sequence, pass } = led(A_DAY);
  driver.begin();
  pass(18);
  driver.stop();

  const facts = lastFacts(planOf(A_DAY), sequence.state);

  assert.deepEqual(facts, []);
});

test("a session that was left in a long hold held as long as it did", () => {
  const { sequence, driver, pass } = led(A_DAY);
  driver.begin();
  pass(28 + 45 + 18 + 10 + 12);
  driver.pause();

  const [fact] = lastFacts(planOf(A_DAY), { ...sequence.state, seen: Date.now() });

  assert.equal(fact.sets[0].hold_seconds, 12);
});

test("a stop that an older version kept without a word is told when its session is closed", () => {
  const { sequence, driver, pass } = led(A_DAY);
  driver.begin();
  pass(18);
  const old = { ...structuredClone(sequence.state), mode: "stopped", stops: {} };
  delete old.when;

  const { state } = readPlace({ plan: planOf(A_DAY), state: old });
  const [fact] = lastFacts(planOf(A_DAY), state);

  assert.equal(fact.sets[0].stop, "unexplained");
});

test("answered when the page is opened again, nothing begins to move", () => {
  const first = led(A_DAY);
  first.driver.begin();
  first.pass(18);
  first.driver.stop();
  const { driver, sequence, facts, frames } = led(A_DAY, "session", first.sequence.state);

  driver.felt("pain");

  assert.equal(facts()[0].sets[0].stop, "pain");
  assert.deepEqual([sequence.state.mode, sequence.step.part], ["paused", 1]);
  assert.equal(frames.length, 0);
});

test("a stop in a test is told of the exercise that is like it", () => {
  const tried = inTime(
    [{ measure: "single_leg", cap: 45, seconds: 0 }],
    [
      { kind: "get_ready", seconds: 10, set: 1 },
      { kind: "try", seconds: 45, set: 1, side: "left" },
      { kind: "done", seconds: 0 },
    ],
  );
  const { driver, facts, pass, plan } = led(tried, "test");
  plan.instead = "single-leg-stance";
  driver.begin();
  pass(15);

  driver.stop();
  driver.felt("dizzy");

  const stops = facts().filter((fact) => fact.kind === "session");
  assert.deepEqual(
    stops.map((fact) => [fact.id, fact.corrects, fact.sets]),
    [
      ["s.0s.0", undefined, [{ exercise: "single-leg-stance", stop: "unexplained" }]],
      ["s.0s.1", "s.0s.0", [{ exercise: "single-leg-stance", stop: "dizzy" }]],
    ],
  );
});

test("a test in which nobody stopped tells of no exercise", () => {
  const plan = { ...planOf(inTime([{ measure: "single_leg", seconds: 0 }], [])), instead: "x" };

  assert.deepEqual(stopOfTest(plan, newState("s"), 0, NOON), []);
});

test("what was told and then undone by going back is taken back", () => {
  const state = { ...newState("s"), told: { 0: 1 }, stands: { 0: "s.0.0" } };

  const [fact] = factsOf(planOf(A_RAISE), state, 0, NOON);

  assert.deepEqual([fact.kind, fact.corrects], ["withdrawn", "s.0.0"]);
});

test("pressing stop twice is one stop", () => {
  const sequence = playing(A_RAISE, 18);

  const happened = [...sequence.stop(18_000), ...sequence.stop(18_100)];

  assert.deepEqual(happened, [{ type: "stop", part: 0 }]);
  assert.ok(sequence instanceof Sequence);
});
