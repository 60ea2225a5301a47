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
  ["How hard was that?", "question", 1500],
];
const [SUPPORT, THREE, TWO, LOWER, HOW_HARD, REST, BESIDE] = LINES.keys();

/** A mouth that needs as long as it is told, or longer. */
function speaker(slower = 1) {
  const moment = { now: 0 };
  const heard = [];
  const mouth = {
    until: 0,
    isAway: false,
    get isBusy() {
      return moment.now < mouth.until;
    },
    say(words, lasts) {
      heard.push([moment.now, words]);
      mouth.until = moment.now + lasts * slower;
    },
  };
  const speaking = new Speaking(mouth, () => moment.now);
  const late = { count: 300, cue: 1000, question: 5000 };
  const script = { steps: [], lead: [], lines: LINES, late };
  /** A step of so many seconds, looked at every 100 milliseconds. */
  const pass = (due, seconds) => {
    speaking.enter(0);
    for (let into = 0; into < seconds * 1000; into += 100) {
      speaking.within(script, due, into, seconds * 1000 - into);
      moment.now += 100;
    }
  };
  return { speaking, mouth, pass, heard, moment, script };
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

test("a question beside a rest is said after what is true for longer, or is left to the screen", () => {
  const soon = speaker(1.5);
  const late = speaker(4);

  for (const { pass } of [soon, late]) pass([0, REST, 0, BESIDE, -10_000, SUPPORT], 20);

  assert.deepEqual(soon.heard, [
    [0, "Rest for 45 seconds."],
    [2300, "How hard was that?"],
    [10_000, "Both hands on the worktop."],
  ]);
  assert.deepEqual(
    late.heard.map(([, words]) => words),
    ["Rest for 45 seconds.", "Both hands on the worktop."],
  );
});

test("what an answer means comes in place of the question that it answers", () => {
  const { speaking, pass, heard, script, moment } = speaker();
  pass([0, REST, 0, BESIDE], 1);

  speaking.answer("6 is just right.", 1000);
  moment.now += 1000;
  speaking.within(script, [], 2000, 43_000);
  moment.now += 2000;
  speaking.within(script, [], 4000, 41_000);

  assert.deepEqual(
    heard.map(([, words]) => words),
    ["Rest for 45 seconds.", "6 is just right."],
  );
});

test("in a pocket a moment is said when it comes, and a question when somebody looks", () => {
  const { speaking, mouth, heard, script } = speaker();
  const said = () => heard.map(([, words]) => words);
  mouth.isAway = true;
  speaking.enter(0);
  speaking.within(script, [5000, LOWER], 1000, 9000);
  speaking.within(script, [5000, LOWER], 5500, 4500);
  const inPocket = said();

  mouth.until = 0;
  speaking.enter(0);
  speaking.within(script, [0, HOW_HARD], 0, Number.POSITIVE_INFINITY);
  const stillThere = said();
  mouth.isAway = false;
  speaking.within(script, [0, HOW_HARD], 90_000, Number.POSITIVE_INFINITY);

  assert.deepEqual([inPocket, stillThere], [["Lower slowly."], ["Lower slowly."]]);
  assert.deepEqual(said(), ["Lower slowly.", "How hard?"]);
});

test("what goes on in its middle does not say its beginning again", () => {
  const { speaking, script, heard } = speaker();

  speaking.enter(4000);
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
