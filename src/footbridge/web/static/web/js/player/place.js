/**
 * Where a session stands, as it is written on the device. A record says its own shape, so that a
 * later version reads what an earlier one wrote, and an earlier one leaves alone what it cannot
 * read. The shape of the database itself never changes: an old page may still have it open.
 */

/** @import { Plan, State } from "./shapes.js" */

import { newState, UNEXPLAINED } from "./state.js";

/** Raise it when a page of today could not go on from what is written then. */
export const SHAPE = 2;

/**
 * @typedef {{shape: number, lead: string, plan: Plan, state: State}} Place
 */

/**
 * @param {Plan} plan
 * @param {State} state
 * @param {string} lead the window that writes it
 * @returns {Place}
 */
export function written(plan, state, lead) {
  return { shape: SHAPE, lead, plan, state: structuredClone(state) };
}

/**
 * @param {unknown} record as it was found
 * @returns {Place | null} null when it is of a later version
 */
export function readPlace(record) {
  const found = /** @type {Partial<Place> & {plan: Plan, state: State}} */ (record);
  // The first version wrote neither its shape nor a lead.
  const { shape = 0, lead = "", plan, state } = found;
  if (shape > SHAPE) return null;
  return { shape: SHAPE, lead, plan, state: filledUp(plan, state) };
}

/**
 * The first version kept a stop only when it was explained. One that was not is a stop all the same.
 * It named the first fact of a part in each correction.
 * @param {Plan} plan
 * @param {State} kept
 * @returns {State}
 */
function filledUp(plan, kept) {
  const state = { ...newState(kept.session), ...kept };
  const firsts = Object.keys(state.told).map((key) => [key, `${state.session}.${key}.0`]);
  if (!kept.stands) state.stands = Object.fromEntries(firsts);
  const part = state.mode === "stopped" ? plan.timeline.steps[state.index]?.part : undefined;
  if (part !== undefined) state.stops = { [part]: UNEXPLAINED, ...state.stops };
  return state;
}

/**
 * Whether a window may write: the place is its own, or stands as it was when the window found it.
 * Otherwise another window has gone on since, and what this one would write is out of date.
 * @param {Place | undefined} kept
 * @param {string} lead of the window
 * @param {number | undefined} known when the place it goes on from was kept
 */
export function mayWrite(kept, lead, known) {
  return kept?.lead === lead || kept?.state.seen === known;
}
