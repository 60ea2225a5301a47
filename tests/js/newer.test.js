/** A newer version that waits: who takes it, and whom it leaves alone. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { beginAnewWithIt, TIME, takeNewer } from "../../src/footbridge/site/js/newer.js";
import { LOCK } from "../../src/footbridge/site/js/site.js";

/** As long as it takes for everything that is due to happen. */
const settled = () => new Promise((go) => setImmediate(go));

let heard;
let told;
let asked;
let isSomebodyHome;
let hasLoaded;

beforeEach(() => {
  [heard, told, asked, isSomebodyHome, hasLoaded] = [[], [], [], false, 0];
  const value = {
    locks: {
      request: async (name, _how, act) => {
        asked.push(name);
        if (isSomebodyHome) throw new DOMException("late", "TimeoutError");
        return act();
      },
    },
    serviceWorker: { controller: {}, addEventListener: (_kind, hear) => heard.push(hear) },
  };
  Object.defineProperty(globalThis, "navigator", { value, configurable: true });
  globalThis.location = {
    reload: () => {
      hasLoaded += 1;
    },
  };
});

const WAITING = { waiting: { postMessage: (words) => told.push(words) } };

/** Whether this start goes on, once all is settled. */
async function goesOn(kept) {
  let hasGoneOn = false;
  takeNewer(kept).then(() => {
    hasGoneOn = true;
  });
  await settled();
  return () => hasGoneOn;
}

test("where none waits, nothing is asked and the start goes on", async () => {
  const isOn = await goesOn({ waiting: null });

  assert.deepEqual([isOn(), asked, told], [true, [], []]);
});

test("where nobody is at home the newer one is told its time, and this page ends there", async () => {
  const isOn = await goesOn(WAITING);
  for (const each of heard) each();
  await settled();

  assert.deepEqual([isOn(), asked, told], [false, [LOCK], [TIME]]);
});

test("where somebody is at home nobody is told anything, and the start goes on", async () => {
  isSomebodyHome = true;

  const isOn = await goesOn(WAITING);

  assert.deepEqual([isOn(), told], [true, []]);
});

test("a change that does not come keeps nobody waiting", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const isOn = await goesOn(WAITING);
  assert.equal(isOn(), false);

  context.mock.timers.tick(4000);
  await settled();

  assert.equal(isOn(), true);
});

test("a page that has not begun begins anew when the version changes", () => {
  beginAnewWithIt();
  for (const each of heard) each();

  assert.equal(hasLoaded, 1);
});

test("at the first visit the version that comes is no change", () => {
  navigator.serviceWorker.controller = null;

  beginAnewWithIt();

  assert.deepEqual(heard, []);
});
