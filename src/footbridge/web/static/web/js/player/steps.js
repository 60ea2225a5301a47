/** Finding one's way in the steps of a timeline. Pure. */

/** @import { Step, Kind } from "./shapes.js" */

/** @type {ReadonlySet<Kind>} */
const WORKING = new Set(["up", "pause", "down", "move", "hold", "work", "try"]);

/** @param {Step} step */
export function isWork(step) {
  return WORKING.has(step.kind);
}

/**
 * The step at `index`; the last one when there are no more.
 * @param {Step[]} steps
 * @param {number} index
 * @returns {Step}
 */
export function at(steps, index) {
  const step = steps[Math.min(Math.max(index, 0), steps.length - 1)];
  if (!step) throw new Error("a timeline without steps");
  return step;
}

/**
 * Whether two steps are work of the same set on the same side.
 * @param {Step} one
 * @param {Step} other
 */
export function isSameSet(one, other) {
  return (
    isWork(one) &&
    isWork(other) &&
    one.part === other.part &&
    one.set === other.set &&
    one.side === other.side
  );
}

/**
 * The work that is being done, or that comes after this wait; the step itself where there is none.
 * @param {Step[]} steps
 * @param {number} index
 */
export function workAt(steps, index) {
  const here = at(steps, index);
  if (isWork(here) || here.kind === "done") return here;
  return steps.slice(index).find(isWork) ?? here;
}

/**
 * Where the set that holds `index` begins.
 * @param {Step[]} steps
 * @param {number} index
 */
export function startOfSet(steps, index) {
  let first = index;
  while (first > 0 && isSameSet(at(steps, first - 1), at(steps, index))) first -= 1;
  return first;
}

/**
 * Where the repetition that holds `index` begins.
 * @param {Step[]} steps
 * @param {number} index
 */
export function startOfRep(steps, index) {
  const here = at(steps, index);
  let first = index;
  while (first > 0 && isSameRep(at(steps, first - 1), here)) first -= 1;
  return first;
}

/**
 * @param {Step} one
 * @param {Step} other
 */
export function isSameRep(one, other) {
  return isSameSet(one, other) && one.rep === other.rep && one.way === other.way;
}

/**
 * The first step after this set, or simply the next one where nothing is trained.
 * @param {Step[]} steps
 * @param {number} index
 */
export function afterSet(steps, index) {
  const here = at(steps, index);
  let next = index + 1;
  while (next < steps.length && isSameSet(at(steps, next), here)) next += 1;
  return next;
}

/**
 * The first step of the next part after `part` that is not dropped; the last step of all, if none.
 * @param {Step[]} steps
 * @param {number} part
 * @param {number[]} dropped
 */
export function afterPart(steps, part, dropped) {
  const next = steps.findIndex(
    (step) => step.kind === "done" || (step.part > part && !dropped.includes(step.part)),
  );
  return next < 0 ? steps.length - 1 : next;
}

/**
 * Where to go back to: the start of this set, or of the one before when it has hardly begun.
 * @param {Step[]} steps
 * @param {number} index
 * @param {boolean} hasJustBegun
 */
export function before(steps, index, hasJustBegun) {
  const first = startOfSet(steps, index);
  if (isWork(at(steps, index)) && !(first === index && hasJustBegun)) return first;
  for (let place = first - 1; place >= 0; place -= 1) {
    if (isWork(at(steps, place))) return startOfSet(steps, place);
  }
  return 0;
}

/**
 * Under which name it is kept what was done in the set of a step.
 * @param {Step} step
 */
export function setKey(step) {
  return `${step.part}.${step.set ?? 1}.${step.side ?? ""}`;
}

/**
 * Under which name it is kept what was said about a set.
 * @param {Step} step
 */
export function answerKey(step) {
  return `${step.part}.${step.set ?? 1}`;
}
