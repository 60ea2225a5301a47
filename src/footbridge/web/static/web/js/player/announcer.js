/** Voice, tones, pushes and the line for screen readers: each thing once, and not every second. */

/** @import { Plan, Step } from "./shapes.js" */
/** @import { Settings } from "./settings.js" */

import { nextWords, sideToCome, spoken, spokenAtPhase, spokenWithin } from "./cues.js";
import { pictureFor } from "./figure.js";
import { phaseAt, pictureTime } from "./pace.js";
import { at, isWork } from "./steps.js";
import { Tones } from "./tones.js";
import { Voice } from "./voice.js";
import { say } from "./words.js";

/** Seconds before the end of a wait in which each second clicks. */
const CLICKS = 3;
/** In a rest that is longer, what comes next is said when so much of it is left. */
const SHORT_REST_MS = 10_500;

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
    this.second = -1;
    this.phase = -1;
  }

  /**
   * A step begins.
   * @param {Plan} plan
   * @param {number} index
   * @param {number} remaining milliseconds
   * @param {number[]} dropped
   */
  enter(plan, index, remaining, dropped) {
    const { steps } = plan.timeline;
    const step = at(steps, index);
    const about = plan.about[step.part];
    this.second = -1;
    this.phase = -1;
    if (this.settings.tones) this.tones.play(step.sound, this.settings.volume);
    if (this.settings.vibration) this.tones.push(step.sound);
    if (!about) return;
    // A question that nobody answered took the time of this rest: there is only what comes next.
    const isShort = step.kind === "rest" && remaining < SHORT_REST_MS;
    const words = isShort
      ? this.coming(plan, index, dropped)
      : spoken(this.words, plan.timeline, index, about);
    this.say(words);
    const isNew = !isWork(step) || index === 0 || !isWork(at(steps, index - 1));
    if (isNew) this.tell(words);
  }

  /**
   * Time goes on within a step.
   * @param {Plan} plan
   * @param {number} index
   * @param {number} remaining milliseconds
   * @param {number[]} dropped
   */
  within(plan, index, remaining, dropped) {
    if (!Number.isFinite(remaining)) return;
    this.atPhase(plan, index, remaining);
    const second = Math.ceil(remaining / 1000);
    if (second === this.second) return;
    const isFirst = this.second < 0;
    this.second = second;
    if (isFirst) return;
    const step = at(plan.timeline.steps, index);
    if (this.clicks(step, second)) this.tones.play("tick", this.settings.volume);
    const next = this.coming(plan, index, dropped);
    const after = at(plan.timeline.steps, index + 1);
    // A count before one that waits for a touch would be taken for the start.
    if (step.kind === "get_ready" && after.kind === "count_in") return;
    const words = spokenWithin(this.words, step, second, next);
    if (words) this.say(words);
  }

  /**
   * What comes after a rest, and on which side.
   * @param {Plan} plan
   * @param {number} index
   * @param {number[]} dropped
   */
  coming(plan, index, dropped) {
    const { timeline, about } = plan;
    const next = nextWords(this.words, timeline, index, about, dropped);
    if (at(timeline.steps, index).kind !== "rest") return next;
    const side = sideToCome(this.words, timeline, index, about);
    return next && side ? `${next}. ${side}` : next || side;
  }

  /**
   * A phase of a repetition begins in the middle of its step.
   * @param {Plan} plan
   * @param {number} index
   * @param {number} remaining milliseconds
   */
  atPhase(plan, index, remaining) {
    const { steps } = plan.timeline;
    const step = at(steps, index);
    const about = plan.about[step.part];
    if (!about || step.kind !== "move") return;
    const left = remaining / 1000;
    const { phases } = pictureFor(about, step);
    const phase = phaseAt(phases, pictureTime(phases, steps, index, step.seconds - left, left));
    if (phase === this.phase) return;
    const isFirst = this.phase < 0;
    this.phase = phase;
    if (!isFirst) this.say(spokenAtPhase(step, about, phase));
  }

  /**
   * @param {Step} step
   * @param {number} second
   */
  clicks(step, second) {
    if (!this.settings.tones || second < 1) return false;
    const isWait = ["get_ready", "count_in", "switch", "rest"].includes(step.kind);
    return isWait ? second <= CLICKS : step.kind === "hold" || step.kind === "move";
  }

  /** @param {string} words */
  say(words) {
    if (this.settings.voice && words) this.voice.say(words, this.settings.volume);
  }

  /**
   * For screen readers, when no voice of ours speaks already.
   * @param {string} words
   */
  tell(words) {
    const isSpoken = this.settings.voice && this.voice.isThere;
    if (this.live && words && !isSpoken) this.live.textContent = words;
  }

  /**
   * Both: something that everybody has to hear.
   * @param {string} words
   */
  both(words) {
    this.say(words);
    this.tell(words);
  }

  /**
   * A sentence of its own, by its name.
   * @param {string} name
   */
  call(name) {
    this.both(say(this.words, name));
  }

  /** The voice breaks off; a tone may still ring out. */
  quiet() {
    this.voice.stop();
  }

  /** Sound may begin now: somebody touched the screen. */
  wake() {
    if (this.settings.tones) this.tones.wake();
  }

  /** Silence at once. */
  hush() {
    this.voice.stop();
    this.tones.stop();
  }
}
