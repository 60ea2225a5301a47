/** The questions of a session: what each asks for, and whether the session stands still for it. Pure. */

/** @import { Answers, State, Step } from "./shapes.js" */

import { answerKey, at } from "./steps.js";

/** @type {Record<string, (keyof Answers)[]>} what is asked, one thing after the other */
const FIELDS = {
  how_hard: ["effort", "form"],
  how_strong: ["sensation"],
  how_steady: ["steadiness", "near_fall", "touches", "grabs"],
  how_comfortable: ["comfortable"],
  how_many: ["count"],
};

/** Nothing comes after these that could not wait. */
const STANDING = new Set(["how_comfortable", "how_many"]);
const WAITS = new Set(["get_ready", "switch", "rest"]);

/**
 * @param {Step | undefined} step
 * @returns {(keyof Answers)[]}
 */
export function fieldsOf(step) {
  return FIELDS[step?.says ?? ""] ?? [];
}

/**
 * What is not answered yet.
 * @param {State} state
 * @param {Step} step
 */
export function fieldsLeft({ answers }, step) {
  return fieldsOf(step).filter((field) => answers[answerKey(step)]?.[field] === undefined);
}

/**
 * Whether the session stands still until this question is answered or left. All others share the
 * time of the wait that comes after them, and never add any.
 * @param {Step[]} steps
 * @param {number} index
 * @param {boolean} isPatient whether the person wants to be waited for
 */
export function isStanding(steps, index, isPatient) {
  const { says } = at(steps, index);
  return STANDING.has(says) || (isPatient && !isWait(at(steps, index + 1)));
}

/**
 * Getting ready, changing sides, or a rest.
 * @param {Step} step
 */
export function isWait({ kind }) {
  return WAITS.has(kind);
}
