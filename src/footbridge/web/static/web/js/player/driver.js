/**
 * Leads a session: lets time pass, and hands on what came of it, to the eye, the ear and what is
 * kept. It knows no page: whoever makes it says how a screen is drawn and a sentence is spoken.
 */

/** @import { Fact, Happening, Plan } from "./shapes.js" */
/** @import { Clock } from "./clock.js" */
/** @import { Sequence } from "./sequence.js" */

import { withOffset } from "./clock.js";
import { factsOf } from "./facts.js";

export const MORE_SECONDS = 15;

/**
 * @typedef {{
 *   entered: () => void, draw: () => void, ended: () => void, stopped: () => void,
 * }} Eye The screens.
 * @typedef {{
 *   enter: (plan: Plan, index: number, remaining: number, dropped: number[]) => void,
 *   within: (plan: Plan, index: number, remaining: number, dropped: number[]) => void,
 *   call: (name: string) => void, wake: () => void, quiet: () => void, hush: () => void,
 * }} Ear Voice, tones, pushes, and the line for screen readers.
 * @typedef {{
 *   key: string, isDue: () => boolean,
 *   keep: (state: import("./shapes.js").State, facts: Fact[]) => Promise<void>,
 * }} Keeping What is kept on the device.
 * @typedef {{keep: () => unknown, letGo: () => void}} Wake The light of the screen.
 * @typedef {{
 *   eye: Eye, ear: Ear, keeper: Keeping, awake: Wake, clock: Clock,
 *   nextFrame: (act: () => void) => unknown,
 * }} Around
 */

export class Driver {
  /**
   * @param {Plan} plan
   * @param {Sequence} sequence
   * @param {Around} around
   */
  constructor(plan, sequence, { eye, ear, keeper, awake, clock, nextFrame }) {
    this.plan = plan;
    this.sequence = sequence;
    this.eye = eye;
    this.ear = ear;
    this.keeper = keeper;
    this.awake = awake;
    this.clock = clock;
    this.nextFrame = nextFrame;
    this.keptRep = "";
    this.isLetGo = false;
  }

  /** From the first screen: begin, or carry on where somebody stood. */
  begin() {
    const { sequence } = this;
    const isFresh = sequence.state.mode === "ready";
    this.getUp();
    const { now } = this.clock.tick();
    if (isFresh) sequence.begin(now);
    this.follow(isFresh ? sequence.take() : sequence.resume(now));
    this.nextFrame(() => this.frame());
  }

  /** A frame: time passes, and the screens follow. */
  frame() {
    const { sequence } = this;
    if (this.isLetGo) return;
    const { now, away } = this.clock.tick();
    if (away && sequence.isRunning) sequence.awayUntil(now);
    this.follow(sequence.advance(now));
    this.show();
    if (sequence.state.mode !== "ended") this.nextFrame(() => this.frame());
  }

  /** Draw how it stands, and say what a second brings. */
  show() {
    const { sequence, plan } = this;
    this.eye.draw();
    if (!sequence.isRunning || sequence.state.lead > 0) return;
    const { index, dropped } = sequence.state;
    this.ear.within(plan, index, sequence.remaining, dropped);
  }

  /** @param {Happening[]} happened */
  follow(happened) {
    const { sequence } = this;
    const facts = [];
    for (const one of happened) {
      if (one.type === "enter") this.entered(one.index);
      if (one.type === "part") facts.push(...this.factsOf(one.part));
      if (one.type === "ended") this.ended();
    }
    const { part, set, rep } = sequence.step;
    const place = `${part}.${set}.${rep}`;
    const isDue = sequence.isRunning && this.keeper.isDue();
    if (happened.length > 0 || isDue || place !== this.keptRep) this.keep(facts);
    this.keptRep = place;
    if (happened.length > 0) this.show();
  }

  /** @param {number} index */
  entered(index) {
    const { remaining, state } = this.sequence;
    this.ear.enter(this.plan, index, remaining, state.dropped);
    this.eye.entered();
  }

  ended() {
    this.awake.letGo();
    this.eye.ended();
    if (this.sequence.state.ended !== "stopped") this.ear.call("say_done");
  }

  /** @param {number} part */
  factsOf(part) {
    const { state } = this.sequence;
    const facts = factsOf(this.plan, state, part, withOffset(new Date()));
    if (facts.length > 0) state.told[part] = (state.told[part] ?? 0) + 1;
    return facts;
  }

  /** @param {Fact[]} [facts] */
  keep(facts = []) {
    return this.keeper.keep(this.sequence.state, facts);
  }

  /** Another window goes on with this session: here nothing moves, sounds or is kept any more. */
  letGo() {
    this.isLetGo = true;
    this.ear.hush();
    this.awake.letGo();
  }

  getUp() {
    this.ear.wake();
    this.awake.keep();
  }

  pause() {
    this.standStill();
    this.ear.call("say_paused");
  }

  /** A pause of which nothing is said: the page went out of sight, or a dialog speaks instead. */
  standStill() {
    const { sequence } = this;
    if (!sequence.isRunning) return;
    this.ear.quiet();
    this.follow(sequence.pause(this.clock.read()));
  }

  carryOn() {
    const { sequence } = this;
    if (sequence.state.mode !== "paused") return;
    this.getUp();
    this.follow(sequence.resume(this.clock.tick().now));
  }

  pauseOrCarryOn() {
    if (this.sequence.isRunning) this.pause();
    else this.carryOn();
  }

  /** A tap anywhere: it stops a try, and elsewhere pauses or carries on. */
  tap() {
    const { sequence } = this;
    if (sequence.step.kind === "try" && sequence.isRunning) this.next();
    else this.pauseOrCarryOn();
  }

  next() {
    this.follow(this.sequence.next(this.clock.read()));
  }

  back() {
    this.follow(this.sequence.back(this.clock.read()));
  }

  more() {
    this.sequence.lengthen(MORE_SECONDS);
  }

  /** @param {string} why */
  skip(why) {
    this.follow(this.sequence.skip(this.clock.read(), why));
  }

  finish() {
    this.follow(this.sequence.finish(this.clock.read()));
  }

  stop() {
    this.ear.hush();
    this.follow(this.sequence.stop(this.clock.read()));
    this.eye.stopped();
    this.ear.call("say_stopped");
    this.keep();
  }

  /** @param {import("./sequence.js").Felt} felt */
  felt(felt) {
    this.ear.hush();
    this.getUp();
    this.follow(this.sequence.felt(this.clock.tick().now, felt));
  }
}
