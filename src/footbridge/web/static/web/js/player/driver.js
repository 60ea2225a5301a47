/**
 * Leads a session: lets time pass, and hands on what came of it, to the eye, the ear and what is
 * kept. It knows no page: whoever makes it says how a screen is drawn and a sentence is spoken.
 */

/** @import { Answers, Fact, Happening, Plan, State } from "./shapes.js" */
/** @import { Clock } from "./clock.js" */
/** @import { Sequence } from "./sequence.js" */

import { fieldsLeft, isWalk } from "./asked.js";
import { dayOf, momentOf, withOffset } from "./clock.js";
import { factsOf, noteTold, stopKey, stopOfTest } from "./facts.js";

export const MORE_SECONDS = 15;

/**
 * @typedef {{
 *   entered: () => void, draw: () => void, ended: () => void,
 *   stopped: (isAgain?: boolean) => void,
 * }} Eye The screens.
 * @typedef {{
 *   enter: (plan: Plan, index: number, into: number, lead: number) => void,
 *   within: (plan: Plan, index: number, into: number, left: number) => void,
 *   leading: (plan: Plan, lead: number) => void, ended: (plan: Plan) => void,
 *   call: (name: string) => void, wake: () => void, quiet: () => void, hush: () => void,
 * }} Ear Voice, tones, pushes, and the line for screen readers.
 * @typedef {{
 *   key: string, isDue: () => boolean,
 *   keep: (state: State, facts: Fact[]) => Promise<void>,
 *   add: (facts: Fact[]) => Promise<unknown>,
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
    this.isBegun = false;
  }

  /** From the first screen: begin, or carry on where somebody stood. */
  begin() {
    const { sequence } = this;
    const isFresh = sequence.state.mode === "ready";
    this.isBegun = true;
    sequence.state.day ||= dayOf(new Date());
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
    this.glance();
    if (sequence.state.mode !== "ended") this.nextFrame(() => this.frame());
  }

  /** Let time pass, on the screen or in a pocket. */
  glance() {
    const { sequence } = this;
    const { now, away, slept } = this.clock.tick();
    if (sequence.isWalking) sequence.slept(slept);
    else if (away && sequence.isRunning) sequence.awayUntil(now);
    this.follow(sequence.advance(now));
    this.show();
  }

  /** Draw how it stands, and say what a second brings. */
  show() {
    const { sequence, plan } = this;
    this.eye.draw();
    if (!sequence.isRunning) return;
    const { index, into, lead } = sequence.state;
    if (lead > 0) this.ear.leading(plan, lead);
    else this.ear.within(plan, index, into, sequence.untilNext);
  }

  /** @param {Happening[]} happened */
  follow(happened) {
    const { sequence } = this;
    const facts = [];
    for (const one of happened) {
      if (one.type === "enter") this.entered(one.index);
      if (one.type === "part") facts.push(...this.tell(one.part));
      if (one.type === "stop") facts.push(...this.tellStop(one.part));
      if (one.type === "mended") facts.push(...this.tellStop(one.part, true));
      if (one.type === "answered" && sequence.state.mode !== "ended") this.eye.entered();
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
    const { state } = this.sequence;
    // A question that shares the time of a wait is said with it: there is no place of its own.
    if (index === state.index) this.ear.enter(this.plan, index, state.into, state.lead);
    this.eye.entered();
    // In a pocket a light screen feels every touch, and the battery too.
    if (this.sequence.isWalking) this.awake.letGo();
    else this.awake.keep();
  }

  ended() {
    this.awake.letGo();
    this.eye.ended();
    if (this.sequence.state.ended !== "stopped") this.ear.ended(this.plan);
  }

  /**
   * What was done of a part that is over.
   * @param {number} part
   */
  tell(part) {
    const { state } = this.sequence;
    const isStopped = part in state.stops;
    const [at, recorded] = this.moments(part, isStopped);
    const stop = isStopped ? stopOfTest(this.plan, state, part, at, recorded) : [];
    return [
      ...this.told(part, factsOf(this.plan, state, part, at, recorded)),
      ...this.told(stopKey(part), stop),
    ];
  }

  /**
   * A stop, or that it was none, in the middle of a part.
   * @param {number} part
   * @param {boolean} [isAnswer] to the question what it was
   */
  tellStop(part, isAnswer = false) {
    const { plan, sequence } = this;
    const [at, recorded] = this.moments(part, isAnswer);
    const soFar = sequence.soFar();
    const stop = stopOfTest(plan, soFar, part, at, recorded);
    if (plan.timeline.parts[part]?.measure) return this.told(stopKey(part), stop);
    return this.told(part, factsOf(plan, soFar, part, at, recorded));
  }

  /**
   * When it happened, and when it is written down. Answers belong to the moment that they are about.
   * @param {number} part
   * @param {boolean} isAnswer
   */
  moments(part, isAnswer) {
    const { when, day } = this.sequence.state;
    const now = new Date();
    const recorded = withOffset(now);
    const here = momentOf(now, day);
    const at = isAnswer ? (when[part] ?? here) : here;
    when[part] = at;
    return /** @type {const} */ ([at, recorded]);
  }

  /**
   * @param {number | string} key of the part
   * @param {Fact[]} facts
   */
  told(key, facts) {
    noteTold(this.sequence.state, key, facts);
    return facts;
  }

  /**
   * An answer that was left open, told when all is over. It mends what was told already.
   * @param {number} part
   * @param {string[]} sets that it is about, by the name of their answers
   * @param {Answers} said
   */
  answerLate(part, sets, said) {
    const { state } = this.sequence;
    for (const set of sets) state.answers[set] = { ...state.answers[set], ...said };
    const [at, recorded] = this.moments(part, true);
    return this.keeper.add(this.told(part, factsOf(this.plan, state, part, at, recorded)));
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

  /** A walk has no pause: the lock screen may ask for one. */
  pause() {
    if (!this.sequence.isRunning || this.sequence.isWalking) return;
    this.standStill();
    this.ear.call("say_paused");
  }

  /** A pause of which nothing is said: the page went out of sight, or a dialog speaks instead. */
  standStill() {
    const { sequence } = this;
    if (!sequence.isRunning || sequence.isWalking) return;
    this.follow(sequence.pause(this.clock.read()));
    this.ear.quiet();
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

  /** A tap anywhere: it begins or ends a try, and elsewhere pauses or carries on. */
  tap() {
    const { sequence } = this;
    const { kind } = sequence.step;
    if (sequence.isWalking) return;
    if (sequence.isRunning && (kind === "try" || kind === "count_in")) this.next();
    else this.pauseOrCarryOn();
  }

  /** Whether somebody stands in a try now, with better things to do than to aim at a button. */
  get isTrying() {
    const { isRunning, step } = this.sequence;
    return isRunning && step.kind === "try" && !this.sequence.isWalking;
  }

  /** A walk is over, and how long it was has to be said first. */
  get isToBeSaid() {
    const { asked, state } = this.sequence;
    return asked?.says === "how_long" && fieldsLeft(state, asked).length > 0;
  }

  /** The walk goes on after all. */
  walkOn() {
    this.ear.quiet();
    this.follow(this.sequence.walkOn(this.clock.read()));
  }

  next() {
    if (this.isToBeSaid) return;
    const { isBeside, isRunning, state, step } = this.sequence;
    // A question has one large button: what stands still goes on by it.
    if (isBeside && state.mode === "paused") return this.carryOn();
    if (step.kind === "count_in" && isRunning) return this.countIn();
    // What is said beside a question tells what comes, and is not over with it.
    if (!isBeside) this.ear.quiet();
    this.follow(this.sequence.next(this.clock.read()));
  }

  /** A touch begins the count to a try. A second one changes nothing. */
  countIn() {
    if (this.sequence.state.touched) return;
    this.ear.quiet();
    this.follow(this.sequence.countIn(this.clock.read()));
  }

  back() {
    const { sequence } = this;
    // Nobody walks it again from the start: it goes on, or it is over.
    if (isWalk(sequence.steps, sequence.backPlace())) return this.walkOn();
    this.ear.quiet();
    this.follow(this.sequence.back(this.clock.read()));
  }

  more() {
    this.sequence.lengthen(MORE_SECONDS);
  }

  /** @param {string} why */
  skip(why) {
    this.ear.quiet();
    this.follow(this.sequence.skip(this.clock.read(), why));
  }

  finish() {
    if (this.sequence.isWalking || this.isToBeSaid) return this.next();
    this.ear.quiet();
    this.follow(this.sequence.finish(this.clock.read()));
  }

  /** Kept at once, before anything is asked. */
  stop() {
    this.ear.hush();
    this.follow(this.sequence.stop(this.clock.read()));
    if (this.sequence.state.mode !== "stopped") return;
    this.eye.stopped();
    this.ear.call("say_stopped");
  }

  /** @param {import("./sequence.js").Felt} felt */
  felt(felt) {
    this.ear.hush();
    if (!this.isBegun) return this.feltBefore(felt);
    this.getUp();
    return this.follow(this.sequence.felt(this.clock.tick().now, felt));
  }

  /**
   * The question of a stop that was left open, answered when the page is opened again. Nothing
   * begins to move by it: nobody stands ready.
   * @param {import("./sequence.js").Felt} felt
   */
  feltBefore(felt) {
    const { now } = this.clock.tick();
    const happened = this.sequence.felt(now, felt);
    this.sequence.pause(now);
    this.follow(happened.filter(({ type }) => type !== "enter"));
  }
}
