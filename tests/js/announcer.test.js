import assert from "node:assert/strict";
import { test } from "node:test";

const moment = { now: 0 };
const said = [];
const page = {
  window: globalThis,
  document: { documentElement: { lang: "en-GB" } },
  performance: { now: () => moment.now },
  speechSynthesis: {
    getVoices: () => [{ name: "Even" }],
    cancel() {},
    speak: (sentence) => said.push(sentence),
  },
  SpeechSynthesisUtterance: class {
    constructor(text) {
      this.text = text;
    }
  },
};
for (const [name, value] of Object.entries(page)) {
  Object.defineProperty(globalThis, name, { value, configurable: true });
}
const { Announcer } = await import("../../src/footbridge/web/static/web/js/player/announcer.js");

const LINES = [
  ["Stop.", "cue", 400],
  ["How many times did you stand up?", "instruction", 2000],
  ["Both hands on the worktop.", "instruction", 1600],
  ["1. Up.", "cue", 900],
  ["1", "count", 400],
  ["Touch anywhere when you're ready.", "instruction", 2000],
];
const SETTINGS = { voice: true, tones: false, vibration: false, volume: 1 };
const WORDS = { starts_in: "We go on in a moment" };

function planOf(kinds, steps, about = {}) {
  return {
    timeline: { steps: kinds.map((kind) => ({ kind, seconds: 30, part: 0, side: "left" })) },
    about: [about],
    script: { steps, lead: [-1000, 4], lines: LINES, late: { count: 300, cue: 1000 } },
  };
}

/** Whatever is said now comes to its end. */
function ends() {
  said.at(-1)?.onend();
}

function begun() {
  said.length = 0;
  moment.now = 0;
  return new Announcer(null, WORDS, SETTINGS);
}

const words = () => said.map(({ text }) => text);

test("a question that waits for its answer is said when the voice is free", () => {
  const plan = planOf(
    ["try", "ask"],
    [
      [-300, 0],
      [0, 1],
    ],
  );
  const announcer = begun();
  announcer.enter(plan, 0, 0, 0);
  announcer.within(plan, 0, 29_700, 300);

  announcer.enter(plan, 1, 0, 0);
  const before = words();
  ends();
  announcer.within(plan, 1, 400, Number.POSITIVE_INFINITY);

  assert.deepEqual(before, ["Stop."]);
  assert.deepEqual(words(), ["Stop.", "How many times did you stand up?"]);
});

test("work that goes on says which leg it was, counts in, and begins then", () => {
  const legs = { left: "Stand on your left leg", right: "Stand on your right leg" };
  const plan = planOf(["up"], [[0, 3]], { legs });
  const announcer = begun();

  announcer.enter(plan, 0, 0, 3000);
  announcer.leading(plan, 3000);
  ends();
  announcer.leading(plan, 1000);
  ends();
  announcer.within(plan, 0, 10, 1990);

  assert.deepEqual(words(), ["Stand on your left leg.", "1", "1. Up."]);
});

test("what comes is told again when somebody paused while it was told", () => {
  const plan = planOf(["get_ready"], [[0, 2]]);
  const announcer = begun();
  announcer.enter(plan, 0, 0, 0);
  announcer.quiet();

  announcer.enter(plan, 0, 4000, 0);

  assert.deepEqual(words(), ["Both hands on the worktop.", "Both hands on the worktop."]);
});

test("a voice that never tells that it has ended is not waited for for ever", () => {
  const plan = planOf(["get_ready"], [[0, 2, 1000, 1]]);
  const announcer = begun();
  announcer.enter(plan, 0, 0, 0);

  moment.now = 4000;
  announcer.within(plan, 0, 4000, 26_000);

  assert.equal(words().length, 2);
});

test("a plan that was kept before there was a script is led in silence", () => {
  const { script: _, ...plan } = planOf(["get_ready"], []);
  const announcer = begun();

  announcer.enter(plan, 0, 0, 0);
  announcer.within(plan, 0, 1000, 9000);
  announcer.ended(plan);

  assert.deepEqual(words(), []);
});

test("a touch ends what is said before a try, and then it counts", () => {
  const plan = planOf(["count_in", "try"], [[0, 5, -1000, 4], []]);
  const announcer = begun();
  announcer.enter(plan, 0, 0, 0);
  announcer.within(plan, 0, 900, Number.POSITIVE_INFINITY);

  announcer.quiet();
  announcer.within(plan, 0, 0, 5000);
  announcer.within(plan, 0, 4000, 1000);

  assert.deepEqual(words(), ["Touch anywhere when you're ready.", "1"]);
});

test("seconds click before a movement, and not before what waits for a touch", () => {
  const announcer = new Announcer(null, WORDS, { ...SETTINGS, tones: true });
  const clicks = (kind, after) => announcer.clicks({ kind }, { kind: after }, 3);

  assert.equal(clicks("get_ready", "up"), true);
  assert.equal(clicks("count_in", "try"), true);
  assert.equal(clicks("get_ready", "count_in"), false);
  assert.equal(clicks("switch", "count_in"), false);
});

test("who gets ready sees what an answer means, and hears what comes", () => {
  const plan = planOf(["get_ready"], [[0, 2]]);
  const announcer = begun();
  announcer.enter(plan, 0, 0, 0);
  announcer.reply("6 is just right.", true);
  ends();
  announcer.within(plan, 0, 3000, 7000);

  assert.deepEqual(words(), ["Both hands on the worktop."]);
});
