/** The first screen and the last one. */

/** @import { Part, Plan, State } from "./shapes.js" */
/** @import { Found } from "./home.js" */
/** @import { Page } from "./page.js" */
/** @import { Sequence } from "./sequence.js" */

import { testResult } from "./facts.js";
import { isWork } from "./steps.js";
import { say } from "./words.js";

/** What is done away from home: a stream and a test. */
const OUTSIDE = new Set(["walking", "walking_tolerance"]);

/**
 * @param {Page} page
 * @param {Record<string, string>} words
 * @param {Found} found
 */
export function drawStart(page, words, { plan, sequence, isOffline }) {
  page.show("start", false);
  page.hide("[data-offline]", !isOffline);
  page.text("offline", say(words, "offline"));
  const isEmpty = !plan || plan.timeline.parts.length === 0;
  page.hide('[data-do="begin"], [data-do="sound"], [data-safe]', isEmpty);
  page.hide("[data-by-hand]", isOffline);
  page.text("lead", leadWords(words, plan, sequence));
  if (isEmpty || !plan) return;
  const isBegun = sequence?.state.mode === "paused";
  page.text("go", say(words, isBegun ? "carry_on" : "start"));
  page.hide('[data-do="afresh"]', !isBegun || isOffline);
  const isShort = (sequence?.state.dropped.length ?? 0) > 0;
  page.hide('[data-do="short"]', isBegun || isShort || !hasShortDay(plan));
  page.hide('[data-only="session"]', false);
  for (const line of page.all('[data-only="session"]')) line.hidden = plan.kind !== "session";
  const first = plan.about[0];
  if (plan.title) page.text("title", plan.title);
  if (plan.kind !== "session" && first) page.text("title", first.name);
  if (plan.kind === "test" && first) drawHow(page, first.how);
  drawSurroundings(page, words, plan);
  if (plan.call) drawCall(page, plan.call);
}

/**
 * Where the phone is, and which page takes it down by hand: at home, or out on a walk.
 *
 * @param {Page} page
 * @param {Record<string, string>} words
 * @param {Plan} plan
 */
function drawSurroundings(page, words, plan) {
  const isOut = plan.timeline.parts.every((part) =>
    OUTSIDE.has(part.measure ?? part.stream ?? ""),
  );
  const place = isOut ? "walk" : plan.kind;
  for (const line of page.all("[data-while]")) {
    line.hidden = !(line.dataset.while ?? "").split(" ").includes(place);
  }
  page.text("byHand", say(words, `by_hand_${plan.kind}`));
  if (plan.by_hand) page.one("[data-by-hand]")?.setAttribute("href", plan.by_hand);
}

/**
 * The page is the same for everybody: this person's own number comes with their plan.
 *
 * @param {Page} page
 * @param {NonNullable<Plan["call"]>} call
 */
function drawCall(page, { number, address }) {
  for (const link of page.all("[data-call]")) link.setAttribute("href", address);
  for (const shown of page.all("[data-number]")) shown.textContent = number;
}

/** @param {Plan} plan */
function hasShortDay(plan) {
  const core = plan.timeline.parts.filter((part) => part.in_short_core);
  return core.length > 0 && core.length < plan.timeline.parts.length;
}

/**
 * @param {Record<string, string>} words
 * @param {Plan | null} plan
 * @param {Sequence | null} sequence
 */
function leadWords(words, plan, sequence) {
  if (!plan) return say(words, "no_plan");
  if (plan.timeline.parts.length === 0) return say(words, "nothing");
  if (sequence?.state.mode === "paused") {
    return say(words, "where_you_were", { name: plan.about[sequence.step.part]?.name ?? "" });
  }
  if (plan.kind === "test") return "";
  const left = plan.timeline.parts.filter((_, place) => !sequence?.state.dropped.includes(place));
  const seconds = left.reduce((sum, part) => sum + part.seconds, 0);
  const n = Math.max(1, Math.round(seconds / 60));
  const name = plan.kind === "session" ? "about_minutes" : "one_exercise";
  return say(words, name, { n, of: left.length });
}

/**
 * @param {Page} page
 * @param {string[]} how
 */
function drawHow(page, how) {
  const list = page.screen.querySelector("[data-how]");
  if (!(list instanceof HTMLElement)) return;
  list.hidden = false;
  list.replaceChildren(...how.map((line) => lineOf(line)));
}

/**
 * @param {Page} page
 * @param {Record<string, string>} words
 * @param {Plan} plan
 * @param {Sequence} sequence
 */
export function drawEnd(page, words, plan, sequence) {
  const { state } = sequence;
  const isStopped = state.ended === "stopped";
  page.text("ended", say(words, endOf(plan, sequence)));
  page.hide("[data-sign]", !isStopped);
  page.hide("[data-calm]", isStopped);
  page.text("did", plan.kind === "session" ? didWords(words, plan, sequence) : "");
  if (plan.kind === "test") drawResults(page, words, plan, sequence);
}

/**
 * Which sentence says that it is over.
 * @param {Plan} plan
 * @param {Sequence} sequence
 */
function endOf(plan, { state, timeline }) {
  if (state.ended !== "whole" || plan.kind === "session") return `ended_${state.ended}`;
  const isShort = plan.kind === "walk" && doneParts(timeline.parts, state) === 0;
  return isShort ? "ended_short" : `ended_${plan.kind}`;
}

/**
 * @param {Record<string, string>} words
 * @param {Plan} plan
 * @param {Sequence} sequence
 */
function didWords(words, plan, { state, timeline }) {
  const n = doneParts(timeline.parts, state);
  return say(words, n > 0 ? "did" : "did_nothing", { n, of: plan.timeline.parts.length });
}

const SHORTEST_WALK_SECONDS = 60;

/**
 * Of how many exercises something was done that is worth a word. Whatever it was, it is told.
 * @param {Part[]} parts
 * @param {State} state
 */
export function doneParts(parts, { amounts }) {
  const worth = Object.entries(amounts).filter(([key, { reps, hold, work }]) => {
    const isWalk = parts[Number(key.split(".")[0])]?.stream === "walking";
    return reps || hold || work >= (isWalk ? SHORTEST_WALK_SECONDS : 1);
  });
  return new Set(worth.map(([key]) => key.split(".")[0])).size;
}

/**
 * @param {Page} page
 * @param {Record<string, string>} words
 * @param {Plan} plan
 * @param {Sequence} sequence
 */
function drawResults(page, words, plan, sequence) {
  const list = page.screen.querySelector("[data-results]");
  const part = plan.timeline.parts[0];
  if (!(list instanceof HTMLElement) || !part) return;
  const sides = sequence.steps.some((step) => isWork(step) && step.side)
    ? ["left", "right"]
    : [""];
  const unit = plan.about[0]?.unit ?? "";
  const lines = sides.flatMap((side) => {
    const n = testResult(part, sequence.state, 0, side);
    return n === null ? [] : [lineOf(say(words, side ? `result_${side}` : "result", { n, unit }))];
  });
  list.hidden = lines.length === 0;
  list.replaceChildren(...lines);
}

/** @param {string} words */
function lineOf(words) {
  const line = document.createElement("li");
  line.textContent = words;
  return line;
}
