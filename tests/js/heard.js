/**
 * Plays a plan with everything but a page, and a voice that needs as long as the script says, or so
 * many times as long: `node heard.js plan.json [slower]`. Nobody answers a question beside a wait;
 * where the session stands, somebody comes as soon as the voice has ended. Prints what was heard,
 * and when.
 */

import { readFileSync } from "node:fs";

const PLAYER = "../../src/footbridge/web/static/web/js/player";
const FRAME_MS = 10;
const [, , path, slower = "1"] = process.argv;
const plan = JSON.parse(readFileSync(path, "utf8"));
const lasts = new Map(plan.script.lines.map(([words, , length]) => [words, length]));

const moment = { now: 0 };
const heard = [];
const speaking = [];
const voice = {
  getVoices: () => [{ name: "Even" }],
  cancel() {
    const cut = speaking.splice(0).length;
    if (cut > 0) heard.push({ at: moment.now, cut });
  },
  speak(sentence) {
    const at = Math.max(moment.now, speaking.at(-1)?.until ?? 0);
    const until = at + lasts.get(sentence.text) * Number(slower);
    speaking.push({ sentence, until });
    heard.push({ at, until, words: sentence.text });
  },
};
const page = {
  window: globalThis,
  document: { documentElement: { lang: "en-GB" } },
  performance: { now: () => moment.now },
  speechSynthesis: voice,
  SpeechSynthesisUtterance: class {
    constructor(text) {
      this.text = text;
    }
  },
};
for (const [name, value] of Object.entries(page)) {
  Object.defineProperty(globalThis, name, { value, configurable: true });
}

const { Announcer } = await import(`${PLAYER}/announcer.js`);
const { Clock } = await import(`${PLAYER}/clock.js`);
const { Driver } = await import(`${PLAYER}/driver.js`);
const { Sequence } = await import(`${PLAYER}/sequence.js`);
const { newState } = await import(`${PLAYER}/state.js`);

const settings = { voice: true, tones: false, vibration: false, volume: 1, leadIn: 10 };
const sequence = new Sequence(plan.timeline, { leadIn: 10, waits: false }, newState("s"));
const nothing = () => {};
const frames = [];
const announcer = new Announcer(null, {}, settings);
const driver = new Driver(plan, sequence, {
  eye: { entered: nothing, draw: nothing, ended: nothing, stopped: nothing },
  ear: announcer,
  keeper: { key: "k", isDue: () => false, keep: async () => {}, add: async () => {} },
  awake: { keep: nothing, letGo: nothing },
  clock: new Clock(() => moment.now),
  nextFrame: (draw) => frames.push(draw),
});

const ANSWERS = { how_long: { walked: 480 }, how_many: { count: 9 }, how_comfortable: {} };
let cameAt = 0;
let waited = 0;

/** Somebody touches the phone, or answers, where nothing goes on without them. */
function come() {
  const { asked, state } = sequence;
  const isSilent = speaking.length === 0 && announcer.speaking.waiting.length === 0;
  if (sequence.remaining < Number.POSITIVE_INFINITY || state.mode === "ended") cameAt = moment.now;
  else if (isSilent) {
    waited += moment.now - cameAt;
    if (asked) sequence.answer(ANSWERS[asked.says]);
    driver.next();
    cameAt = moment.now;
  }
}

driver.begin();
while (frames.length > 0) {
  moment.now += FRAME_MS;
  while (speaking[0]?.until <= moment.now) speaking.shift().sentence.onend();
  frames.shift()();
  come();
}
process.stdout.write(
  JSON.stringify({ heard, lasted: moment.now - waited, waited, amounts: sequence.state.amounts }),
);
