/** Finding the plan and the place where somebody stood, with or without a network. */

/** @import { Plan, State } from "./shapes.js" */
/** @import { Server } from "./server.js" */
/** @import { Store } from "./store.js" */

import { dayOf, withOffset } from "./clock.js";
import { factsOf } from "./facts.js";
import { newState, Sequence } from "./sequence.js";
import { SignedOut } from "./server.js";
import { keepFigures } from "./worker.js";

/**
 * @typedef {{plan: Plan | null, isOffline: boolean, isOut: boolean}} Found
 */

/**
 * The plan of today from the server, or the one that was kept.
 * @param {Server} server
 * @param {Store} store
 * @param {string} query
 * @returns {Promise<Found>}
 */
export async function findPlan(server, store, query) {
  try {
    const plan = await server.plan(query);
    await store.forget(plan.people);
    await store.keepPlan(query, plan);
    keepFigures(plan.about.map((about) => about.figure));
    return { plan, isOffline: false, isOut: false };
  } catch (error) {
    if (error instanceof SignedOut) {
      await store.forget();
      return { plan: null, isOffline: false, isOut: true };
    }
    const kept = await store.plan(query);
    const isOfToday = kept?.on === dayOf(new Date());
    return { plan: isOfToday ? kept : null, isOffline: true, isOut: false };
  }
}

/**
 * Sessions of another day are closed with what was done in them.
 * @param {Store} store
 */
export async function closeOldSessions(store) {
  const today = dayOf(new Date());
  for (const [key, { plan, state }] of await store.sessions()) {
    if (plan.on !== today) await close(store, key, plan, state);
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
  const { part } = new Sequence(plan.timeline, { leadIn: 0, waits: false }, state).step;
  const facts = factsOf(plan, state, part, withOffset(new Date(state.seen)));
  await store.keep(null, key, plan.person, facts);
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
