/** The questions of a session: what each asks for, and whether the session stands still for it. Pure. */

/** @import { Answers, State, Step } from "./shapes.js" */

import { afterSet, answerKey, at, isWork } from "./steps.js";

/** @type {Record<string, (keyof Answers)[]>} what is asked, one thing after the other */
const FIELDS = {
  how_hard: ["effort", "form"],
  how_strong: ["sensation"],
  how_steady: ["steadiness", "near_fall", "touches", "grabs"],
  how_long: ["walked"],
  how_comfortable: ["comfortable"],
  how_many: ["count"],
};

/** Nothing comes after these that could not wait. */
const STANDING = new Set(["how_long", "how_comfortable", "how_many"]);
const HOW_LONG = "how_long";
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
 * Whether somebody walks: their walk goes by the clock, and when it is over they say how long it was.
 * @param {Step[]} steps
 * @param {number} index
 */
export function isWalk(steps, index) {
  return isWork(at(steps, index)) && at(steps, afterSet(steps, index)).says === HOW_LONG;
}

/**
 * Whether a walk is over of which nobody has said how long it was.
 * @param {Step[]} steps
 * @param {State} state
 * @param {number} part
 */
export function isUnsaid(steps, { answers }, part) {
  const asks = steps.filter((step) => step.part === part && step.says === HOW_LONG);
  return asks.some((step) => answers[answerKey(step)]?.walked === undefined);
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

/** Questions that are answered by yes or no. */
const YES_OR_NO = new Set(["comfortable", "form", "near_fall"]);

/**
 * @param {string} question
 * @param {string} value of the field that was chosen
 * @returns {Answers}
 */
export function answerTo(question, value) {
  const number = Number(value);
  return { [question]: YES_OR_NO.has(question) ? number === 1 : number };
}
