/** Small timelines for the tests of the player. */

/** @import { Step, Timeline, Part, Plan } from "../../src/footbridge/web/static/web/js/player/shapes.js" */

const BEATS = [
  ["up", 2, 0],
  ["pause", 1, 1],
  ["down", 3, 2],
];

/** Puts steps one after the other. */
export function inTime(parts, bare) {
  let start = 0;
  const steps = bare.map((step) => {
    const placed = { says: step.kind, sound: "go", part: 0, ...step, start };
    start += step.seconds;
    return placed;
  });
  return { parts, steps, seconds: start };
}

export function raises(sets, reps, part = 0) {
  const steps = [{ kind: "get_ready", seconds: 10, set: 1, part }];
  for (let set = 1; set <= sets; set += 1) {
    for (let rep = 1; rep <= reps; rep += 1) {
      for (const [kind, seconds, phase] of BEATS) {
        steps.push({ kind, seconds, phase, set, rep, part });
      }
    }
    steps.push({ kind: "ask", says: "how_hard", seconds: 0, set, part });
    if (set < sets) steps.push({ kind: "rest", seconds: 45, set, part });
  }
  return steps;
}

export function stance(seconds, part = 0) {
  return [
    { kind: "get_ready", seconds: 10, set: 1, part },
    { kind: "hold", seconds, set: 1, rep: 1, side: "left", part },
    { kind: "switch", seconds: 8, set: 1, side: "right", part },
    { kind: "hold", seconds, set: 1, rep: 1, side: "right", part },
    { kind: "ask", says: "how_steady", seconds: 0, set: 1, part },
  ];
}

export const RAISE = {
  exercise: "heel-raise",
  variant: "both-legs",
  stream: "strength",
  in_short_core: true,
  seconds: 0,
  dose: { kind: "reps", sides: "together", sets: 2, reps: 3, rest_seconds: 45 },
};

export const STANCE = {
  exercise: "single-leg-stance",
  variant: "usual",
  stream: "balance",
  in_short_core: false,
  seconds: 0,
  dose: { kind: "hold", sides: "each", sets: 1, reps: 1, hold_seconds: 20, rest_seconds: 20 },
};

const DONE = (part) => ({ kind: "done", seconds: 0, part });

export const A_RAISE = inTime([RAISE], [...raises(2, 3), DONE(0)]);
export const A_DAY = inTime([RAISE, STANCE], [...raises(2, 3), ...stance(20, 1), DONE(1)]);

const WALK = {
  exercise: "walking",
  stream: "walking",
  seconds: 0,
  dose: { kind: "time", sides: "together", sets: 1, work_seconds: 600, rest_seconds: 0 },
};

export const A_WALK = inTime(
  [WALK],
  [
    { kind: "get_ready", seconds: 10, set: 1 },
    { kind: "work", seconds: 600, set: 1 },
    { kind: "ask", says: "how_long", seconds: 0, set: 1 },
    { kind: "ask", says: "how_comfortable", seconds: 0, set: 1 },
    DONE(0),
  ],
);

export function planOf(timeline, kind = "session") {
  return {
    person: "p",
    people: ["p"],
    on: "2026-01-05",
    kind,
    short: false,
    timeline,
    about: timeline.parts.map(() => ({})),
  };
}
