/**
 * Voice, tones, pushes and the line for screen readers. What is said stands in the script of the plan:
 * nothing is made up here.
 */

/** @import { Plan, Script, Step } from "./shapes.js" */
/** @import { Settings } from "./settings.js" */

import { linesOf, Speaking } from "./speaking.js";
import { at, isWork } from "./steps.js";
import { Tones } from "./tones.js";
import { Voice } from "./voice.js";
import { say } from "./words.js";

/** Seconds before the end of a wait in which each second clicks. */
const CLICKS = 3;
/** Said from their beginning when they go on after a pause: they tell what comes. */
const SAID_AGAIN = new Set(["get_ready", "switch"]);
/** What is not in the script says nothing of its length: about so long for each letter. */
const LETTER_MS = 75;
/** @type {Script} of a plan that was kept before there were any */
const SILENT = { steps: [], lines: [], lead: [], late: {} };

export class Announcer {
  /**
   * @param {HTMLElement | null} live
   * @param {Record<string, string>} words
   * @param {Settings} settings
   */
  constructor(live, words, settings) {
    this.live = live;
    this.words = words;
    this.settings = settings;
    this.voice = new Voice();
    this.tones = new Tones();
    this.speaking = new Speaking(this, () => performance.now());
    this.second = -1;
    this.silentUntil = 0;
    this.isLeading = false;
    /** Nobody looks: the phone is in a pocket. */
    this.isAway = false;
  }

  /**
   * A step begins, or goes on after a pause.
   * @param {Plan} plan
   * @param {number} index
   * @param {number} into milliseconds
   * @param {number} lead milliseconds until work goes on
   */
  enter(plan, index, into, lead) {
    const { steps } = plan.timeline;
    const step = at(steps, index);
    this.second = -1;
    if (this.settings.tones) this.tones.play(step.sound, this.settings.volume);
    if (this.settings.vibration) this.tones.push(step.sound);
    const isAgain = SAID_AGAIN.has(step.kind);
    this.speaking.enter(isAgain ? 0 : into);
    this.isLeading = lead > 0;
    if (this.isLeading) this.again(plan, step);
    else this.due(plan, index, into, Number.POSITIVE_INFINITY);
  }

  /**
   * Time goes on within a step.
   * @param {Plan} plan
   * @param {number} index
   * @param {number} into milliseconds
   * @param {number} left milliseconds; without end where somebody is waited for
   */
  within(plan, index, into, left) {
    if (this.isLeading) this.speaking.enter(into);
    this.isLeading = false;
    this.due(plan, index, into, left);
    const second = Math.ceil(left / 1000);
    if (second === this.second) return;
    const isFirst = this.second < 0;
    this.second = second;
    const { steps } = plan.timeline;
    const isClick = !isFirst && this.clicks(at(steps, index), at(steps, index + 1), second);
    if (isClick) this.tones.play("tick", this.settings.volume);
  }

  /**
   * The way back into work is counted in.
   * @param {Plan} plan
   * @param {number} lead milliseconds
   */
  leading({ script = SILENT }, lead) {
    this.speaking.within(script, script.lead, this.speaking.into, lead);
  }

  /**
   * @param {Plan} plan
   * @param {number} index
   * @param {number} into
   * @param {number} left
   */
  due({ script = SILENT }, index, into, left) {
    this.speaking.within(script, script.steps[index] ?? [], into, left);
  }

  /**
   * Which leg it was, before work goes on.
   * @param {Plan} plan
   * @param {Step} step
   */
  again(plan, step) {
    const leg = step.side && plan.about[step.part]?.legs?.[step.side];
    const words = leg ? `${leg}.` : say(this.words, "starts_in");
    this.speaking.add(words, words.length * LETTER_MS);
  }

  /**
   * @param {Step} step
   * @param {Step} after
   * @param {number} second
   */
  clicks(step, after, second) {
    if (!this.settings.tones || second < 1) return false;
    // Before a count that waits for a touch, clicks would be taken for that count.
    if (!isWork(step)) return second <= CLICKS && step.kind !== "ask" && after.kind !== "count_in";
    return step.kind === "hold" || step.kind === "move";
  }

  get isSpoken() {
    return this.settings.voice && this.voice.isThere;
  }

  get isBusy() {
    return this.voice.isBusy || performance.now() < this.silentUntil;
  }

  /**
   * What the script says now. Screen readers are told what is no count, when no voice of ours speaks.
   * A question they read themselves, because it gets the focus.
   * @param {string} words
   * @param {number} lasts milliseconds
   * @param {string} kind
   */
  say(words, lasts, kind) {
    if (this.settings.voice) this.voice.say(words, this.settings.volume, lasts);
    if (this.isSpoken) return;
    this.silentUntil = performance.now() + lasts;
    if (this.live && kind === "instruction") this.live.textContent = words;
  }

  /**
   * Something that everybody has to hear: it answers what somebody did.
   * @param {string} words
   */
  both(words) {
    if (words) this.say(words, words.length * LETTER_MS, "instruction");
  }

  /**
   * What an answer means. Who gets ready meanwhile only sees it: what comes has to be heard.
   * @param {string} words
   * @param {boolean} isOnlyShown
   */
  reply(words, isOnlyShown) {
    if (!this.isSpoken) this.both(words);
    else if (!isOnlyShown) this.speaking.answer(words, words.length * LETTER_MS);
  }

  /**
   * A sentence of its own, by its name.
   * @param {string} name
   */
  call(name) {
    this.both(say(this.words, name));
  }

  /**
   * All is over: its last words.
   * @param {Plan} plan
   */
  ended({ script = SILENT }) {
    this.speaking.drop();
    // No frame comes any more that could wait for the voice: it queues by itself.
    for (const [words, kind, lasts] of linesOf(script, script.steps.at(-1) ?? [])) {
      this.say(words, lasts, kind);
    }
  }

  /** The voice breaks off; a tone may still ring out. */
  quiet() {
    this.speaking.drop();
    this.silentUntil = 0;
    this.voice.stop();
  }

  /** Sound may begin now: somebody touched the screen. */
  wake() {
    if (this.settings.tones) this.tones.wake();
  }

  /** Silence at once. */
  hush() {
    this.quiet();
    this.tones.stop();
  }
}
