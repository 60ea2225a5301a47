/** What the eye sees of a session: which screen, what is written there, and the picture. */

/** @import { Plan, Step } from "./shapes.js" */
/** @import { Page } from "./page.js" */
/** @import { Sequence } from "./sequence.js" */
/** @import { Locked } from "./locked.js" */
/** @import { Settings } from "./settings.js" */

import { Figure, pictureFor } from "./figure.js";
import { phaseAt, pictureTime } from "./pace.js";
import { drawQuestion, drawRest, drawTop } from "./rest.js";
import { drawEnd } from "./start.js";
import { isWork, workAt } from "./steps.js";
import { say } from "./words.js";
import { drawShare, drawWork } from "./work.js";

/** Slow movements look whole at thirty pictures a second, and small phones stay cool. */
const PICTURE_MS = 30;

export class Screens {
  /**
   * @param {Page} page
   * @param {Record<string, string>} words
   * @param {Settings} settings
   * @param {Plan} plan
   * @param {Sequence} sequence
   * @param {() => void} onAsk a question is on the screen
   */
  constructor(page, words, settings, plan, sequence, onAsk) {
    this.page = page;
    this.words = words;
    this.settings = settings;
    this.plan = plan;
    this.sequence = sequence;
    this.onAsk = onAsk;
    /** @type {Locked | null} the screen of a locked phone, which comes later */
    this.locked = null;
    this.drawn = "";
    /** @type {number | null} */
    this.asking = null;
    this.moved = -1;
    this.figures = page.all("[data-figure]").map((host) => new Figure(host));
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
  }

  /** @param {Locked} locked */
  lend(locked) {
    if (this.sequence.state.mode === "ended") return;
    this.locked = locked;
    locked.begin();
  }

  /** A step begins. */
  entered() {
    const { asked, state, step } = this.sequence;
    this.page.show(screenFor(asked ?? step));
    this.drawn = "";
    if (asked && state.asking !== this.asking) this.onAsk();
    this.asking = state.asking;
    this.showFigures();
  }

  /** @param {boolean} [isAgain] whether it happened before this page was opened */
  stopped(isAgain = false) {
    const name = this.plan.about[this.sequence.step.part]?.name ?? "";
    this.page.show("stop");
    this.page.text("stopped", say(this.words, isAgain ? "stopped_at" : "stopped_now", { name }));
  }

  ended() {
    this.locked?.end();
    this.page.show("end");
    drawEnd(this.page, this.words, this.plan, this.sequence);
    this.askAgain();
  }

  /** What was left open: fetched when all is over, and kept on the device before that. */
  async askAgain() {
    const { drawOpen } = await import("./open.js");
    drawOpen(this.page, this.plan, this.sequence.state);
  }

  /** Called at every frame. */
  draw() {
    const { mode } = this.sequence.state;
    if (mode === "ended" || mode === "stopped") return;
    const isNews = this.isNews();
    if (isNews) this.write();
    if (isNews || this.hasMoved()) this.move();
  }

  hasMoved() {
    return Math.abs(this.sequence.state.into - this.moved) >= PICTURE_MS;
  }

  move() {
    this.moved = this.sequence.state.into;
    drawShare(this.page, this.sequence);
    const time = this.pictureTime();
    for (const figure of this.figures) figure.seek(time);
  }

  write() {
    const { page, plan, sequence, words } = this;
    this.locked?.show(plan, sequence);
    const { kind } = sequence.step;
    drawTop(page, plan, sequence, words);
    page.text("voice", say(words, this.settings.voice ? "voice_on" : "voice_off"));
    if (sequence.asked) drawQuestion(page, plan, sequence, words);
    else if (kind === "rest") drawRest(page, plan, sequence, words);
    else drawWork(page, plan, sequence, words, this.phase());
  }

  /** Words and numbers change with the second at most; only picture and tempo every frame. */
  isNews() {
    const { index, into, mode, lead } = this.sequence.state;
    const second = `${Math.floor(into / 1000)} ${Math.ceil(this.sequence.remaining / 1000)}`;
    const told = `${index} ${mode} ${Math.ceil(lead / 1000)} ${second} ${this.phase()} ${this.settings.voice}`;
    const isNew = told !== this.drawn;
    this.drawn = told;
    return isNew;
  }

  /** During a wait the picture shows what comes after it, on its side. */
  showFigures() {
    const shown = this.shown();
    const about = this.plan.about[shown.part];
    if (!about) return;
    const picture = pictureFor(about, shown);
    for (const figure of this.figures) {
      figure.show(picture);
      figure.turn(shown.side, picture.shows);
    }
  }

  shown() {
    const { steps, state } = this.sequence;
    return workAt(steps, state.index);
  }

  phases() {
    const shown = this.shown();
    const about = this.plan.about[shown.part];
    return about ? pictureFor(about, shown).phases : [];
  }

  /** The phase of the repetition that is being done; -1 while nothing is. */
  phase() {
    return isWork(this.sequence.step) ? phaseAt(this.phases(), this.pictureTime()) : -1;
  }

  pictureTime() {
    const { step, steps, state, remaining } = this.sequence;
    const isStill = document.documentElement.dataset.motion === "off" || this.still.matches;
    const isSmall = state.tingling.includes(step.part) && step.kind !== "hold";
    const seconds = state.lead > 0 ? 0 : state.into / 1000;
    const left = remaining / 1000;
    return pictureTime(this.phases(), steps, state.index, seconds, left, { isStill, isSmall });
  }
}

/** @param {Step} step */
export function screenFor(step) {
  if (step.kind === "rest") return "rest";
  return step.kind === "ask" ? step.says : "work";
}
