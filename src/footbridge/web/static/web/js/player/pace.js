/**
 * Where in its own time a picture stands. It goes at its own speed, which is that of the dose; it is
 * never stretched by more than a tenth, and waits rather than hurries. Pure.
 */

/** @import { FigurePhase, Step } from "./shapes.js" */

import { at, isWork } from "./steps.js";

/** Just before the end: at the very end a browser shows the beginning again. */
const NEARLY = 0.001;
const STRETCH = 0.1;
/** With more tingling than usual the movement is shown half as wide. */
const SMALLER = 0.5;

/**
 * @typedef {{isStill?: boolean, isSmall?: boolean}} Shown only the poses at the ends; half as wide
 */

/**
 * @param {FigurePhase[]} phases
 * @param {Step[]} steps
 * @param {number} index
 * @param {number} seconds into the step
 * @param {number} left seconds of the step
 * @param {Shown} [shown]
 */
export function pictureTime(phases, steps, index, seconds, left, { isStill, isSmall } = {}) {
  const total = startOf(phases);
  if (total === 0) return 0;
  let time = Math.max(0, Math.min(timeIn(phases, steps, index, seconds, left), total - NEARLY));
  if (isStill) time = atAnEnd(phases, time);
  if (isSmall) time = smaller(phases, time);
  return Math.max(0, Math.min(time, total - NEARLY));
}

/**
 * Which phase is shown at a time of the picture.
 * @param {FigurePhase[]} phases
 * @param {number} time
 */
export function phaseAt(phases, time) {
  let end = 0;
  for (const [index, phase] of phases.entries()) {
    end += phase.seconds;
    if (time < end) return index;
  }
  return Math.max(0, phases.length - 1);
}

/**
 * @param {FigurePhase[]} phases
 * @param {Step[]} steps
 * @param {number} index
 * @param {number} seconds
 * @param {number} left
 */
function timeIn(phases, steps, index, seconds, left) {
  const step = at(steps, index);
  switch (step.kind) {
    case "up":
    case "pause":
    case "down": {
      const own = phases[step.phase ?? 0]?.seconds ?? 0;
      return startOf(phases, step.phase ?? 0) + paced(seconds, step.seconds, own);
    }
    case "move":
      return moving(phases, steps, index, seconds);
    case "hold":
      return heldTime(phases);
    case "work":
      return seconds % startOf(phases);
    case "try":
      return heldAt(phases) < 0 ? seconds % startOf(phases) : Math.min(seconds, heldTime(phases));
    default:
      return waiting(phases, steps, index, left);
  }
}

/**
 * Between two holds: the way out of the last one, and then the way into the next.
 * @param {FigurePhase[]} phases
 * @param {Step[]} steps
 * @param {number} index
 * @param {number} seconds
 */
function moving(phases, steps, index, seconds) {
  const step = at(steps, index);
  const held = heldAt(phases);
  if (held < 0) return paced(seconds, step.seconds, startOf(phases));
  const into = seconds - (step.seconds - startOf(phases, held));
  if (into >= 0) return into;
  const isAfterHold = index > 0 && at(steps, index - 1).kind === "hold";
  return isAfterHold ? startOf(phases, held + 1) + seconds : 0;
}

/**
 * Before a hold that begins at once, the last seconds of the wait show the way into it.
 * @param {FigurePhase[]} phases
 * @param {Step[]} steps
 * @param {number} index
 * @param {number} left
 */
function waiting(phases, steps, index, left) {
  const next = at(steps, index + 1);
  if (next.kind !== "hold" || isWork(at(steps, index))) return 0;
  return Math.max(0, startOf(phases, heldAt(phases)) - left);
}

/**
 * At its own speed, or at that of the step where the two hardly differ.
 * @param {number} seconds
 * @param {number} length of the step
 * @param {number} own seconds of the picture
 */
function paced(seconds, length, own) {
  const ratio = length > 0 ? own / length : 1;
  return Math.min(own, Math.abs(ratio - 1) <= STRETCH ? seconds * ratio : seconds);
}

/**
 * @param {FigurePhase[]} phases
 * @param {number} [index]
 */
function startOf(phases, index = phases.length) {
  return phases.slice(0, Math.max(0, index)).reduce((sum, phase) => sum + phase.seconds, 0);
}

/** @param {FigurePhase[]} phases the hold that lasts as long as the dose says; -1 where none does */
export function heldAt(phases) {
  return phases.findIndex((phase) => phase.held);
}

/** @param {FigurePhase[]} phases */
function heldTime(phases) {
  const held = heldAt(phases);
  return held < 0 ? 0 : startOf(phases, held) + (phases[held]?.seconds ?? 0) / 2;
}

/**
 * @param {FigurePhase[]} phases
 * @param {number} time
 */
function atAnEnd(phases, time) {
  const index = phaseAt(phases, time);
  const start = startOf(phases, index);
  const length = phases[index]?.seconds ?? 0;
  return time - start < length / 2 ? start : start + length - NEARLY;
}

/**
 * The same moment of a movement that goes half as far.
 * @param {FigurePhase[]} phases
 * @param {number} time
 */
function smaller(phases, time) {
  const index = phaseAt(phases, time);
  const { kind, seconds, home } = phases[index] ?? { kind: "round", seconds: 1 };
  const start = startOf(phases, index);
  const share = (time - start) / seconds;
  const before = phases.slice(0, index).findLastIndex((phase) => phase.kind === "move");
  const isFromHome = before < 0 || !!phases[before]?.home;
  if (kind === "hold" && !isFromHome) return smaller(phases, start - NEARLY);
  if (kind !== "move") return time;
  if (isFromHome) return start + share * SMALLER * seconds;
  return home ? start + (1 - SMALLER * (1 - share)) * seconds : time;
}
