/** While Python wakes: a picture that leads nowhere, what waits meanwhile, and what was kept. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Kept } from "../../src/footbridge/site/js/kept.js";
import { Leading } from "../../src/footbridge/site/js/leading.js";
import { HOME } from "../../src/footbridge/site/js/site.js";

/** A worker that hears what is sent to it, and says what the test lets it say. */
class MadeUpWorker {
  static all = [];
  sent = [];
  isGone = false;
  heard = {};

  constructor() {
    MadeUpWorker.all.push(this);
  }
  addEventListener(kind, hear) {
    this.heard[kind] = hear;
  }
  postMessage(words) {
    this.sent.push(words);
  }
  terminate() {
    this.isGone = true;
  }
  says(data) {
    this.heard.message({ data });
  }
}

/** As a browser keeps answers: by name and by address. */
class MadeUpCaches {
  held = new Map();

  async open(name) {
    if (!this.held.has(name)) this.held.set(name, new Map());
    const answers = this.held.get(name);
    return {
      match: async (url) => answers.get(url)?.clone(),
      put: async (url, answer) => void answers.set(url, answer),
      delete: async (url) => answers.delete(url),
    };
  }
  async keys() {
    return [...this.held.keys()];
  }
  async delete(name) {
    return this.held.delete(name);
  }
}

const SITE = { build: "one", worker: "worker.js" };
const TODAY = { method: "GET", url: HOME, headers: {}, body: null };
const SAVED = { method: "POST", url: `${HOME}check-in/`, headers: {}, body: null };

const answerOf = (words) => ({
  status: 200,
  headers: [["Content-Type", "text/html"]],
  body: new TextEncoder().encode(words).buffer,
});
const wordsIn = ({ body }) => new TextDecoder().decode(body);
const portOf = () => {
  const said = [];
  return { said, postMessage: (words) => said.push(words) };
};

function leading() {
  const tab = new Leading(SITE, () => {});
  tab.lead();
  return tab;
}

beforeEach(() => {
  MadeUpWorker.all = [];
  globalThis.Worker = MadeUpWorker;
  globalThis.caches = new MadeUpCaches();
});

test("a start from a picture that stands still is given up, and begun plainly", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  leading();
  MadeUpWorker.all[0].says({ kind: "came", part: 0.02, fromPicture: true });

  context.mock.timers.tick(20_000);

  const [first, second] = MadeUpWorker.all;
  assert.equal(first.isGone, true);
  assert.deepEqual(second.sent[0].plainly, true);
});

test("a plain start may take as long as it takes", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  leading();
  MadeUpWorker.all[0].says({ kind: "came", part: 0.02, fromPicture: false });

  context.mock.timers.tick(600_000);

  assert.equal(MadeUpWorker.all.length, 1);
});

test("what was asked of a worker that is given up is answered by the next one", async () => {
  const tab = leading();
  const port = portOf();
  await tab.pass({ asked: { ...TODAY, url: `${HOME}help/` }, port });

  MadeUpWorker.all[0].says({ kind: "no-good" });
  MadeUpWorker.all[1].says({ kind: "ready" });
  await tab.kept.done;

  assert.equal(MadeUpWorker.all[0].sent.length, 1);
  assert.equal(MadeUpWorker.all[1].sent[1].asked.url, `${HOME}help/`);
});

test("today is answered from what was kept, until something was sent", async () => {
  const tab = leading();
  tab.kept.note(TODAY, answerOf("one plank"), tab.kept.moment());
  const [before, sent, after] = [portOf(), portOf(), portOf()];

  await tab.pass({ asked: TODAY, port: before });
  await tab.pass({ asked: SAVED, port: sent });
  await tab.pass({ asked: TODAY, port: after });

  assert.equal(wordsIn(before.said[0]), "one plank");
  assert.deepEqual([sent.said, after.said], [[], []]);
});

test("nothing that is personal stays once something is written", async () => {
  const kept = new Kept("one");
  kept.note(TODAY, answerOf("one plank"), kept.moment());

  await kept.drop();

  assert.equal(await kept.find(TODAY), null);
});

test("an answer from before something was written is not kept after it", async () => {
  const kept = new Kept("one");
  const before = kept.moment();
  await kept.drop();

  kept.note(TODAY, answerOf("one plank"), before);

  assert.equal(await kept.find(TODAY), null);
});

test("what was kept yesterday is not today's", async (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: new Date("2026-03-01T20:00:00") });
  const kept = new Kept("one");
  kept.note(TODAY, answerOf("one plank"), kept.moment());
  assert.equal(wordsIn(await kept.find(TODAY)), "one plank");

  context.mock.timers.setTime(new Date("2026-03-02T00:00:30").getTime());

  assert.equal(await kept.find(TODAY), null);
});

test("what was made while a day ended is of neither day", async (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: new Date("2026-03-01T23:59:59") });
  const kept = new Kept("one");
  const asked = kept.moment();
  context.mock.timers.setTime(new Date("2026-03-02T00:00:01").getTime());

  kept.note(TODAY, answerOf("one plank"), asked);

  assert.equal(await kept.find(TODAY), null);
});

test("another build finds nothing, and clears what was there", async () => {
  const kept = new Kept("one");
  kept.note(TODAY, answerOf("one plank"), kept.moment());
  await kept.done;

  const next = new Kept("two");

  assert.equal(await next.find(TODAY), null);
  assert.deepEqual(await caches.keys(), [next.name]);
});

test("a page that leads elsewhere, and one that failed, are not kept", async () => {
  const kept = new Kept("one");
  kept.note(TODAY, { ...answerOf(""), status: 302 }, 0);
  kept.note(TODAY, { ...answerOf("trouble"), status: 500 }, 0);

  assert.equal(await kept.find(TODAY), null);
});
