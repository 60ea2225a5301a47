import assert from "node:assert/strict";
import { test } from "node:test";
import { momentOf } from "../../src/footbridge/web/static/web/js/player/clock.js";
import {
  closeOldSessions,
  findSession,
  isOver,
} from "../../src/footbridge/web/static/web/js/player/home.js";
import { written } from "../../src/footbridge/web/static/web/js/player/place.js";
import { Gone, SignedOut } from "../../src/footbridge/web/static/web/js/player/server.js";
import { Store } from "../../src/footbridge/web/static/web/js/player/store.js";
import { playing } from "./leading.js";
import { A_DAY, planOf } from "./timelines.js";

const HOUR = 3_600_000;
const HOURS = { night_ends: 4, noon: 12, evening: 17 };
const PACE = { leadIn: 10, waits: false };

/** A device on which somebody did two raises; the day of the plan ends `hours` from now. */
async function begun(hours) {
  const store = new Store(null);
  const plan = { ...planOf(A_DAY), hours: HOURS, until: Date.now() + hours * HOUR };
  const { state } = playing(A_DAY, 10 + 13);
  state.seen = Date.now();
  state.mode = "running";
  await store.put("sessions", "p:session", written(plan, state, "a"));
  await store.keepPlan("", plan);
  return { store, plan };
}

const offline = { plan: () => Promise.reject(new Error("no network")) };
const signedOut = { plan: () => Promise.reject(new SignedOut()) };

test("a session goes on after midnight, and until the night is over", async () => {
  const { store } = await begun(-1);

  await closeOldSessions(store, "2026-01-06");

  assert.equal((await store.sessions()).length, 1);
});

test("in the morning the session of yesterday is closed with what was done", async () => {
  const { store } = await begun(-4.1);

  await closeOldSessions(store, "2026-01-06");

  assert.deepEqual(await store.sessions(), []);
  assert.equal((await store.waiting())[0].fact.sets[0].reps, 2);
});

test("while it is the same day for the server, the clock of the device closes nothing", async () => {
  const { store } = await begun(-24);

  await closeOldSessions(store, "2026-01-05");

  assert.equal((await store.sessions()).length, 1);
});

test("a device that stopped at an earlier day closes what is long over for the server", async () => {
  const { store } = await begun(10);

  await closeOldSessions(store, "2026-01-08");

  assert.deepEqual(await store.sessions(), []);
});

test("without a network the place is found, whatever the calendar of the device says", async () => {
  const { store } = await begun(9);

  const { sequence } = await findSession({ server: offline, store }, PACE, "");

  assert.equal(sequence.state.amounts["0.1."].reps, 2);
});

test("without a network nothing new is begun of a day that is over", async () => {
  const { store } = await begun(-1);
  await store.forgetAllOf(() => true);
  await store.keepPlan("", { ...planOf(A_DAY), hours: HOURS, until: Date.now() - HOUR });

  const { plan, sequence } = await findSession({ server: offline, store }, PACE, "");

  assert.deepEqual([plan, sequence], [null, null]);
});

test("a plan of an older version is of the day that it names", () => {
  const plan = planOf(A_DAY);

  assert.equal(isOver(plan), true);
});

test("signed out, the plan goes and what was done waits", async () => {
  const { store } = await begun(9);

  const { isOut } = await findSession({ server: signedOut, store }, PACE, "");

  assert.equal(isOut, true);
  assert.equal(await store.plan(""), undefined);
  assert.deepEqual(
    (await store.waiting()).map((one) => one.fact.sets[0].reps),
    [2],
  );
});

test("who is gone leaves nothing, and the others keep theirs", async () => {
  const { store } = await begun(9);
  await store.add("greta", { kind: "stumble", id: "g", at: "", recorded: "" });
  const server = { plan: () => Promise.reject(new Gone(["greta"])) };

  await findSession({ server, store }, PACE, "");

  assert.deepEqual(await store.sessions(), []);
  assert.equal(await store.plan(""), undefined);
  assert.deepEqual(
    (await store.waiting()).map((one) => one.person),
    ["greta"],
  );
});

test("what is done after midnight belongs to the day on which it began", () => {
  const late = new Date(2026, 0, 6, 0, 12, 30);

  assert.match(momentOf(late, "2026-01-05"), /^2026-01-05T23:59:59[+-]/);
  assert.match(momentOf(late, "2026-01-06"), /^2026-01-06T00:12:30/);
  assert.match(momentOf(late, ""), /^2026-01-06T00:12:30/);
});

// Pictures are kept by browsers that can: here there is none.
globalThis.window ??= /** @type {any} */ ({});

test("a session begun before something was asked for is closed, and the new plan begins", async () => {
  const { store, plan } = await begun(9);
  const server = { plan: async () => ({ ...plan, people: ["p"], wishes: ["easier"] }) };

  const { sequence, known } = await findSession({ server, store }, PACE, "");

  assert.equal(known, undefined);
  assert.equal(sequence.state.mode, "ready");
  assert.equal((await store.waiting())[0].fact.sets[0].reps, 2);
});

test("a session goes on where nothing else was asked for since", async () => {
  const { store, plan } = await begun(9);
  const server = { plan: async () => ({ ...plan, people: ["p"], wishes: [] }) };

  const { sequence } = await findSession({ server, store }, PACE, "");

  assert.equal(sequence.state.amounts["0.1."].reps, 2);
});

test("what is kept of somebody who came after the question stays", async () => {
  const store = new Store(null);
  const fact = { kind: "walk", id: "w", at: "", recorded: "" };
  await store.add("gone", fact);
  const asked = await store.owners();
  await store.add("late", { ...fact, id: "w2" });

  await store.forget([], asked);

  assert.deepEqual(asked, ["gone"]);
  assert.deepEqual(
    (await store.waiting()).map((one) => one.person),
    ["late"],
  );
});
