import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf } from "../../src/footbridge/web/static/web/js/player/facts.js";
import { lastFacts } from "../../src/footbridge/web/static/web/js/player/home.js";
import { led } from "./leading.js";
import { A_WALK, inTime } from "./timelines.js";

const A_TEST = inTime(
  [{ measure: "walking_tolerance", cap: 120, tries: 1, seconds: 0 }],
  [
    { kind: "get_ready", seconds: 10, set: 1 },
    { kind: "try", seconds: 7200, set: 1 },
    { kind: "ask", says: "how_long", seconds: 0, set: 1 },
    { kind: "done", seconds: 0 },
  ],
);

function walking(seconds, timeline = A_WALK, kind = "walk") {
  const told = led(timeline, kind);
  told.driver.begin();
  told.pass(10 + seconds);
  return told;
}

/** The phone sleeps: no frame comes, and the count that only goes forward stands still. */
function sleep({ moment, pass }, seconds) {
  moment.slept += seconds * 1000;
  pass(0.1);
}

test("a walk goes on while the phone is locked, whichever clock stood still meanwhile", () => {
  const asleep = walking(30);
  const hidden = walking(30);

  sleep(asleep, 300);
  hidden.moment.now += 300_000;
  hidden.pass(0.1);

  for (const { sequence } of [asleep, hidden]) {
    assert.equal(sequence.state.mode, "running");
    assert.equal(Math.round(sequence.state.into / 1000), 330);
  }
});

test("a page that goes out of sight pauses no walk, and a touch in a pocket neither", () => {
  const { driver, sequence } = walking(30);

  driver.standStill();
  driver.tap();

  assert.equal(sequence.state.mode, "running");
  assert.equal(sequence.step.kind, "work");
});

test("a lock screen that asks a walk to pause hears of none", () => {
  const { driver, sequence, names } = walking(30);

  driver.pause();

  assert.equal(sequence.state.mode, "running");
  assert.ok(!names().includes("call"));
});

test("who comes back later than planned was out all that time, and is asked", () => {
  const told = walking(30);

  sleep(told, 1470);

  assert.equal(told.sequence.asked.says, "how_long");
  assert.equal(Math.round(told.sequence.state.out / 1000), 1500);
});

test("nothing is told of a walk before somebody says how long it was", () => {
  const { driver, sequence, facts, plan } = walking(600);
  driver.next();
  driver.finish();
  const asked = sequence.asked.says;
  const silent = [
    factsOf(plan, sequence.state, 0, "2026-01-05T12:00:00+01:00"),
    lastFacts(plan, sequence.state),
    facts(),
  ];

  sequence.answer({ walked: 480 });
  driver.next();
  driver.next();

  assert.equal(asked, "how_long");
  assert.deepEqual(silent, [[], [], []]);
  assert.deepEqual(
    facts().map((fact) => [fact.kind, fact.seconds, fact.total_seconds]),
    [["walk", 480, 480]],
  );
});

test("who looked too early walks on, and the time meanwhile belongs to the walk", () => {
  const { driver, sequence, pass } = walking(60);
  driver.next();
  pass(20);

  driver.walkOn();
  pass(40);

  assert.equal(sequence.step.kind, "work");
  assert.equal(Math.round(sequence.state.into / 1000), 120);
  assert.equal(Math.round(sequence.state.out / 1000), 120);
  assert.deepEqual(sequence.state.amounts, {});
});

test("ending early asks first how long it was", () => {
  const { driver, sequence } = walking(120);

  driver.finish();

  assert.equal(sequence.asked.says, "how_long");
});

test("a stop on a walk is told at once, as long as the clock has it", () => {
  const { driver, facts } = walking(90);

  driver.stop();

  assert.deepEqual(
    facts().map((fact) => [fact.seconds, fact.stop]),
    [[90, "unexplained"]],
  );
});

test("a page that was closed on a walk asks how long it was, with the time since", () => {
  const { sequence } = walking(60);

  sequence.comeBack(240_000);
  sequence.state.mode = "paused";
  sequence.resume(0);

  assert.equal(sequence.asked.says, "how_long");
  assert.equal(Math.round(sequence.state.out / 1000), 300);
});

test("the walking test is as many whole minutes as were said", () => {
  const { driver, sequence, facts } = walking(725, A_TEST, "test");
  driver.tap();
  const before = sequence.step.kind;
  driver.next();
  const silent = facts().length;

  sequence.answer({ walked: 660 });
  driver.next();

  assert.equal(before, "try");
  assert.equal(silent, 0);
  assert.deepEqual(
    facts().map((fact) => [fact.measure, fact.result]),
    [["walking_tolerance", 11]],
  );
});

test("a walk of an older plan is told by the clock, as it was then", () => {
  const timeline = inTime(A_WALK.parts, [
    { kind: "get_ready", seconds: 10, set: 1 },
    { kind: "work", seconds: 600, set: 1 },
    { kind: "done", seconds: 0 },
  ]);

  const { facts } = walking(600.1, timeline);

  assert.equal(facts()[0].seconds, 600);
});
