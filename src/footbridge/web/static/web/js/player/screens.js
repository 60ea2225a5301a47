/** What the eye sees of a session: which screen, what is written there, and the picture. */

/** @import { Plan, Step } from "./shapes.js" */
/** @import { Page } from "./page.js" */
/** @import { Sequence } from "./sequence.js" */
/** @import { Settings } from "./settings.js" */

import { Figure, pictureTime, SMALLER } from "./figure.js";
import { drawOpen } from "./open.js";
import { drawQuestion, drawRest, drawTop } from "./rest.js";
import { drawEnd } from "./start.js";
import { isWork } from "./steps.js";
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
    this.drawn = "";
    this.moved = -1;
    this.figures = page.all("[data-figure]").map((host) => new Figure(host));
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
  }

  /** A step begins. */
  entered() {
    const { step } = this.sequence;
    this.page.show(screenFor(step));
    this.drawn = "";
    if (step.kind === "ask") this.onAsk();
    this.showFigures();
  }

  /** @param {boolean} [isAgain] whether it happened before this page was opened */
  stopped(isAgain = false) {
    const name = this.plan.about[this.sequence.step.part]?.name ?? "";
    this.page.show("stop");
    this.page.text("stopped", say(this.words, isAgain ? "stopped_at" : "stopped_now", { name }));
  }

  ended() {
    this.page.show("end");
    drawEnd(this.page, this.words, this.plan, this.sequence);
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
    const { kind } = sequence.step;
    drawTop(page, plan, sequence, words);
    page.text("voice", say(words, this.settings.voice ? "voice_on" : "voice_off"));
    if (kind === "rest") drawRest(page, plan, sequence, words);
    else if (kind === "ask") drawQuestion(page, sequence, words);
    else drawWork(page, plan, sequence, words);
  }

  /** Words and numbers change with the second at most; only picture and tempo every frame. */
  isNews() {
    const { index, into, mode, lead } = this.sequence.state;
    const second = `${Math.floor(into / 1000)} ${Math.ceil(this.sequence.remaining / 1000)}`;
    const told = `${index} ${mode} ${Math.ceil(lead / 1000)} ${second} ${this.settings.voice}`;
    const isNew = told !== this.drawn;
    this.drawn = told;
    return isNew;
  }

  /** During a rest the picture shows what comes after it. */
  showFigures() {
    const { step, steps, state } = this.sequence;
    const shown = step.kind === "rest" ? (steps[state.index + 1] ?? step) : step;
    const about = this.plan.about[shown.part];
    for (const figure of this.figures) {
      if (about) figure.show(about);
      figure.turn(shown.side);
    }
  }

  pictureTime() {
    const { step, state } = this.sequence;
    if (!isWork(step)) return 0;
    const phases = this.plan.about[step.part]?.phases ?? [];
    const isStill = document.documentElement.dataset.motion === "off" || this.still.matches;
    const isSmall = state.tingling.includes(step.part) && step.kind !== "hold";
    const seconds = state.lead > 0 ? 0 : state.into / 1000;
    const time = pictureTime(phases, step, seconds, isStill);
    return isSmall ? time * SMALLER : time;
  }
}

/** @param {Step} step */
export function screenFor(step) {
  if (step.kind === "rest") return "rest";
  return step.kind === "ask" ? step.says : "work";
}
