import assert from "node:assert/strict";
import { test } from "node:test";
import { answerTo } from "../../src/footbridge/web/static/web/js/player/asked.js";
import { factsOf } from "../../src/footbridge/web/static/web/js/player/facts.js";
import { leftOpen } from "../../src/footbridge/web/static/web/js/player/open.js";
import { doneParts } from "../../src/footbridge/web/static/web/js/player/start.js";
import { led, playing } from "./leading.js";
import { A_DAY, A_RAISE, A_WALK, planOf } from "./timelines.js";

const NOON = "2026-01-05T12:00:00+01:00";
const WHOLE_RAISE = 10 + 18 + 45 + 18 + 31;
const WHOLE_STANCE = 10 + 20 + 8 + 20 + 31;
const ANSWERS = new Set([
  "effort",
  "form_kept",
  "tingling_grew",
  "near_fall",
  "steadiness",
  "touches",
  "grabs",
  "sensation",
  "comfortable",
]);

function factOf(timeline, sequence, place = 0, kind = "session") {
  return factsOf(planOf(timeline, kind), sequence.state, place, NOON)[0];
}

test("what nobody answered is left out of what is told", () => {
  const sequence = playing(A_DAY, WHOLE_RAISE + WHOLE_STANCE);

  const told = [0, 1].flatMap((place) => factOf(A_DAY, sequence, place).sets);

  assert.equal(told.length, 4);
  assert.deepEqual(
    told.flatMap((set) => Object.keys(set)).filter((name) => ANSWERS.has(name)),
    [],
  );
});

test("a walk of which nobody said how it was is not called comfortable", () => {
  const silent = playing(A_WALK, 10 + 600);
  silent.answer({ walked: 600 });
  const told = [true, false].map((comfortable) => {
    const sequence = playing(A_WALK, 10 + 600);
    sequence.answer({ walked: 600 });
    sequence.next(610_000);
    sequence.answer({ comfortable });
    return factOf(A_WALK, sequence, 0, "walk").comfortable;
  });

  assert.equal("comfortable" in factOf(A_WALK, silent, 0, "walk"), false);
  assert.deepEqual(told, [true, false]);
});

test("form is kept or lost when somebody said so", () => {
  const told = [true, false].map((form) => {
    const sequence = playing(A_RAISE, 28);
    sequence.answer({ form });
    return factOf(A_RAISE, sequence).sets[0].form_kept;
  });

  assert.deepEqual(told, [true, false]);
});

test("only what was done to its end is finished", () => {
  const whole = playing(A_RAISE, WHOLE_RAISE);
  const short = playing(A_RAISE, 28 + 45 + 8);
  short.next(81_000);
  const oneSet = playing(A_RAISE, 28 + 45);

  assert.equal(factOf(A_RAISE, whole).finished, true);
  assert.equal(factOf(A_RAISE, short).finished, false);
  assert.equal(factOf(A_RAISE, oneSet).finished, false);
});

test("a near fall is told once, and none holds for every set", () => {
  const told = [true, false].map((near_fall) => {
    const sequence = playing(A_DAY, WHOLE_RAISE + 10 + 20 + 8 + 20);
    sequence.state.answers["1.1"] = { near_fall };
    return factOf(A_DAY, sequence, 1).sets.map((set) => set.near_fall);
  });

  assert.deepEqual(told, [
    [true, undefined],
    [false, false],
  ]);
});

test("yes and no are taken as such, and numbers as numbers", () => {
  assert.deepEqual(
    ["comfortable", "form", "near_fall", "effort"].map((name) => answerTo(name, "0")),
    [{ comfortable: false }, { form: false }, { near_fall: false }, { effort: 0 }],
  );
});

test("what was left open is asked once more, with the last set and the whole exercise in mind", () => {
  const { state } = playing(A_DAY, WHOLE_RAISE + WHOLE_STANCE);

  assert.deepEqual(leftOpen(planOf(A_DAY), state), [
    { part: 0, field: "effort", sets: ["0.2"] },
    { part: 0, field: "form", sets: ["0.1", "0.2"] },
    { part: 1, field: "steadiness", sets: ["1.1"] },
    { part: 1, field: "near_fall", sets: ["1.1"] },
    { part: 1, field: "touches", sets: ["1.1"] },
    { part: 1, field: "grabs", sets: ["1.1"] },
  ]);
});

test("nothing is asked again that was answered, not done, or stopped", () => {
  const { state } = playing(A_DAY, 28);
  state.answers["0.1"] = { effort: 6, form: true };
  const answered = leftOpen(planOf(A_DAY), state);
  state.answers = {};
  state.stops[0] = "pain";

  assert.deepEqual(answered, []);
  assert.deepEqual(leftOpen(planOf(A_DAY), state), []);
});

test("a late answer mends what was told, as of the moment when it was done", () => {
  const { driver, facts, added, pass } = led(A_RAISE);
  driver.begin();
  pass(WHOLE_RAISE);
  const [told] = facts();

  driver.answerLate(0, ["0.2"], { effort: 6 });
  driver.answerLate(0, ["0.1", "0.2"], { form: true });

  assert.deepEqual(
    added.map((fact) => [fact.id, fact.corrects, fact.at]),
    [
      ["s.0.1", "s.0.0", told.at],
      ["s.0.2", "s.0.1", told.at],
    ],
  );
  assert.deepEqual(
    added[1].sets.map((set) => [set.effort, set.form_kept]),
    [
      [undefined, true],
      [6, true],
    ],
  );
});

test("a set of nothing and a walk under a minute are no exercise done", () => {
  const amount = { reps: 0, hold: 0, work: 0, whole: false };
  const count = (timeline, more) =>
    doneParts(timeline.parts, { amounts: { "0.1.": { ...amount, ...more } } });

  assert.deepEqual(
    [count(A_RAISE, {}), count(A_RAISE, { reps: 1 }), count(A_WALK, { work: 59 })],
    [0, 1, 0],
  );
  assert.equal(count(A_WALK, { work: 60 }), 1);
});
