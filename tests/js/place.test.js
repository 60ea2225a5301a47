import assert from "node:assert/strict";
import { test } from "node:test";
import { passDoneElsewhere } from "../../src/footbridge/web/static/web/js/player/home.js";
import {
  mayWrite,
  readPlace,
  SHAPE,
  written,
} from "../../src/footbridge/web/static/web/js/player/place.js";
import { Sequence } from "../../src/footbridge/web/static/web/js/player/sequence.js";
import { newState } from "../../src/footbridge/web/static/web/js/player/state.js";
import { Store } from "../../src/footbridge/web/static/web/js/player/store.js";
import { A_DAY, planOf } from "./timelines.js";

const KEY = "p:session";
const PLAN = planOf(A_DAY);
const FACT = { kind: "session", id: "s.0.0", at: "", recorded: "" };

function stateSeen(seen) {
  return { ...newState("s"), mode: "running", seen };
}

function begun() {
  const sequence = new Sequence(A_DAY, { leadIn: 10, waits: false }, newState("s"));
  sequence.begin(0);
  sequence.take();
  return sequence;
}

test("a place of the first version, without its shape, is read and filled up", () => {
  const { tingling, ...old } = stateSeen(5);

  const read = readPlace({ plan: PLAN, state: old });

  assert.equal(read.shape, SHAPE);
  assert.equal(read.state.seen, 5);
  assert.deepEqual(read.state.tingling, tingling);
});

test("a place of a later version is left alone, gives way, and is found again", async () => {
  const store = new Store(null);
  const later = { shape: SHAPE + 1, lead: "x", somewhere: "else" };
  await store.put("sessions", KEY, later);

  const read = await store.session(KEY);
  await store.setAside(KEY);

  assert.equal(read, null);
  assert.equal(await store.get("sessions", KEY), undefined);
  assert.deepEqual(await store.get("sessions", `${KEY}:later`), later);
  assert.deepEqual(await store.sessions(), []);
});

test("what this version can read is not set aside", async () => {
  const store = new Store(null);
  await store.keep(KEY, written(PLAN, stateSeen(1), "a"), undefined, []);

  await store.setAside(KEY);

  assert.equal((await store.session(KEY)).state.seen, 1);
});

test("a window whose place is out of date writes neither place nor facts", async () => {
  const store = new Store(null);
  await store.keep(KEY, written(PLAN, stateSeen(1), "first"), undefined, []);
  await store.keep(KEY, written(PLAN, stateSeen(2), "second"), 1, []);

  const isKept = await store.keep(KEY, written(PLAN, stateSeen(3), "first"), -1, [FACT]);

  assert.equal(isKept, false);
  assert.equal((await store.session(KEY)).lead, "second");
  assert.deepEqual(await store.waiting(), []);
});

test("a session that ended in another window is not woken up again", () => {
  assert.equal(mayWrite(undefined, "a", 1), false);
  assert.equal(mayWrite(undefined, "a", undefined), true);
});

test("an ended session leaves its facts and no place", async () => {
  const store = new Store(null);
  const over = { ...stateSeen(1), mode: "ended" };

  await store.keep(KEY, written(PLAN, over, "a"), undefined, [FACT]);

  assert.equal(await store.session(KEY), null);
  assert.equal((await store.waiting())[0].fact.id, FACT.id);
});

test("what another device did meanwhile is not asked for again", () => {
  const sequence = begun();

  const isOver = passDoneElsewhere(sequence, ["single-leg-stance"]);

  assert.equal(isOver, false);
  assert.deepEqual(sequence.state.dropped, [1]);
});

test("when another device did this exercise too, what was done here is told and it goes on", () => {
  const sequence = begun();
  sequence.advance(18_000);

  passDoneElsewhere(sequence, ["heel-raise"]);
  const happened = sequence.resume(20_000);

  assert.equal(sequence.step.part, 1);
  assert.deepEqual(happened[0], { type: "part", part: 0 });
});

test("when another device did it all, it is over here", () => {
  assert.equal(passDoneElsewhere(begun(), ["heel-raise", "single-leg-stance"]), true);
});

test("what this session told itself is not taken for another device", () => {
  const sequence = begun();
  sequence.state.told[0] = 1;

  passDoneElsewhere(sequence, ["heel-raise"]);

  assert.deepEqual(sequence.state.dropped, []);
});

test("what the first version told of a part is corrected, and not told beside it", () => {
  const { stands, ...old } = { ...stateSeen(5), told: { 0: 2 } };

  const { state } = readPlace({ plan: PLAN, state: old });

  assert.deepEqual(stands, {});
  assert.deepEqual(state.stands, { 0: "s.0.0" });
});
