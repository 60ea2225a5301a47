/**
 * Plays a plan with everything but a page, and a voice that needs as long as the script says, or so
 * many times as long: `node heard.js plan.json [slower]`. Prints what was heard, and when.
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
  cancel: () => heard.push({ at: moment.now, cut: speaking.splice(0).length }),
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
// Nobody answers, and a question takes no time of its own.
sequence.patience = () => 0;
const nothing = () => {};
const frames = [];
const driver = new Driver(plan, sequence, {
  eye: { entered: nothing, draw: nothing, ended: nothing, stopped: nothing },
  ear: new Announcer(null, {}, settings),
  keeper: { key: "k", isDue: () => false, keep: async () => {}, add: async () => {} },
  awake: { keep: nothing, letGo: nothing },
  clock: new Clock(() => moment.now),
  nextFrame: (draw) => frames.push(draw),
});

driver.begin();
while (frames.length > 0) {
  moment.now += FRAME_MS;
  while (speaking[0]?.until <= moment.now) speaking.shift().sentence.onend();
  frames.shift()();
}
process.stdout.write(
  JSON.stringify({ heard, lasted: moment.now, amounts: sequence.state.amounts }),
);
