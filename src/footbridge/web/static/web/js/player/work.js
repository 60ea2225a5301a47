/** Drawing the working screen: count, cue, tempo, deck. Called at every frame; changes little. */

/** @import { About, Dose, Plan, Step } from "./shapes.js" */
/** @import { Page } from "./page.js" */
/** @import { Sequence } from "./sequence.js" */

import { isWalk } from "./asked.js";
import { shown } from "./clock.js";
import { cue, nextWords } from "./cues.js";
import { workAt } from "./steps.js";
import { say } from "./words.js";

const DECK = 10;
const BEATS = /** @type {const} */ (["up", "pause", "down"]);

/**
 * @param {Page} page
 * @param {Plan} plan
 * @param {Sequence} sequence
 * @param {Record<string, string>} words
 * @param {number} phase of the repetition, by the picture
 */
export function drawWork(page, plan, sequence, words, phase) {
  const { step } = sequence;
  const about = plan.about[step.part];
  if (!about) return;
  page.text("name", about.name);
  page.text("set", setWords(plan, step, words));
  const isWaiting = sequence.state.lead > 0;
  page.text("cue", cueWords(sequence, words, about, phase));
  const { side } = workAt(sequence.steps, sequence.state.index);
  page.hide("[data-leg]", !side);
  if (side) page.text("side", say(words, `side_${side}`));
  const { count, unit } = isWaiting ? leadCount(sequence) : countOf(plan, sequence, words);
  page.count(count);
  page.text("unit", unit);
  const next = nextWords(
    words,
    plan.timeline,
    sequence.state.index,
    plan.about,
    dropped(sequence),
  );
  // Before the first set there is nothing else to come: it would only name the present.
  page.text("next", step.kind === "get_ready" || step.kind === "count_in" ? "" : next);
  drawTempo(page, plan, sequence, words);
  drawDeck(page, plan, sequence, words);
  const isWalking = isWalk(sequence.steps, sequence.state.index);
  drawControls(page, isWalking ? "walk" : step.kind, sequence.state.mode);
}

/**
 * @param {Sequence} sequence
 * @param {Record<string, string>} words
 * @param {About} about
 * @param {number} phase
 */
function cueWords(sequence, words, about, phase) {
  if (sequence.state.mode === "paused") return say(words, "paused");
  if (sequence.state.lead > 0) return say(words, "starts_in");
  if (sequence.state.touched) return about.cue;
  return cue(words, sequence.step, about, phase);
}

/** @param {Sequence} sequence */
export function dropped(sequence) {
  return sequence.state.dropped;
}

/** @param {Sequence} sequence */
function leadCount(sequence) {
  return { count: shown(sequence.state.lead / 1000), unit: "" };
}

/**
 * @param {Plan} plan
 * @param {Step} step
 * @param {Record<string, string>} words
 */
export function setWords(plan, step, words) {
  const part = plan.timeline.parts[step.part];
  const about = plan.about[step.part];
  const sets = part?.dose?.sets ?? part?.tries ?? 1;
  if (step.kind === "get_ready") return about?.dose ?? "";
  if (sets < 2) return about?.variant ?? "";
  const name = part?.measure ? "try_of" : part?.dose?.kind === "reps" ? "set_of" : "round_of";
  return say(words, name, { set: step.set ?? 1, sets });
}

/**
 * The one big number, and the small word beside it.
 * @param {Plan} plan
 * @param {Sequence} sequence
 * @param {Record<string, string>} words
 * @returns {{count: string, unit: string}}
 */
function countOf(plan, sequence, words) {
  const { step } = sequence;
  const dose = plan.timeline.parts[step.part]?.dose;
  if (step.kind === "count_in" && !sequence.state.touched) return { count: "3 2 1", unit: "" };
  const left = shown(sequence.remaining / 1000);
  const unit = say(words, left.includes(":") ? "minutes" : "seconds");
  if (isCounted(step)) {
    return { count: String(step.rep ?? 1), unit: say(words, "of_reps", { n: dose?.reps ?? "" }) };
  }
  if (step.kind === "try") {
    const gone = shown(Math.floor(sequence.state.into / 1000));
    return { count: gone, unit: say(words, gone.includes(":") ? "minutes" : "seconds") };
  }
  if (step.kind === "hold" && (dose?.reps ?? 1) > 1) {
    const values = { n: step.rep ?? 1, m: dose?.reps ?? 1 };
    return { count: left, unit: say(words, "hold_rep", values) };
  }
  return { count: left, unit };
}

/** @param {Step} step */
function isCounted(step) {
  return ["up", "pause", "down", "move"].includes(step.kind);
}

/**
 * @param {Page} page
 * @param {Plan} plan
 * @param {Sequence} sequence
 * @param {Record<string, string>} words
 */
function drawTempo(page, plan, sequence, words) {
  const { step } = sequence;
  const tempo = plan.timeline.parts[step.part]?.dose?.tempo;
  page.hide("[data-tempo]", !tempo);
  const bar = page.screen.querySelector("[data-tempo]");
  if (!tempo || !(bar instanceof HTMLElement)) return;
  const told = `${tempo.up}-${tempo.pause}-${tempo.down}`;
  if (bar.dataset.tempo !== told) {
    bar.dataset.tempo = told;
    bar.replaceChildren(
      ...BEATS.filter((beat) => tempo[beat]).map((b) => beatOf(b, tempo, words)),
    );
  }
  for (const beat of bar.children) {
    if (!(beat instanceof HTMLElement)) continue;
    const isNow = beat.dataset.beat === step.kind && sequence.state.lead === 0;
    beat.classList.toggle("is-now", isNow);
  }
}

/**
 * How far the present beat has got: the one thing besides the picture that moves every frame.
 * @param {Page} page
 * @param {Sequence} sequence
 */
export function drawShare(page, sequence) {
  const fill = page.screen.querySelector("[data-tempo] .is-now .fill");
  if (!(fill instanceof HTMLElement)) return;
  const share = Math.min(1, sequence.state.into / (sequence.step.seconds * 1000));
  fill.style.transform = `scaleX(${share.toFixed(3)})`;
}

/**
 * @param {"up"|"pause"|"down"} beat
 * @param {NonNullable<Dose["tempo"]>} tempo
 * @param {Record<string, string>} words
 */
function beatOf(beat, tempo, words) {
  const item = document.createElement("li");
  item.dataset.beat = beat;
  item.className = `t${Math.min(4, tempo[beat])}`;
  const name = document.createElement("span");
  name.textContent = say(words, `tempo_${beat}`);
  const seconds = document.createElement("span");
  seconds.className = "n";
  seconds.textContent = String(tempo[beat]);
  const fill = document.createElement("i");
  fill.className = "fill";
  item.append(fill, name, " ", seconds);
  return item;
}

/**
 * @param {Page} page
 * @param {Plan} plan
 * @param {Sequence} sequence
 * @param {Record<string, string>} words
 */
function drawDeck(page, plan, sequence, words) {
  const { step } = sequence;
  const reps = plan.timeline.parts[step.part]?.dose?.reps ?? 1;
  if (isCounted(step) || reps > 1) {
    const done = isCounted(step) || step.kind === "hold" ? (step.rep ?? 1) - 1 : 0;
    page.planks("[data-deck]", done, reps, say(words, "reps_done", { n: done, of: reps }));
    return;
  }
  const share = sequence.state.into / Math.max(1, sequence.length(sequence.state.index));
  const laid = ["get_ready", "count_in", "switch"].includes(step.kind)
    ? 0
    : Math.floor(share * DECK);
  page.planks("[data-deck]", laid, DECK, say(words, "reps_done", { n: laid, of: DECK }));
}

/**
 * @param {Page} page
 * @param {string} kind of the step; a walk has controls of its own
 * @param {string} mode
 */
export function drawControls(page, kind, mode) {
  for (const nav of page.screen.querySelectorAll("[data-for]")) {
    if (!(nav instanceof HTMLElement)) continue;
    const isHere = (nav.dataset.for ?? "").split(" ").includes(kind);
    if (nav.hidden === isHere) nav.hidden = !isHere;
  }
  page.hide('[data-when="running"]', mode !== "running");
  page.hide('[data-when="paused"]', mode !== "paused");
}
