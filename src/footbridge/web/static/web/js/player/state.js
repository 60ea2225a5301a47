/** How a session stands before anything happened. Small: every page that looks what is kept loads it. */

/** @import { State } from "./shapes.js" */

/** A stop of which nobody has said yet what it was. */
export const UNEXPLAINED = "unexplained";

/**
 * @param {string} session the id that all facts of this session begin with
 * @param {number[]} [dropped]
 * @returns {State}
 */
export function newState(session, dropped = []) {
  return {
    session,
    index: 0,
    into: 0,
    mode: "ready",
    lead: 0,
    ended: "",
    extra: {},
    amounts: {},
    answers: {},
    skipped: {},
    stops: {},
    tingling: [],
    dropped,
    told: {},
    stands: {},
    when: {},
    day: "",
    seen: 0,
    asking: null,
    touched: false,
    out: 0,
  };
}
