import assert from "node:assert/strict";
import { test } from "node:test";
import { Speaking } from "../../src/footbridge/web/static/web/js/player/speaking.js";

const LINES = [
  ["Both hands on the worktop.", "instruction", 2000],
  ["3", "count", 400],
  ["2", "count", 400],
  ["Lower slowly.", "cue", 1000],
  ["How hard?", "instruction", 1000],
  ["Rest for 45 seconds.", "instruction", 1500],
];
const [SUPPORT, THREE, TWO, LOWER, HOW_HARD, REST] = LINES.keys();

/** A mouth that needs as long as it is told, or longer. */
function speaker(slower = 1) {
  const moment = { now: 0 };
  const heard = [];
  let until = 0;
  const mouth = {
    get isBusy() {
      return moment.now < until;
    },
    say(words, lasts) {
      heard.push([moment.now, words]);
      until = moment.now + lasts * slower;
    },
  };
  const speaking = new Speaking(mouth, () => moment.now);
  const script = { steps: [], lead: [], lines: LINES, late: { count: 300, cue: 1000 } };
  /** A step of so many seconds, looked at every 100 milliseconds. */
  const pass = (due, seconds, isAsked = false) => {
    speaking.enter(0, isAsked);
    for (let into = 0; into < seconds * 1000; into += 100) {
      speaking.within(script, due, into, seconds * 1000 - into);
      moment.now += 100;
    }
  };
  return { speaking, pass, heard, moment, script };
}

test("each line is said once, at its moment, from the beginning or before the end", () => {
  const { pass, heard } = speaker();

  pass([0, SUPPORT, -3000, THREE, -2000, TWO], 10);

  assert.deepEqual(heard, [
    [0, "Both hands on the worktop."],
    [7000, "3"],
    [8000, "2"],
  ]);
});

test("a count never cuts off an instruction, and is not said late", () => {
  const { pass, heard } = speaker(4.5);

  pass([0, SUPPORT, -3000, THREE, -2000, TWO], 10);

  assert.deepEqual(heard, [[0, "Both hands on the worktop."]]);
});

test("a word for a moment waits a little, and is dropped when the moment is over", () => {
  const soon = speaker(1.4);
  const late = speaker(2);

  soon.pass([0, SUPPORT, 2000, LOWER], 6);
  late.pass([0, SUPPORT, 2000, LOWER], 6);

  assert.deepEqual(soon.heard.at(-1), [2800, "Lower slowly."]);
  assert.equal(late.heard.length, 1);
});

test("an instruction waits for the voice, but not beyond its step", () => {
  const { pass, heard } = speaker(3);

  pass([0, SUPPORT, 100, REST], 5);
  pass([0, HOW_HARD], 5);

  assert.deepEqual(heard, [
    [0, "Both hands on the worktop."],
    [6000, "How hard?"],
  ]);
});

test("a question that has no time of its own is said in the wait after it", () => {
  const { speaking, pass, heard, script } = speaker();
  pass([800, LOWER], 1);

  speaking.enter(0, false);
  speaking.within(script, [0, HOW_HARD], 0, Number.POSITIVE_INFINITY);
  pass([0, REST], 5, true);

  assert.deepEqual(heard, [
    [800, "Lower slowly."],
    [1800, "How hard?"],
    [2800, "Rest for 45 seconds."],
  ]);
});

test("what goes on in its middle does not say its beginning again", () => {
  const { speaking, script, heard } = speaker();

  speaking.enter(4000, false);
  speaking.within(script, [0, REST, -10_000, SUPPORT], 4000, 41_000);
  speaking.within(script, [0, REST, -10_000, SUPPORT], 35_000, 10_000);

  assert.deepEqual(
    heard.map(([, words]) => words),
    ["Both hands on the worktop."],
  );
});

test("what somebody did ends what was to be said", () => {
  const { speaking, pass, heard, script, moment } = speaker();
  pass([0, SUPPORT, 100, REST], 1);

  speaking.drop();
  moment.now += 5000;
  speaking.within(script, [], 6000, 1000);

  assert.equal(heard.length, 1);
});
