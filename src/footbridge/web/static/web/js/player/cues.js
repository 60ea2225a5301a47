/** What is shown at each step: one short thing at a time. Pure. */

/** @import { About, Part, Step, Timeline } from "./shapes.js" */

import { pictureFor } from "./figure.js";
import { at, isWork } from "./steps.js";
import { say } from "./words.js";

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
