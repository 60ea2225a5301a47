/** Drawing the rest, the questions and the top line. */

/** @import { Part, Plan, Step } from "./shapes.js" */
/** @import { Page } from "./page.js" */
/** @import { Sequence } from "./sequence.js" */

import { isWait } from "./asked.js";
import { shown } from "./clock.js";
import { target } from "./cues.js";
import { workAt } from "./steps.js";
import { say } from "./words.js";
import { drawControls, setWords } from "./work.js";

/** A walk that is shorter is told in seconds. */
const SHORT_SECONDS = 120;

/**
 * @param {Page} page
 * @param {Plan} plan
 * @param {Sequence} sequence
 * @param {Record<string, string>} words
 */
export function drawRest(page, plan, sequence, words) {
  const next = plan.timeline.steps[sequence.state.index + 1];
  page.count(shown(sequence.remaining / 1000));
  const isPaused = sequence.state.mode === "paused";
  page.text("cue", say(words, isPaused ? "paused" : "cue_rest"));
  if (next) {
    page.text("nextName", plan.about[next.part]?.name ?? "");
    page.text("nextSet", setWords(plan, next, words));
  }
  drawControls(page, sequence.step.kind, sequence.state.mode);
}

/**
 * Beside a question, how long it still is until what comes next.
 * @param {Page} page
 * @param {Plan} plan
 * @param {Sequence} sequence
 * @param {Record<string, string>} words
 */
export function drawQuestion(page, plan, sequence, words) {
  const { step, steps, state } = sequence;
  const isWithin = isWait(step);
  page.hide('[data-wait], [data-do="more"]', !isWithin);
  const isPaused = state.mode === "paused";
  page.text("goOn", say(words, isWithin && !isPaused ? "ask_later" : "carry_on"));
  page.text("out", outWords(words, state.out));
  if (!isWithin) return;
  page.text("count", shown(sequence.remaining / 1000));
  page.text("wait", say(words, isPaused ? "paused" : `wait_${step.kind}`));
  const next = workAt(steps, state.index);
  page.text("nextName", plan.about[next.part]?.name ?? "");
  page.text("nextSet", comingWords(plan, step, next, words));
}

/**
 * How long somebody was out, as people say it.
 * @param {Record<string, string>} words
 * @param {number} milliseconds
 */
function outWords(words, milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  const n = seconds < SHORT_SECONDS ? seconds : Math.round(seconds / 60);
  return say(words, seconds < SHORT_SECONDS ? "out_seconds" : "out_minutes", { n });
}

/**
 * @param {Plan} plan
 * @param {Step} wait
 * @param {Step} next
 * @param {Record<string, string>} words
 */
function comingWords(plan, wait, next, words) {
  if (wait.kind === "rest") return setWords(plan, next, words);
  const { legs, support } = plan.about[next.part] ?? {};
  return [next.side && legs?.first, support].filter((line) => line).join(". ");
}

/**
 * The line above every screen: which exercise of how many, and the planks for them.
 * @param {Page} page
 * @param {Plan} plan
 * @param {Sequence} sequence
 * @param {Record<string, string>} words
 */
export function drawTop(page, plan, sequence, words) {
  const kept = plan.timeline.parts
    .map((_, place) => place)
    .filter((place) => isIn(sequence, place));
  const here = kept.indexOf(sequence.step.part);
  const values = { n: here + 1, of: kept.length };
  page.text("place", plan.kind === "session" ? say(words, "exercise_of", values) : "");
  if (kept.length > 1) page.planks("[data-parts]", here, kept.length);
}

/**
 * @param {Sequence} sequence
 * @param {number} place
 */
function isIn(sequence, place) {
  return !sequence.state.dropped.includes(place);
}

/**
 * The boards of a question from 0 to 10, cut where the exercise has its target.
 * @param {Page} page
 * @param {Part | undefined} part
 */
export function drawZones(page, part) {
  const zones = page.screen.querySelector("[data-zones]");
  if (!(zones instanceof HTMLElement)) return;
  const { lo, hi } = target(part);
  zones.dataset.cut = `${lo}-${hi}`;
  fill(zones, "over", hi + 1, 10);
  fill(zones, "aim", lo, hi);
  fill(zones, "under", 0, lo - 1);
}

/**
 * @param {HTMLElement} zones
 * @param {string} zone
 * @param {number} first
 * @param {number} last
 */
function fill(zones, zone, first, last) {
  const row = zones.querySelector(`[data-zone="${zone}"]`);
  const boards = [];
  for (let number = first; number <= last; number += 1) boards.push(board(zones, number));
  row?.replaceChildren(...boards);
}

/**
 * @param {HTMLElement} zones
 * @param {number} number
 */
function board(zones, number) {
  const label = document.createElement("label");
  label.className = "opt";
  const input = document.createElement("input");
  input.type = "radio";
  input.name = zones.dataset.answer ?? "";
  input.value = String(number);
  const shownNumber = document.createElement("span");
  shownNumber.textContent = String(number);
  label.append(input, shownNumber);
  return label;
}
