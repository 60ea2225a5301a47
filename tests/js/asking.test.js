import assert from "node:assert/strict";
import { test } from "node:test";
import { lastFacts } from "../../src/footbridge/web/static/web/js/player/home.js";
import { leftOpen } from "../../src/footbridge/web/static/web/js/player/open.js";
import { Sequence } from "../../src/footbridge/web/static/web/js/player/sequence.js";
import { newState } from "../../src/footbridge/web/static/web/js/player/state.js";
import { led, playing } from "./leading.js";
import { A_DAY, A_RAISE, A_WALK, planOf } from "./timelines.js";

const PATIENT = { leadIn: 10, waits: true };
/** When the first set is over, and its question is open beside the rest. */
const ASKED = 10 + 18;
/** When both sets are over, and it is asked beside getting ready for what comes next. */
const ASKED_AT_LAST = ASKED + 45 + 18;

function patient(seconds) {
  const sequence = new Sequence(A_RAISE, PATIENT, newState("s"));
  sequence.begin(0);
  sequence.advance(seconds * 1000);
  return sequence;
}

test("a day of which nobody answers anything takes what it promised", () => {
  const { sequence, pass, driver } = led(A_DAY);

  driver.begin();
  pass(A_DAY.seconds - 0.2);
  const before = sequence.state.mode;
  pass(0.4);

  assert.equal(before, "running");
  assert.equal(sequence.state.mode, "ended");
});

test("a question is open while the rest goes on", () => {
  const sequence = playing(A_RAISE, ASKED + 12);

  assert.equal(sequence.step.kind, "rest");
  assert.equal(sequence.asked.says, "how_hard");
  assert.equal(sequence.remaining, 33_000);
});

test("the last seconds belong to what comes, and the question is left open", () => {
  const sequence = playing(A_RAISE, ASKED + 40.9);
  const before = sequence.asked;

  sequence.advance((ASKED + 41.1) * 1000);

  assert.equal(before.says, "how_hard");
  assert.equal(sequence.asked, null);
  assert.equal(sequence.step.kind, "rest");
});

test("when all of it is answered, a question goes after a moment", () => {
  const sequence = playing(A_RAISE, ASKED + 5);
  sequence.answer({ effort: 6 });
  sequence.advance((ASKED + 10) * 1000);
  const before = sequence.asked;

  sequence.answer({ form: true });
  sequence.advance((ASKED + 13) * 1000);

  assert.equal(before.says, "how_hard");
  assert.equal(sequence.asked, null);
  assert.deepEqual(sequence.state.answers["0.1"], { effort: 6, form: true });
});

test("an exercise is told when its question closes, once, with what was answered", () => {
  const { driver, sequence, facts, pass } = led(A_DAY);
  driver.begin();
  pass(ASKED_AT_LAST + 1);
  const before = facts().length;

  sequence.answer({ effort: 7, form: true });
  pass(9);

  const [fact] = facts();
  assert.equal(before, 0);
  assert.equal(facts().length, 1);
  assert.deepEqual([fact.sets[1].effort, fact.sets[1].form_kept], [7, true]);
});

test("whoever leaves while it is asked has done what it is about", () => {
  const sequence = playing(A_DAY, ASKED_AT_LAST + 1);
  sequence.answer({ effort: 7 });

  const facts = lastFacts(planOf(A_DAY), sequence.state);

  assert.deepEqual(
    facts.map((fact) => fact.sets.map((set) => [set.exercise, set.effort])),
    [
      [
        ["heel-raise", undefined],
        ["heel-raise", 7],
      ],
    ],
  );
});

test("a stop while it is asked is about what was done, and not about what comes", () => {
  const sequence = playing(A_DAY, ASKED_AT_LAST + 2);

  sequence.stop((ASKED_AT_LAST + 2) * 1000);

  assert.deepEqual(Object.keys(sequence.state.stops), ["0"]);
});

test("a stop by mistake brings the question back, beside the whole of its wait", () => {
  const sequence = playing(A_DAY, ASKED_AT_LAST + 2);
  sequence.stop((ASKED_AT_LAST + 2) * 1000);

  sequence.felt(200_000, "mistake");

  assert.equal(sequence.asked.says, "how_hard");
  assert.equal(sequence.step.kind, "get_ready");
  assert.equal(sequence.remaining, 10_000);
});

test("who answers later goes on with the rest", () => {
  const sequence = playing(A_RAISE, ASKED + 5);

  sequence.next((ASKED + 5) * 1000);

  assert.equal(sequence.asked, null);
  assert.equal(sequence.step.kind, "rest");
});

test("who comes back to a question in a session that stood still carries on with it", () => {
  const { driver, sequence, pass } = led(A_RAISE);
  driver.begin();
  pass(ASKED + 5);
  driver.standStill();

  driver.next();

  assert.equal(sequence.state.mode, "running");
  assert.equal(sequence.asked.says, "how_hard");
});

test("a rest does not end before its question where somebody wants to be waited for", () => {
  const sequence = patient(ASKED + 600);

  assert.equal(sequence.asked.says, "how_hard");
  assert.equal(sequence.remaining, 0);
});

test("who was waited for has a moment to get ready again", () => {
  const sequence = patient(ASKED + 600);

  sequence.answer({ effort: 6, form: true });
  sequence.advance((ASKED + 603) * 1000);

  assert.equal(sequence.asked, null);
  assert.equal(sequence.step.kind, "rest");
  assert.ok(sequence.remaining > 4000);
});

test("the last question waits where somebody wants that, and else stands in the list", () => {
  const waiting = patient(ASKED + 44);
  waiting.next((ASKED + 44) * 1000);
  waiting.next((ASKED + 44) * 1000);
  waiting.advance((ASKED + 44 + 18 + 600) * 1000);
  const others = playing(A_RAISE, ASKED_AT_LAST + 0.1);

  assert.equal(waiting.step.kind, "ask");
  assert.equal(others.state.mode, "ended");
  assert.deepEqual(
    leftOpen(planOf(A_RAISE), others.state).map(({ field }) => field),
    ["effort", "form"],
  );
});

test("nobody is hurried after a walk", () => {
  const sequence = playing(A_WALK, 10 + 600 + 3600);

  assert.equal(sequence.asked.says, "how_long");
});

test("what comes is said to its end though somebody wants to answer later", () => {
  const { driver, names, pass } = led(A_RAISE);
  driver.begin();
  pass(ASKED + 5);
  const before = names().length;

  driver.next();
  const later = names().slice(before);
  driver.next();

  assert.ok(!later.includes("quiet"));
  assert.ok(names().slice(before).includes("quiet"));
});

test("nobody is counted in while it is waited for their answer", () => {
  const sequence = patient(ASKED + 600);
  const waiting = sequence.untilNext;

  sequence.answer({ effort: 6, form: true });
  sequence.advance((ASKED + 603) * 1000);

  assert.equal(waiting, 5000);
  assert.equal(sequence.untilNext, sequence.remaining);
});

test("a question beside a wait is no step of its own for the ear", () => {
  const { asked, driver, pass } = led(A_DAY);
  driver.begin();

  pass(ASKED_AT_LAST + 30);

  const entered = asked.filter(([name]) => name === "speak").map(([, , index]) => index);
  assert.ok(!entered.some((index) => A_DAY.steps[index].kind === "ask"));
});
