import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const WORKER = new URL("../../src/footbridge/web/templates/web/player/sw.js", import.meta.url);

/** The worker as the server fills it in, with a device of our own. */
function worker(windows) {
  const text = readFileSync(WORKER, "utf8")
    .replace("{{ files|safe }}", "[]")
    .replace("{{ helps|safe }}", "[]")
    .replace("{{ today }}", "/");
  const heard = {};
  const opened = [];
  const self = {
    addEventListener: (name, act) => {
      heard[name] = act;
    },
    clients: {
      matchAll: async () => windows,
      openWindow: async (address) => opened.push(address),
    },
  };
  new Function("self", text)(self);
  return { heard, opened };
}

async function touch(heard) {
  let isClosed = false;
  const waits = [];
  const close = () => {
    isClosed = true;
  };
  heard.notificationclick({ notification: { close }, waitUntil: (act) => waits.push(act) });
  await Promise.all(waits);
  return isClosed;
}

test("a reminder that is touched goes, and brings the open window to the front", async () => {
  const shown = [];
  const { heard, opened } = worker([{ focus: async () => shown.push("first") }]);

  assert.equal(await touch(heard), true);
  assert.deepEqual(shown, ["first"]);
  assert.deepEqual(opened, []);
});

test("without a window, a reminder that is touched opens Today", async () => {
  const { heard, opened } = worker([]);

  assert.equal(await touch(heard), true);
  assert.deepEqual(opened, ["/"]);
});

test("the worker listens for no push: no other machine rings here", () => {
  const { heard } = worker([]);

  assert.ok("fetch" in heard);
  assert.ok(!("push" in heard));
});
