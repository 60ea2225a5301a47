import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Keeper } from "../../src/footbridge/web/static/web/js/player/keeper.js";
import { Sender } from "../../src/footbridge/web/static/web/js/player/kept.js";
import { newState } from "../../src/footbridge/web/static/web/js/player/state.js";
import { Store } from "../../src/footbridge/web/static/web/js/player/store.js";
import { A_DAY, planOf } from "./timelines.js";

const FACT = { kind: "session", id: "s.0.0", at: "", recorded: "" };

before(() => {
  globalThis.document ??= new EventTarget();
});

/** A store on a device without room: every change of it fails. */
function fullStore() {
  const store = new Store(null);
  const full = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  store.keep = full;
  store.change = full;
  return store;
}

function keeperWith(send) {
  const sender = new Sender(fullStore(), { send });
  const lost = [];
  const keeper = new Keeper(sender, "k", planOf(A_DAY), "w", undefined, () => lost.push(1));
  return { keeper, sender, lost };
}

test("what a full device cannot keep goes to the server at once", async () => {
  const sent = [];
  const { keeper, sender, lost } = keeperWith(async (_, facts) => {
    sent.push(...facts.map((fact) => fact.id));
    return facts.map((fact) => ({ id: fact.id, kept: true }));
  });

  await keeper.keep(newState("s"), [FACT]);

  assert.deepEqual(sent, ["s.0.0"]);
  assert.deepEqual(await sender.store.waiting(), []);
  assert.deepEqual(lost, []);
});

test("with neither room nor network it waits in the page", async () => {
  const { keeper, sender } = keeperWith(() => Promise.reject(new Error("no network")));

  await keeper.keep(newState("s"), [FACT]);
  await keeper.add([{ ...FACT, id: "s.0.1" }]);

  assert.deepEqual(
    (await sender.store.waiting()).map((one) => one.fact.id),
    ["s.0.0", "s.0.1"],
  );
});

test("it is said at once that the device keeps nothing", async () => {
  const { keeper } = keeperWith(() => Promise.reject(new Error("no network")));
  const told = [];
  document.addEventListener("footbridge-kept", (event) => told.push(event.detail.isFull));

  await keeper.keep(newState("s"), []);

  assert.deepEqual(told, [true]);
});
