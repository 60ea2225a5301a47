import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf, noteTold } from "../../src/footbridge/web/static/web/js/player/facts.js";
import { Sequence } from "../../src/footbridge/web/static/web/js/player/sequence.js";
import { newState } from "../../src/footbridge/web/static/web/js/player/state.js";
import { A_DAY, A_RAISE, inTime, planOf, STANCE, stance } from "./timelines.js";

const NOON = "2026-01-05T12:00:00+01:00";
const PACE = { leadIn: 10, waits: false };

function begun(timeline, pace = PACE) {
  const sequence = new Sequence(timeline, pace, newState("s"));
  sequence.begin(0);
  return sequence;
}

/** Lets a session run in uneven frames until `seconds`. */
function play(sequence, from, seconds, frame = 37) {
  let now = from;
  const happened = [];
  while (now < from + seconds * 1000) {
    now = Math.min(now + frame, from + seconds * 1000);
    happened.push(...sequence.advance(now));
  }
  return { now, happened };
}

test("a set of three slow repetitions ends after exactly eighteen seconds", () => {
  const sequence = begun(A_RAISE);

  play(sequence, 0, 10 + 17.99);
  const before = sequence.step.kind;
  play(sequence, 27_990, 0.01);

  assert.equal(before, "down");
  assert.equal(sequence.step.kind, "rest");
  assert.deepEqual(sequence.state.amounts["0.1."], { reps: 3, hold: 0, work: 0, whole: true });
});

test("half an hour of uneven frames does not drift by a millisecond", () => {
  const steps = [
    { kind: "work", seconds: 1800, set: 1 },
    { kind: "done", seconds: 0 },
  ];
  const sequence = begun(inTime([{ ...STANCE }], steps));

  play(sequence, 0, 1799.999, 41);
  const early = sequence.state.mode;
  play(sequence, 1_799_999, 0.001);

  assert.equal(early, "running");
  assert.equal(sequence.state.mode, "ended");
});

test("a pause stands still, and afterwards the broken repetition begins again", () => {
  const sequence = begun(A_RAISE);
  play(sequence, 0, 10 + 6 + 4);

  sequence.pause(20_000);
  play(sequence, 20_000, 600);
  sequence.resume(620_000);
  play(sequence, 620_000, 3 + 6);

  assert.equal(sequence.state.amounts["0.1."].reps, 2);
});

test("a hold goes on where it was paused", () => {
  const sequence = begun(inTime([STANCE], [...stance(20), { kind: "done", seconds: 0 }]));
  play(sequence, 0, 10 + 12);

  sequence.pause(22_000);
  sequence.resume(90_000);
  play(sequence, 90_000, 3 + 7.9);
  const before = sequence.step.kind;
  play(sequence, 100_900, 0.2);

  assert.equal(before, "hold");
  assert.equal(sequence.step.kind, "switch");
  assert.equal(sequence.state.amounts["0.1.left"].hold, 20);
});

test("next in the middle of a set keeps what was done and asks how hard it was, in the rest", () => {
  const sequence = begun(A_RAISE);
  play(sequence, 0, 10 + 14);

  sequence.next(24_000);

  assert.equal(sequence.step.kind, "rest");
  assert.equal(sequence.asked.says, "how_hard");
  assert.equal(sequence.state.amounts["0.1."].reps, 2);
});

test("next in the middle of a hold counts the seconds that were held", () => {
  const sequence = begun(inTime([STANCE], [...stance(20), { kind: "done", seconds: 0 }]));
  play(sequence, 0, 10 + 12.4);

  sequence.next(22_400);

  assert.deepEqual(sequence.state.amounts["0.1.left"], {
    reps: 1,
    hold: 12,
    work: 0,
    whole: false,
  });
});

test("back does the set again, and nothing counts twice", () => {
  const sequence = begun(A_RAISE);
  play(sequence, 0, 10 + 13);

  sequence.back(23_000);
  play(sequence, 23_000, 5 + 18);

  assert.equal(sequence.state.amounts["0.1."].reps, 3);
});

test("rests and getting ready can be made longer", () => {
  const sequence = begun(A_RAISE);
  play(sequence, 0, 5);

  sequence.lengthen(15);

  assert.equal(sequence.remaining, 20_000);
});

test("stop stands still at once; by mistake goes on with the count kept", () => {
  const sequence = begun(A_RAISE);
  play(sequence, 0, 10 + 8);
  sequence.stop(18_000);
  play(sequence, 18_000, 60);

  sequence.felt(78_000, "mistake");
  play(sequence, 78_000, 5 + 12);

  assert.equal(sequence.state.amounts["0.1."].reps, 3);
  assert.equal(sequence.step.kind, "rest");
});

test("pain ends the exercise and keeps the stop sign with what was done", () => {
  const sequence = begun(A_DAY);
  play(sequence, 0, 10 + 8);
  sequence.stop(18_000);

  const happened = sequence.felt(20_000, "pain");

  const [fact] = factsOf(planOf(A_DAY), sequence.state, 0, NOON);
  assert.equal(sequence.step.part, 1);
  assert.ok(happened.some((each) => each.type === "part" && each.part === 0));
  assert.deepEqual(fact.sets, [
    {
      exercise: "heel-raise",
      variant: "both-legs",
      reps: 1,
      asked_reps: 3,
      stop: "pain",
    },
  ]);
  assert.equal(fact.finished, false);
});

test("dizziness before the first repetition still tells the stop sign and ends it all", () => {
  const sequence = begun(A_DAY);
  sequence.stop(4000);

  sequence.felt(5000, "dizzy");

  const [fact] = factsOf(planOf(A_DAY), sequence.state, 0, NOON);
  assert.equal(sequence.state.mode, "ended");
  assert.equal(sequence.state.ended, "stopped");
  assert.equal(fact.sets[0].stop, "dizzy");
  assert.equal(fact.sets[0].reps, 0);
});

test("more tingling marks the exercise and goes on after a breath", () => {
  const sequence = begun(A_RAISE);
  play(sequence, 0, 12);
  sequence.stop(12_000);

  sequence.felt(15_000, "tingling");
  play(sequence, 15_000, 5 + 18);

  const [fact] = factsOf(planOf(A_RAISE), sequence.state, 0, NOON);
  assert.equal(fact.sets[0].tingling_grew, true);
});

test("an exercise that is left out tells why", () => {
  const sequence = begun(A_DAY);

  sequence.skip(2000, "sore");

  const [fact] = factsOf(planOf(A_DAY), sequence.state, 0, NOON);
  assert.deepEqual(fact.sets, [{ exercise: "heel-raise", variant: "both-legs", skipped: "sore" }]);
  assert.equal(sequence.step.part, 1);
});

test("a shortened day ends after its core", () => {
  const sequence = begun(A_DAY);

  sequence.shorten();
  play(sequence, 0, 28 + 45 + 18 + 31, 500);

  assert.equal(sequence.state.mode, "ended");
  assert.equal(sequence.state.ended, "whole");
});

test("finishing early keeps the set that was begun", () => {
  const sequence = begun(A_DAY);
  play(sequence, 0, 10 + 7);

  sequence.finish(17_000);

  const [fact] = factsOf(planOf(A_DAY), sequence.state, 0, NOON);
  assert.equal(sequence.state.ended, "early");
  assert.equal(fact.sets[0].reps, 1);
});

test("each foot has its own result, and steadiness stands with both", () => {
  const sequence = begun(A_DAY);
  play(sequence, 0, 28 + 45 + 18, 100);
  play(sequence, 91_000, 10 + 20 + 8 + 20, 100);
  sequence.state.answers["1.1"] = { steadiness: 2, touches: 1, grabs: 0 };

  const [fact] = factsOf(planOf(A_DAY), sequence.state, 1, NOON);

  assert.deepEqual(
    fact.sets.map((set) => [set.side, set.hold_seconds, set.steadiness, set.touches]),
    [
      ["left", 20, 2, 1],
      ["right", 20, 2, 0],
    ],
  );
});

test("an exercise that is done again corrects what was told before", () => {
  const sequence = begun(A_RAISE);
  play(sequence, 0, 28);
  const [first] = factsOf(planOf(A_RAISE), sequence.state, 0, NOON);
  noteTold(sequence.state, 0, [first]);

  const [fact] = factsOf(planOf(A_RAISE), sequence.state, 0, NOON);

  assert.equal(fact.id, "s.0.1");
  assert.equal(fact.corrects, "s.0.0");
});

test("a state that was kept and read back goes on as if nothing had been", () => {
  const sequence = begun(A_DAY);
  play(sequence, 0, 10 + 8);

  const read = JSON.parse(JSON.stringify(sequence.state));
  const again = new Sequence(A_DAY, PACE, read);
  again.resume(500_000);
  play(again, 500_000, 3 + 12);

  assert.equal(again.state.amounts["0.1."].reps, 3);
});
