import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cue,
  sideToCome,
  spoken,
  spokenAtPhase,
} from "../../src/footbridge/web/static/web/js/player/cues.js";
import { A_DAY, inTime } from "./timelines.js";

const WORDS = {
  first_left: "Left side first",
  switch_right: "Switch: right side",
  say_left: "Left side",
  say_hold: "Hold for {seconds} seconds.",
  other_way: "Now the other way round",
};
const STANCE = {
  name: "Stand on one leg",
  dose: "20 seconds",
  support: "Hand on or just above the worktop",
  legs: { left: "Stand on your left leg", right: "Stand on your right leg" },
  turn: "",
};
const RAISES = {
  cue: "Up 2, lower for 3",
  phases: [
    { kind: "move", seconds: 2, cue: "Up" },
    { kind: "hold", seconds: 1, cue: "Stay" },
    { kind: "move", seconds: 3, cue: "Lower slowly" },
  ],
};
const ARCH = {
  cue: "Lift arch, toes flat",
  phases: [
    { kind: "move", seconds: 1, cue: "Lift the arch" },
    { kind: "hold", seconds: 4, cue: "Hold", held: true },
    { kind: "move", seconds: 1, cue: "Let go" },
  ],
};

const READY = A_DAY.steps.findIndex((step) => step.kind === "get_ready" && step.part === 1);
const SWITCH = A_DAY.steps.findIndex((step) => step.kind === "switch");

test("the first side is said with what its leg does, before anything begins", () => {
  assert.equal(
    spoken(WORDS, A_DAY, READY, STANCE),
    "Stand on one leg. 20 seconds. Hand on or just above the worktop. " +
      "Left side first. Stand on your left leg.",
  );
});

test("a change of sides says which leg, and whether to turn round", () => {
  const turning = { ...STANCE, turn: "Turn round to change sides" };

  assert.equal(
    spoken(WORDS, A_DAY, SWITCH, turning),
    "Switch: right side. Turn round to change sides. Stand on your right leg.",
  );
  assert.equal(
    spoken(WORDS, A_DAY, SWITCH, { ...STANCE, legs: undefined, turn: undefined }),
    "Switch: right side.",
  );
});

test("after a rest the side is said that comes", () => {
  const two = inTime(
    [{ seconds: 0 }],
    [
      { kind: "rest", seconds: 20, set: 1 },
      { kind: "hold", seconds: 20, set: 2, side: "left" },
      { kind: "rest", seconds: 20, set: 2 },
      { kind: "done", seconds: 0 },
    ],
  );

  assert.equal(sideToCome(WORDS, two, 0, [STANCE]), "Left side. Stand on your left leg.");
  assert.equal(sideToCome(WORDS, two, 2, [STANCE]), "");
});

test("the way down is named each time, the way up in the first repetitions", () => {
  const raises = inTime(
    [{ seconds: 0 }],
    [
      { kind: "up", seconds: 2, phase: 0, rep: 1 },
      { kind: "pause", seconds: 1, phase: 1, rep: 1 },
      { kind: "down", seconds: 3, phase: 2, rep: 1 },
      { kind: "up", seconds: 2, phase: 0, rep: 3 },
      { kind: "down", seconds: 3, phase: 2, rep: 3 },
    ],
  );

  assert.deepEqual(
    raises.steps.map((_, index) => spoken(WORDS, raises, index, RAISES)),
    ["1. Up.", "", "Lower slowly", "3", "Lower slowly"],
  );
});

test("between holds it is said when to let go, and then the number", () => {
  const arches = inTime(
    [{ seconds: 0 }],
    [
      { kind: "get_ready", seconds: 10 },
      { kind: "move", seconds: 2, rep: 1 },
      { kind: "hold", seconds: 5, rep: 1 },
      { kind: "move", seconds: 2, rep: 2 },
    ],
  );

  assert.equal(spoken(WORDS, arches, 1, ARCH), "");
  assert.equal(spoken(WORDS, arches, 2, ARCH), "Hold for 5 seconds.");
  assert.equal(spoken(WORDS, arches, 3, ARCH), "Let go");
  assert.equal(spokenAtPhase(arches.steps[1], ARCH, 0), "1. Lift the arch.");
  assert.equal(spokenAtPhase(arches.steps[1], ARCH, 1), "");
});

test("in a movement the phases are named while it is new, and never in another step", () => {
  const band = { phases: [{ cue: "Turn out" }, {}, { cue: "Slowly back" }] };
  const move = (rep) => ({ kind: "move", seconds: 3, rep });

  assert.equal(spokenAtPhase(move(1), band, 2), "Slowly back");
  assert.equal(spokenAtPhase(move(1), band, 1), "");
  assert.equal(spokenAtPhase(move(3), band, 2), "");
  assert.equal(spokenAtPhase({ kind: "up", seconds: 2 }, RAISES, 0), "");
});

test("the second pattern begins with its own sentence", () => {
  const step = { kind: "move", seconds: 3, rep: 1, way: 2, says: "other_way" };
  const toes = { others: [{ way: 2, says: "Now the four small toes", phases: [] }] };

  const said = (about) => spoken(WORDS, inTime([{ seconds: 0 }], [step]), 0, about);

  assert.equal(said(toes), "Now the four small toes");
  assert.equal(said({}), "Now the other way round");
});

test("beside the count stands the phase that is shown", () => {
  const step = { kind: "down", seconds: 3, phase: 2, rep: 1 };

  assert.equal(cue(WORDS, step, RAISES, 2), "Lower slowly");
  assert.equal(cue(WORDS, { kind: "hold", seconds: 5 }, ARCH, 1), "Lift arch, toes flat");
  assert.equal(
    cue(WORDS, { kind: "move", seconds: 3 }, { cue: "Slow circles" }, 0),
    "Slow circles",
  );
});
