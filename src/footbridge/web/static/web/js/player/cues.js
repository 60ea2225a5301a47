/** What is shown and said at each step: one short thing at a time. Pure. */

/** @import { About, Part, Picture, Step, Timeline } from "./shapes.js" */

import { pictureFor } from "./figure.js";
import { at, isWork, workAt } from "./steps.js";
import { say } from "./words.js";

/** Repetitions at the beginning of a set in which every move is named aloud. */
const NAMED_REPS = 2;
/** Seconds of a hold that are counted down aloud. */
const COUNTED_SECONDS = 3;

/**
 * The short line beside the count.
 * @param {Record<string, string>} words
 * @param {Step} step
 * @param {About} about
 * @param {number} [phase] of the repetition, by the picture
 */
export function cue(words, step, about, phase = -1) {
  if (step.kind === "get_ready") return about.support || say(words, "get_ready");
  if (step.kind === "switch") return say(words, `switch_${step.side ?? "right"}`);
  if (!isWork(step)) return say(words, `cue_${step.kind}`);
  const picture = pictureFor(about, step);
  const isRepetition = ["up", "pause", "down", "move"].includes(step.kind);
  const told = isRepetition ? picture.phases?.[phase]?.cue : "";
  return told || picture.cue || about.cue || say(words, "keep_going");
}

/**
 * The sentence of the voice when a step begins; "" where it keeps quiet.
 * @param {Record<string, string>} words
 * @param {Timeline} timeline
 * @param {number} index
 * @param {About} about
 */
export function spoken(words, timeline, index, about) {
  const step = at(timeline.steps, index);
  const part = timeline.parts[step.part];
  switch (step.kind) {
    case "get_ready":
      return `${sentences(about.name, about.dose, about.support)} ${first(words, timeline, index, about)}`.trim();
    case "switch": {
      const side = step.side ?? "right";
      return sentences(say(words, `switch_${side}`), about.turn ?? "", about.legs?.[side] ?? "");
    }
    case "rest":
      return `${say(words, "say_rest", { seconds: step.seconds })} ${asked(words, timeline, index)}`.trim();
    case "ask":
      return say(words, `say_${step.says}`, target(part));
    case "count_in":
      return say(words, "say_count_in");
    case "done":
      return say(words, "say_done");
    default:
      return workSpoken(words, timeline, index, about);
  }
}

/**
 * The question that shares its time with this rest.
 * @param {Record<string, string>} words
 * @param {Timeline} timeline
 * @param {number} index
 */
function asked(words, { parts, steps }, index) {
  const before = at(steps, index - 1);
  return before.kind === "ask" ? say(words, `say_${before.says}`, target(parts[before.part])) : "";
}

/**
 * The side with which this part begins, and what its leg does.
 * @param {Record<string, string>} words
 * @param {Timeline} timeline
 * @param {number} index
 * @param {About} about
 */
function first(words, timeline, index, about) {
  const { side } = workAt(timeline.steps, index);
  return side ? sentences(say(words, `first_${side}`), about.legs?.[side] ?? "") : "";
}

/**
 * Which side comes after this rest, and what its leg does.
 * @param {Record<string, string>} words
 * @param {Timeline} timeline
 * @param {number} index
 * @param {About[]} about
 */
export function sideToCome(words, timeline, index, about) {
  const coming = workAt(timeline.steps, index);
  const { side } = coming;
  if (!side) return "";
  return sentences(say(words, `say_${side}`), about[coming.part]?.legs?.[side] ?? "");
}

/** @param {string[]} lines */
function sentences(...lines) {
  return lines
    .filter((line) => line)
    .map((line) => `${line}.`)
    .join(" ");
}

/**
 * @param {Record<string, string>} words
 * @param {Timeline} timeline
 * @param {number} index
 * @param {About} about
 */
function workSpoken(words, timeline, index, about) {
  const step = at(timeline.steps, index);
  if (step.says === "other_way") return pictureFor(about, step).says || say(words, "other_way");
  if (step.kind === "work" || step.kind === "try") return about.cue;
  if (step.kind === "hold") return say(words, "say_hold", { seconds: step.seconds });
  const phases = pictureFor(about, step).phases ?? [];
  if (step.kind === "down") return phases[step.phase ?? 0]?.cue ?? "";
  if (step.kind === "up") return repetition(step, phases[step.phase ?? 0]?.cue);
  if (step.kind !== "move") return "";
  // Between holds a repetition begins with the way out of the last one: its number comes later.
  const isHeld = phases.some((phase) => phase.held);
  if (isHeld) return at(timeline.steps, index - 1).kind === "hold" ? letGo(phases) : "";
  return repetition(step, phases[0]?.cue);
}

/**
 * The number of a repetition, and at first what moves.
 * @param {Step} step
 * @param {string | undefined} told
 */
function repetition(step, told) {
  const isNamed = (step.rep ?? 0) <= NAMED_REPS && told;
  return isNamed ? `${step.rep ?? 1}. ${told}.` : String(step.rep ?? "");
}

/** @param {Picture["phases"]} phases */
function letGo(phases) {
  return phases[phases.findIndex((phase) => phase.held) + 1]?.cue ?? "";
}

/**
 * What is said when the next phase of a repetition begins in the middle of a step.
 * @param {Step} step
 * @param {About} about
 * @param {number} phase
 */
export function spokenAtPhase(step, about, phase) {
  if (step.kind !== "move") return "";
  const phases = pictureFor(about, step).phases ?? [];
  const told = phases[phase]?.cue;
  const held = phases.findIndex((each) => each.held);
  if (held >= 0) return phase === 0 ? repetition(step, told) : "";
  return told && (step.rep ?? 0) <= NAMED_REPS ? told : "";
}

/**
 * Words between steps, at a whole second that is left: a countdown, and what comes next.
 * @param {Record<string, string>} words
 * @param {Step} step
 * @param {number} left whole seconds
 * @param {string} next
 */
export function spokenWithin(words, step, left, next) {
  if (step.kind === "rest" && left === 10) return next;
  if (["get_ready", "count_in"].includes(step.kind) && left >= 1 && left <= COUNTED_SECONDS)
    return String(left);
  const isLong = step.kind === "hold" || step.kind === "work";
  if (isLong && step.seconds >= 10 && left >= 1 && left <= COUNTED_SECONDS) return String(left);
  if (isLong && step.seconds >= 20 && left === Math.floor(step.seconds / 2)) {
    return say(words, "halfway");
  }
  return "";
}

/**
 * What comes after this set or rest, in a few words.
 * @param {Record<string, string>} words
 * @param {Timeline} timeline
 * @param {number} index
 * @param {About[]} about
 * @param {number[]} dropped
 */
export function nextWords(words, timeline, index, about, dropped) {
  const here = at(timeline.steps, index);
  const next = timeline.steps.slice(index + 1).find((step) => isComing(here, step, dropped));
  if (!next || next.kind === "done") return isOnly(timeline) ? "" : say(words, "next_end");
  if (next.kind === "rest") return say(words, "next_rest", { seconds: next.seconds });
  if (here.kind === "switch") return "";
  if (next.kind === "switch" || next.part === here.part) return nextOfPart(words, timeline, next);
  const name = about[next.part]?.name ?? "";
  return say(words, "next_part", { name });
}

/** @param {Timeline} timeline whether one thing is done once: nobody takes it for one of several */
function isOnly({ parts }) {
  return parts.length === 1 && setsOf(parts[0]) < 2;
}

/** @param {Part | undefined} part */
function setsOf(part) {
  return part?.dose?.sets ?? part?.tries ?? 1;
}

/**
 * @param {Step} here
 * @param {Step} step
 * @param {number[]} dropped
 */
function isComing(here, step, dropped) {
  if (step.kind === "done") return true;
  if (step.kind === "ask" || dropped.includes(step.part)) return false;
  if (isWork(here) && isWork(step)) return step.set !== here.set || step.side !== here.side;
  return true;
}

/**
 * @param {Record<string, string>} words
 * @param {Timeline} timeline
 * @param {Step} next
 */
function nextOfPart(words, timeline, next) {
  if (next.kind === "switch") return say(words, `next_${next.side ?? "right"}`);
  const part = timeline.parts[next.part];
  const sets = setsOf(part);
  if (sets < 2) return "";
  return say(words, part?.measure ? "next_try" : "next_set", { set: next.set ?? 1, sets });
}

/** @param {Part | undefined} part */
export function target(part) {
  return { lo: part?.dose?.target?.lo ?? 5, hi: part?.dose?.target?.hi ?? 7 };
}

/**
 * What an effort means for what comes next.
 * @param {Record<string, string>} words
 * @param {Part | undefined} part
 * @param {number} effort
 */
export function reply(words, part, effort) {
  const { lo, hi } = target(part);
  if (effort > hi + 1) return say(words, "effort_far", { n: effort });
  if (effort > hi) return say(words, "effort_over", { n: effort });
  if (effort < lo) return say(words, "effort_under", { n: effort });
  return say(words, "effort_right", { n: effort });
}
