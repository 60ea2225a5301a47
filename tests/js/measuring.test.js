import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf, noteTold } from "../../src/footbridge/web/static/web/js/player/facts.js";
import { Sequence } from "../../src/footbridge/web/static/web/js/player/sequence.js";
import { newState } from "../../src/footbridge/web/static/web/js/player/state.js";
import { inTime, planOf } from "./timelines.js";

const NOON = "2026-01-05T12:00:00+01:00";
const PACE = { leadIn: 5, waits: false };
const ready = { kind: "get_ready", seconds: 10, set: 1 };
const done = { kind: "done", seconds: 0 };

function begun(part, steps) {
  const timeline = inTime([part], [ready, ...steps, done]);
  const sequence = new Sequence(timeline, PACE, newState("s"));
  sequence.begin(0);
  sequence.advance(5000);
  return { sequence, plan: planOf(timeline, "test") };
}

test("the best try of each foot counts", () => {
  const attempt = (set, side) => ({ kind: "try", seconds: 45, set, side });
  const { sequence, plan } = begun({ measure: "single_leg", cap: 45, seconds: 0 }, [
    attempt(1, "left"),
    attempt(1, "right"),
    attempt(2, "left"),
    attempt(2, "right"),
  ]);

  sequence.next(12_000);
  sequence.next(16_000);
  sequence.next(27_500);
  sequence.advance(80_000);

  const facts = factsOf(plan, sequence.state, 0, NOON);
  assert.deepEqual(
    facts.map((fact) => [fact.kind, fact.measure, fact.side, fact.result]),
    [
      ["test", "single_leg", "left", 11],
      ["test", "single_leg", "right", 45],
    ],
  );
});

test("heel raises are counted by the beat that was kept", () => {
  const beats = [1, 2, 3, 4].flatMap((rep) => [
    { kind: "up", seconds: 2, set: 1, rep },
    { kind: "pause", seconds: 1, set: 1, rep },
    { kind: "down", seconds: 3, set: 1, rep },
  ]);
  const { sequence, plan } = begun({ measure: "heel_raises", cap: 30, seconds: 0 }, beats);

  sequence.next(5000 + 14_000);

  const [fact] = factsOf(plan, sequence.state, 0, NOON);
  assert.deepEqual([fact.measure, fact.result], ["heel_raises", 2]);
});

test("chair stands are as many as the person says, and none is an answer too", () => {
  const { sequence, plan } = begun({ measure: "chair_stands", cap: 40, seconds: 0 }, [
    { kind: "try", seconds: 30, set: 1 },
    { kind: "ask", says: "how_many", seconds: 0, set: 1 },
  ]);
  sequence.advance(35_000);

  sequence.answer({ count: 0 });

  const [fact] = factsOf(plan, sequence.state, 0, NOON);
  assert.equal(fact.result, 0);
});

test("a walk is told in whole minutes", () => {
  const { sequence, plan } = begun({ measure: "walking_tolerance", cap: 120, seconds: 0 }, [
    { kind: "try", seconds: 7200, set: 1 },
  ]);

  sequence.next(5000 + 615_000);

  const [fact] = factsOf(plan, sequence.state, 0, NOON);
  assert.deepEqual([fact.measure, fact.result], ["walking_tolerance", 10]);
});

test("a foot that had no result at first corrects nothing when it has one", () => {
  const attempt = (side) => ({ kind: "try", seconds: 45, set: 1, side });
  const { sequence, plan } = begun({ measure: "single_leg", cap: 45, seconds: 0 }, [
    attempt("left"),
    attempt("right"),
  ]);
  sequence.next(12_000);
  noteTold(sequence.state, 0, factsOf(plan, sequence.state, 0, NOON));
  sequence.next(19_000);

  const facts = factsOf(plan, sequence.state, 0, NOON);

  assert.deepEqual(
    facts.map((fact) => [fact.id, fact.corrects]),
    [
      ["s.0.1left", "s.0.0left"],
      ["s.0.1right", undefined],
    ],
  );
});
