import assert from "node:assert/strict";
import { test } from "node:test";
import { cue } from "../../src/footbridge/web/static/web/js/player/cues.js";

const WORDS = {};
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

test("beside the count stands the phase that is shown", () => {
  const step = { kind: "down", seconds: 3, phase: 2, rep: 1 };

  assert.equal(cue(WORDS, step, RAISES, 2), "Lower slowly");
  assert.equal(cue(WORDS, { kind: "hold", seconds: 5 }, ARCH, 1), "Lift arch, toes flat");
  assert.equal(
    cue(WORDS, { kind: "move", seconds: 3 }, { cue: "Slow circles" }, 0),
    "Slow circles",
  );
});
