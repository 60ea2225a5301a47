import assert from "node:assert/strict";
import { test } from "node:test";
import { pictureFor } from "../../src/footbridge/web/static/web/js/player/figure.js";
import { phaseAt, pictureTime } from "../../src/footbridge/web/static/web/js/player/pace.js";
import { inTime } from "./timelines.js";

const RAISE = [
  { kind: "move", seconds: 2 },
  { kind: "hold", seconds: 1 },
  { kind: "move", seconds: 3, home: true },
];
const ARCH = [
  { kind: "move", seconds: 1 },
  { kind: "hold", seconds: 4, held: true },
  { kind: "move", seconds: 1, home: true },
];
const ARCHES = inTime(
  [{ seconds: 0 }],
  [
    { kind: "get_ready", seconds: 10, set: 1 },
    { kind: "move", seconds: 2, set: 1, rep: 1 },
    { kind: "hold", seconds: 5, set: 1, rep: 1 },
    { kind: "move", seconds: 2, set: 1, rep: 2 },
    { kind: "hold", seconds: 5, set: 1, rep: 2 },
    { kind: "done", seconds: 0 },
  ],
).steps;

/** Where the picture stands in a step of its own kind. */
function inStep(phases, step, seconds, shown) {
  const steps = [step, { kind: "done", seconds: 0 }];
  return pictureTime(phases, steps, 0, seconds, step.seconds - seconds, shown);
}

test("a raise is shown at the speed of its dose, phase by phase", () => {
  const times = [
    inStep(RAISE, { kind: "up", seconds: 2, phase: 0 }, 1),
    inStep(RAISE, { kind: "pause", seconds: 1, phase: 1 }, 0.5),
    inStep(RAISE, { kind: "down", seconds: 3, phase: 2 }, 3),
  ];

  assert.deepEqual(times, [1, 2.5, 5.999]);
});

test("a picture is never stretched by more than a tenth", () => {
  const half = { kind: "up", seconds: 1, phase: 0 };
  const nearly = { kind: "up", seconds: 2.1, phase: 0 };
  const long = { kind: "move", seconds: 12, rep: 1 };

  assert.equal(inStep(RAISE, half, 1), 1);
  assert.equal(inStep(RAISE, nearly, 2.1), 2);
  assert.equal(inStep(RAISE, long, 5), 5);
  assert.equal(inStep(RAISE, long, 11), 5.999);
});

test("between two holds the arch is let go and lifted again, each at its own speed", () => {
  const at = (index, seconds) => {
    const left = ARCHES[index].seconds - seconds;
    return pictureTime(ARCH, ARCHES, index, seconds, left);
  };

  assert.deepEqual([at(1, 0.5), at(1, 1.5)], [0, 0.5]);
  assert.deepEqual([at(2, 0), at(2, 4)], [3, 3]);
  assert.deepEqual([at(3, 0.5), at(3, 1.5)], [5.5, 0.5]);
});

test("the way into a hold is shown in the last seconds of the wait before it", () => {
  const lunge = [
    { kind: "move", seconds: 3 },
    { kind: "hold", seconds: 4, held: true },
    { kind: "move", seconds: 2, home: true },
  ];
  const steps = [
    { kind: "switch", seconds: 8, side: "right" },
    { kind: "hold", seconds: 20, side: "right" },
  ];

  assert.equal(pictureTime(lunge, steps, 0, 1, 7), 0);
  assert.equal(pictureTime(lunge, steps, 0, 6, 2), 1);
  assert.equal(pictureTime(lunge, steps, 1, 4, 16), 5);
  assert.equal(pictureTime(ARCH, ARCHES, 0, 9, 1), 0);
});

test("a drill by time goes on and on, and a try that is held goes there and stays", () => {
  const drill = { kind: "work", seconds: 60 };
  const held = { kind: "try", seconds: 45 };

  assert.equal(inStep(RAISE, drill, 13), 1);
  assert.equal(inStep(RAISE, { kind: "try", seconds: 30 }, 13), 1);
  assert.equal(inStep(ARCH, held, 0.5), 0.5);
  assert.equal(inStep(ARCH, held, 20), 3);
  assert.equal(inStep([], drill, 13), 0);
});

test("without movement only the poses at the ends are shown", () => {
  const up = { kind: "up", seconds: 2, phase: 0 };

  assert.equal(inStep(RAISE, up, 0.4, { isStill: true }), 0);
  assert.equal(inStep(RAISE, up, 1.4, { isStill: true }), 1.999);
});

test("with more tingling the same movement goes half as far in the same time", () => {
  const small = (step, seconds) => inStep(RAISE, step, seconds, { isSmall: true });

  assert.equal(small({ kind: "up", seconds: 2, phase: 0 }, 1), 0.5);
  assert.equal(small({ kind: "pause", seconds: 1, phase: 1 }, 0.5), 0.9995);
  assert.equal(small({ kind: "down", seconds: 3, phase: 2 }, 0), 4.5);
  const round = [{ kind: "round", seconds: 2, home: true }];
  assert.equal(inStep(round, { kind: "work", seconds: 9 }, 1, { isSmall: true }), 1);
});

test("what is between two poses away from the start keeps its width", () => {
  const march = [
    { kind: "move", seconds: 1 },
    { kind: "move", seconds: 1 },
    { kind: "move", seconds: 1, home: true },
    { kind: "hold", seconds: 1, home: true },
  ];
  const drill = { kind: "work", seconds: 60 };

  assert.equal(inStep(march, drill, 1.5, { isSmall: true }), 1.5);
  assert.equal(inStep(march, drill, 3.5, { isSmall: true }), 3.5);
});

test("a phase is found by the time of the picture", () => {
  assert.deepEqual(
    [0, 1.9, 2, 5, 99].map((time) => phaseAt(RAISE, time)),
    [0, 0, 1, 2, 2],
  );
});

test("the left side and the second way have the picture that is theirs", () => {
  const left = { figure: "left", side: "left" };
  const back = { figure: "back", way: 2 };
  const about = { figure: "usual", others: [left, back] };

  assert.equal(pictureFor(about, { side: "left" }).figure, "left");
  assert.equal(pictureFor(about, { side: "right", way: 2 }).figure, "back");
  assert.equal(pictureFor(about, { side: "right", way: 1 }).figure, "usual");
  assert.equal(pictureFor({ figure: "usual" }, { side: "left" }).figure, "usual");
});
