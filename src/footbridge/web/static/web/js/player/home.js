/** Finding the plan and the place where somebody stood, with or without a network. */

/** @import { About, Pace, Plan, State } from "./shapes.js" */
/** @import { Sender } from "./kept.js" */
/** @import { Server } from "./server.js" */
/** @import { Store } from "./store.js" */

import { dayOf, momentOf, withOffset } from "./clock.js";
import { factsOf } from "./facts.js";
import { keepFigures } from "./pictures.js";
import { Sequence } from "./sequence.js";
import { Gone, SignedOut } from "./server.js";
import { newState } from "./state.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * @typedef {{plan: Plan | null, isOffline: boolean, isOut: boolean}} FoundPlan
 * @typedef {FoundPlan & {
 *   sequence: Sequence | null, key: string, known: number | undefined,
 * }} Found `known`: when the place was kept that is gone on from; nothing where a session begins.
 */

/**
 * The session of this page: the one that was begun, at its place and with its own plan, or a new
 * one of today's plan.
 * @param {Pick<Sender, "server" | "store">} sender
 * @param {Pace} pace
 * @param {string} search what the address of the page asks for
 * @returns {Promise<Found>}
 */
export async function findSession({ server, store }, pace, search) {
  const query = wanted(search);
  const found = await findPlan(server, store, query);
  const { plan } = found;
  if (!plan) return { ...found, sequence: null, key: "", known: undefined };
  if (!found.isOffline) await closeOldSessions(store, plan.on);
  const key = `${plan.person}:${plan.kind}${query}`;
  await store.setAside(key);
  const kept = await store.session(key);
  const sequence = kept && new Sequence(kept.plan.timeline, pace, kept.state);
  const isAllDone = sequence && !found.isOffline && passDoneElsewhere(sequence, plan.done ?? []);
  const isAnother = kept && !found.isOffline && asksForOther(kept.plan, plan);
  // A stop of which nobody said what it was is asked about first, whatever else was asked for.
  const isLeft = isAllDone || (isAnother && sequence?.state.mode !== "stopped");
  if (sequence && !isLeft) {
    if (sequence.isWalking) sequence.comeBack(Date.now() - kept.state.seen);
    if (sequence.state.mode !== "stopped") sequence.state.mode = "paused";
    return { ...found, plan: kept.plan, sequence, key, known: kept.state.seen };
  }
  if (kept) await close(store, key, kept.plan, kept.state);
  // Of a day that is over only what was begun is gone on with.
  if (found.isOffline && isOver(plan, 0)) {
    return { ...found, plan: null, sequence: null, key, known: undefined };
  }
  return { ...found, sequence: newSequence(plan, pace, search), key, known: undefined };
}

/**
 * Whether somebody asked for something since this session was begun: an easier day, rest, another
 * exercise.
 * @param {Plan} begun
 * @param {Plan} now
 */
function asksForOther(begun, now) {
  return (begun.wishes ?? []).join() !== (now.wishes ?? []).join();
}

/**
 * @param {Plan} plan
 * @param {Pace} pace
 * @param {string} search
 */
function newSequence(plan, pace, search) {
  const sequence = new Sequence(plan.timeline, pace, freshState());
  if (new URLSearchParams(search).has("short")) sequence.keepCore();
  return sequence;
}

/**
 * What the address asks for: a test, one exercise, the walk, or else the session.
 * @param {string} search
 */
function wanted(search) {
  const asked = new URLSearchParams(search);
  if (asked.has("test")) return `?test=${encodeURIComponent(asked.get("test") ?? "")}`;
  if (asked.has("try")) return `?try=${encodeURIComponent(asked.get("try") ?? "")}`;
  return asked.has("walk") ? "?walk" : "";
}

/**
 * What was done meanwhile on another device, or told by hand, is not asked for again.
 * @param {Sequence} sequence
 * @param {string[]} done exercises of which the server knows something today
 * @returns {boolean} whether nothing is left
 */
export function passDoneElsewhere(sequence, done) {
  const { state, step, timeline } = sequence;
  timeline.parts.forEach((part, place) => {
    const isOurs = place < step.part || place in state.told;
    if (!isOurs && done.includes(part.exercise ?? "")) sequence.drop(place);
  });
  if (!state.dropped.includes(step.part)) return false;
  const isLeft = timeline.parts.some(
    (_, place) => place > step.part && !state.dropped.includes(place),
  );
  if (isLeft) sequence.leavePart();
  return !isLeft;
}

/**
 * The plan of today from the server, or the one that was kept.
 * @param {Server} server
 * @param {Store} store
 * @param {string} query
 * @returns {Promise<FoundPlan>}
 */
export async function findPlan(server, store, query) {
  const asked = await store.owners().catch(() => []);
  try {
    const plan = await server.plan(query, asked);
    await store.forget(plan.people, asked);
    await store.keepPlan(query, plan);
    keepFigures(plan.about.flatMap(picturesOf));
    return { plan, isOffline: false, isOut: false };
  } catch (error) {
    const isOut = error instanceof SignedOut || error instanceof Gone;
    if (error instanceof SignedOut) await putAway(store);
    if (error instanceof Gone) await store.forget(error.people, asked);
    const kept = isOut ? undefined : await store.plan(query);
    return { plan: kept && !isOver(kept) ? kept : null, isOffline: !isOut, isOut };
  }
}

/** @param {About} about */
function picturesOf(about) {
  return [about.figure, ...(about.others ?? []).map((other) => other.figure ?? "")];
}

/**
 * The server does not know this device any more. Plans go, and what was begun is closed: all that
 * was done waits until somebody is let in again.
 * @param {Store} store
 */
export async function putAway(store) {
  for (const [key, { plan, state }] of await store.sessions()) {
    await close(store, key, plan, state);
  }
  await store.dropPlans();
}

/**
 * Whether the day of a plan is over, and the night after it, in which who is up late goes on.
 * @param {Plan} plan
 * @param {number} [nightHours]
 */
export function isOver({ on, until, hours }, nightHours = hours?.night_ends ?? 0) {
  if (until === undefined) return on !== dayOf(new Date());
  return Date.now() >= until + nightHours * HOUR_MS;
}

/**
 * Sessions of another day are closed with what was done in them. The server says which day it is:
 * a device may be in another zone, and its clock may be wrong.
 * @param {Store} store
 * @param {string} today
 */
export async function closeOldSessions(store, today) {
  for (const [key, { plan, state }] of await store.sessions()) {
    const isLongOver = Date.parse(today) - Date.parse(plan.on) > DAY_MS;
    const isPast = plan.on !== today && (isLongOver || isOver(plan));
    if (isPast) await close(store, key, plan, state);
  }
}

/**
 * End a session where it stood, as of then.
 * @param {Store} store
 * @param {string} key
 * @param {Plan} plan
 * @param {State} state
 */
export async function close(store, key, plan, state) {
  await store.close(key, plan.person, lastFacts(plan, state));
}

/**
 * What is told of the part that somebody stood in and did not come back to. A stop was told when
 * it was pressed, and stays.
 * @param {Plan} plan
 * @param {State} state
 */
export function lastFacts(plan, state) {
  const sequence = new Sequence(plan.timeline, { leadIn: 0, waits: false }, state);
  const { asked, step } = sequence;
  const { part } = step;
  // What was asked about when they left is told with the answers that were given.
  const owed = asked && asked.part !== part ? asked.part : null;
  if (state.mode === "stopped" && part in state.when) return [];
  // A try that was broken off has no result; a hold or a walk was as long as it was.
  const isTest = Boolean(plan.timeline.parts[part]?.measure);
  const stood = isTest ? state : sequence.soFar();
  const seen = new Date(state.seen);
  const parts = owed === null ? [part] : [owed, part];
  return parts.flatMap((each) =>
    factsOf(plan, stood, each, momentOf(seen, state.day), withOffset(seen)),
  );
}

/** @returns {State} a session that has not begun, under an id that nobody else makes */
export function freshState() {
  return newState(uuid());
}

/** An id that nobody else makes. Also where the page is not served securely, as on a machine at home. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [8, 12, 16, 20, 32].map((end, i) => hex.slice([0, 8, 12, 16, 20][i], end)).join("-");
}
