/**
 * A session being played: where it stands, what was done, what happens next. No page, no clock:
 * it is told what time it is, and tells what happened. Steps end where the plan ends them and not
 * where a frame happens to fall, so that nothing drifts.
 */

/** @import { Timeline, Step, State, Pace, Happening, Answers, Amount } from "./shapes.js" */

import { fieldsLeft, isStanding, isWait, isWalk } from "./asked.js";
import { UNEXPLAINED } from "./state.js";
import {
  afterPart,
  afterSet,
  answerKey,
  at,
  before,
  isSameRep,
  isWork,
  setKey,
  startOfRep,
} from "./steps.js";

/** @typedef {"pain"|"dizzy"|"weak"|"tingling"|"mistake"} Felt What made somebody stop. */

export const RESUME_LEAD_MS = 3000;
export const BACK_LEAD_MS = 5000;
const JUST_BEGUN_MS = 3000;
/** So long a question stays when all of it is answered: what the answer means can be read. */
const REPLY_MS = 2500;
/** The end of a wait belongs to the picture of what comes: nobody begins unprepared. */
const LAST_LOOK_MS = 4000;

export class Sequence {
  /**
   * @param {Timeline} timeline
   * @param {Pace} pace
   * @param {State} state
   */
  constructor(timeline, pace, state) {
    this.timeline = timeline;
    this.pace = pace;
    this.state = state;
    this.anchor = 0;
    /** @type {number | null} */
    this.closesIn = null;
    /** @type {Happening[]} */
    this.happened = [];
  }

  get steps() {
    return this.timeline.steps;
  }

  get step() {
    return at(this.steps, this.state.index);
  }

  /** The question that is open: by itself, or within a wait. */
  get asked() {
    const { asking } = this.state;
    return asking === null ? null : at(this.steps, asking);
  }

  get isRunning() {
    return this.state.mode === "running";
  }

  /**
   * How long a step lasts here, in milliseconds. A question lasts for ever, or no time at all.
   * @param {number} index
   */
  length(index) {
    const step = at(this.steps, index);
    const extra = this.state.extra[index] ?? 0;
    if (step.kind === "done") return Number.POSITIVE_INFINITY;
    if (step.kind === "ask") return this.isStanding(index) ? Number.POSITIVE_INFINITY : 0;
    if (step.kind === "count_in" && !this.isCounting(index)) return Number.POSITIVE_INFINITY;
    if (step.kind === "get_ready") return this.pace.leadIn * 1000 + extra;
    return step.seconds * 1000 + extra;
  }

  /**
   * Whether somebody touched something, and the count to the start runs.
   * @param {number} index
   */
  isCounting(index) {
    return this.state.touched && index === this.state.index;
  }

  /**
   * A touch begins the count to a try: nobody lifts a foot before they are ready.
   * @param {number} now
   */
  countIn(now) {
    this.advanceQuietly(now);
    if (this.step.kind !== "count_in" || this.state.touched) return this.take();
    this.state.touched = true;
    this.state.into = 0;
    this.tell({ type: "counting" });
    return this.take();
  }

  /**
   * Whether the session stands still at this question.
   * @param {number} index
   */
  isStanding(index) {
    return isStanding(this.steps, index, this.pace.waits);
  }

  /** What is left of the step, in milliseconds. */
  get remaining() {
    return this.length(this.state.index) - this.state.into;
  }

  /** What is left until something else can begin: who is waited for has a moment then. */
  get untilNext() {
    return this.isHeld ? Math.max(this.remaining, BACK_LEAD_MS) : this.remaining;
  }

  /** @param {number} now */
  begin(now) {
    this.skipDropped();
    this.state.mode = "running";
    this.anchor = now;
    this.tell({ type: "enter", index: this.state.index });
  }

  /**
   * Let time pass until `now`.
   * @param {number} now
   */
  advance(now) {
    if (!this.isRunning) return this.take();
    let passed = now - this.anchor;
    this.anchor = now;
    if (this.isWalking) this.state.out += passed;
    const lead = Math.min(passed, this.state.lead);
    this.state.lead -= lead;
    passed -= lead;
    while (this.isRunning && passed > 0) {
      const left = this.remaining;
      if (passed < left || this.isHeld) {
        this.state.into += Math.min(passed, left);
        this.lookAtQuestion(passed);
        break;
      }
      passed -= left;
      this.state.into += left;
      this.leave(true);
      this.go(this.state.index + 1);
    }
    return this.take();
  }

  /** Whether somebody is out on a walk, with the phone in a pocket. */
  get isWalking() {
    return this.isRunning && isWalk(this.steps, this.state.index);
  }

  /**
   * The device slept, and the count that only goes forward with it. Who walks did not.
   * @param {number} milliseconds
   */
  slept(milliseconds) {
    this.anchor -= milliseconds;
  }

  /**
   * The page was closed in the middle of a walk. How long that was, is asked when they carry on.
   * @param {number} milliseconds since it was seen last
   */
  comeBack(milliseconds) {
    this.state.out += milliseconds;
    this.state.into += milliseconds;
    this.leave(false);
    this.state.index = afterSet(this.steps, this.state.index);
    this.state.into = 0;
  }

  /**
   * It is not over yet: the walk goes on, and what passed meanwhile belongs to it.
   * @param {number} now
   */
  walkOn(now) {
    this.advanceQuietly(now);
    const { asking, into } = this.state;
    if (asking === null || !isWalk(this.steps, asking - 1)) return this.take();
    this.state.asking = null;
    this.state.out += into;
    delete this.state.amounts[setKey(at(this.steps, asking - 1))];
    this.state.index = asking - 1;
    this.state.into = Math.min(this.state.out, this.length(asking - 1));
    this.tell({ type: "enter", index: asking - 1 });
    return this.take();
  }

  /** Whether a question is open beside a wait. */
  get isBeside() {
    return this.state.asking !== null && isWait(this.step);
  }

  /** Whether a wait does not end before its question is answered: the person asked for that. */
  get isHeld() {
    return this.pace.waits && this.isBeside;
  }

  /**
   * A question within a wait goes when it is answered, and else in time for what comes after it.
   * @param {number} passed milliseconds
   */
  lookAtQuestion(passed) {
    if (!this.isBeside) return;
    if (this.closesIn !== null) this.closesIn -= passed;
    const isOver = !this.pace.waits && this.remaining <= LAST_LOOK_MS;
    if (isOver || (this.closesIn ?? 1) <= 0) this.closeInWait();
  }

  /** What it is about is told by now, with what was answered; the rest is left open. */
  closeQuestion() {
    const { asked } = this;
    if (!asked) return;
    this.state.asking = null;
    this.closesIn = null;
    if (asked.part !== this.step.part) this.tell({ type: "part", part: asked.part });
    this.tell({ type: "answered" });
  }

  /** Who was waited for has a moment before it goes on. */
  closeInWait() {
    this.closeQuestion();
    const short = BACK_LEAD_MS - this.remaining;
    if (this.pace.waits && short > 0) this.lengthen(short / 1000);
  }

  /** @param {number} now */
  pause(now) {
    this.advanceQuietly(now);
    if (this.isRunning) {
      this.state.mode = "paused";
      this.tell({ type: "paused" });
    }
    return this.take();
  }

  /**
   * The device slept: what passed meanwhile was not done, and everything waits.
   * @param {number} now
   */
  awayUntil(now) {
    this.anchor = now;
    this.state.mode = "paused";
    this.tell({ type: "paused" });
  }

  /**
   * Carry on: a moment to get ready again, then the repetition or the try that was broken off
   * from its start. Long holds and walks go on where they were.
   * @param {number} now
   * @param {number} [lead]
   */
  resume(now, lead = RESUME_LEAD_MS) {
    const first = startOfRep(this.steps, this.state.index);
    // Who was away stands ready anew.
    this.state.touched = false;
    if (this.step.kind === "count_in") this.state.into = 0;
    const isRep =
      !isWalk(this.steps, this.state.index) &&
      isWork(this.step) &&
      this.step.kind !== "hold" &&
      this.step.kind !== "work";
    if (first !== this.state.index || isRep) {
      this.state.index = first;
      this.state.into = 0;
    }
    this.state.lead = isWork(this.step) ? lead : 0;
    this.state.mode = "running";
    this.anchor = now;
    if (this.step.kind === "ask") this.enter(this.state.index);
    else this.tell({ type: "enter", index: this.state.index });
    return this.take();
  }

  /**
   * On to what comes after this set, this rest, this question.
   * @param {number} now
   */
  next(now) {
    this.advanceQuietly(now);
    if (this.state.mode === "ended") return this.take();
    if (this.isBeside) {
      this.closeInWait();
      return this.take();
    }
    this.leave(false);
    this.go(afterSet(this.steps, this.state.index));
    this.run(now);
    return this.take();
  }

  /**
   * Back to the start of this set, or of the one before. What it held is done again.
   * @param {number} now
   */
  back(now) {
    this.advanceQuietly(now);
    if (this.state.mode === "ended") return this.take();
    const place = this.backPlace();
    this.state.asking = null;
    this.forget(place);
    delete this.state.skipped[at(this.steps, place).part];
    this.state.index = place;
    this.state.into = 0;
    this.run(now);
    this.state.lead = isWork(this.step) ? BACK_LEAD_MS : 0;
    this.tell({ type: "enter", index: place });
    return this.take();
  }

  /** Where back leads: never into an exercise that a stop sign ended, or that is left out. */
  backPlace() {
    const place = before(this.steps, this.state.index, this.state.into < JUST_BEGUN_MS);
    const { part } = at(this.steps, place);
    const isClosed = part in this.state.stops || this.state.dropped.includes(part);
    if (!isClosed) return place;
    return this.steps.findIndex((step) => step.part === this.step.part);
  }

  /**
   * More time to rest or to get ready.
   * @param {number} seconds
   */
  lengthen(seconds) {
    const place = this.state.index;
    this.state.extra[place] = (this.state.extra[place] ?? 0) + seconds * 1000;
  }

  /**
   * Leave the rest of this exercise out, and say why.
   * @param {number} now
   * @param {string} why
   */
  skip(now, why) {
    this.advanceQuietly(now);
    this.closeQuestion();
    this.leave(false);
    this.state.skipped[this.step.part] = why;
    this.toNextPart(now);
    return this.take();
  }

  /** The rest of this exercise is done already, on another device. What was done here counts. */
  leavePart() {
    this.closeQuestion();
    const { part } = this.step;
    this.tell({ type: "part", part });
    this.state.index = afterPart(this.steps, part, this.state.dropped);
    this.state.into = 0;
  }

  /** Only what makes a short day from here on. */
  shorten() {
    const here = this.step.part;
    this.timeline.parts.forEach((part, place) => {
      if (place > here && !part.in_short_core) this.drop(place);
    });
  }

  /** Only the core of the day, from the beginning. */
  keepCore() {
    this.timeline.parts.forEach((part, place) => {
      if (!part.in_short_core) this.drop(place);
    });
  }

  /** @param {number} part */
  drop(part) {
    if (!this.state.dropped.includes(part)) this.state.dropped.push(part);
  }

  /**
   * End here. What was done counts.
   * @param {number} now
   * @param {string} [how]
   */
  finish(now, how = "early") {
    this.advanceQuietly(now);
    if (this.state.mode === "ended") return this.take();
    this.closeQuestion();
    this.leave(false);
    this.tell({ type: "part", part: this.step.part });
    this.end(how);
    return this.take();
  }

  /**
   * Something hurts: everything stands still at once. It is a stop from now on, whatever is
   * answered afterwards, and also when nothing is.
   * @param {number} now
   */
  stop(now) {
    this.advanceQuietly(now);
    if (this.state.mode === "ended" || this.state.mode === "stopped") return this.take();
    this.backToQuestion();
    const { part } = this.step;
    this.state.mode = "stopped";
    this.state.stops[part] = UNEXPLAINED;
    this.tell({ type: "stop", part });
    return this.take();
  }

  /** While it is asked how something was, it is that which hurts, and not what comes. */
  backToQuestion() {
    const { asking } = this.state;
    if (asking === null) return;
    this.state.asking = null;
    this.state.index = asking;
    this.state.into = 0;
  }

  /**
   * What it was that made somebody stop.
   * @param {number} now
   * @param {Felt} felt
   */
  felt(now, felt) {
    const { part } = this.step;
    if (felt === "tingling") this.state.tingling.push(part);
    if (felt === "tingling" || felt === "mistake") {
      delete this.state.stops[part];
      this.tell({ type: "mended", part });
      return this.resume(now, BACK_LEAD_MS);
    }
    this.leave(false);
    this.state.stops[part] = felt;
    if (felt === "pain") this.toNextPart(now);
    else {
      this.tell({ type: "part", part });
      this.end("stopped");
    }
    return this.take();
  }

  /**
   * How it would stand if it ended at this moment: what was begun counts as far as it went.
   * @returns {State}
   */
  soFar() {
    const copy = new Sequence(this.timeline, this.pace, structuredClone(this.state));
    copy.leave(false);
    return copy.state;
  }

  /**
   * @param {Answers} said to the question that is open
   */
  answer(said) {
    const { asked } = this;
    if (!asked) return;
    const key = answerKey(asked);
    this.state.answers[key] = { ...this.state.answers[key], ...said };
    if (said.walked !== undefined) this.amountOf(asked).work = said.walked;
    if (fieldsLeft(this.state, asked).length === 0) this.closesIn = REPLY_MS;
  }

  /** @param {number} now */
  toNextPart(now) {
    const { part } = this.step;
    this.tell({ type: "part", part });
    this.enter(afterPart(this.steps, part, this.state.dropped));
    this.run(now);
  }

  /** @param {number} now */
  run(now) {
    this.anchor = now;
    this.state.lead = 0;
    if (this.state.mode !== "ended") this.state.mode = "running";
  }

  /**
   * Leave the present step behind and count what it was worth.
   * @param {boolean} whole whether it lasted as long as it was meant to
   */
  leave(whole) {
    const { step } = this;
    if (!isWork(step)) return;
    const amount = this.amountOf(step);
    const seconds = Math.floor(this.state.into / 1000 + 0.0005);
    if (step.kind === "work" || step.kind === "try") amount.work += seconds;
    else if (step.kind === "hold") this.leaveHold(amount, seconds, whole);
    else if (whole && !isSameRep(at(this.steps, this.state.index + 1), step)) amount.reps += 1;
    const next = at(this.steps, this.state.index + 1);
    amount.whole = whole && !(next.set === step.set && next.side === step.side && isWork(next));
  }

  /**
   * @param {Amount} amount
   * @param {number} seconds
   * @param {boolean} whole
   */
  leaveHold(amount, seconds, whole) {
    const asked = this.timeline.parts[this.step.part]?.dose?.reps ?? 1;
    if (whole) amount.reps += 1;
    else if (asked === 1 && seconds > 0) amount.reps = 1;
    if (whole || asked === 1) amount.hold = seconds;
  }

  /**
   * @param {Step} step
   * @returns {Amount}
   */
  amountOf(step) {
    const key = setKey(step);
    const amount = this.state.amounts[key] ?? { reps: 0, hold: 0, work: 0, whole: false };
    this.state.amounts[key] = amount;
    return amount;
  }

  /** @param {number} place where the set that is done again begins */
  forget(place) {
    for (const step of this.steps.slice(place, this.state.index + 1)) {
      if (isWork(step)) delete this.state.amounts[setKey(step)];
      if (step.kind === "ask") delete this.state.answers[answerKey(step)];
    }
  }

  /** @param {number} index the step to go to; a new part closes the one before */
  go(index) {
    const from = this.step;
    const target = at(this.steps, index);
    if (target.kind !== "done" && target.part === from.part) return this.enter(index);
    const next = afterPart(this.steps, from.part, this.state.dropped);
    // What is still asked about is told when its question closes.
    const isOpen = this.state.asking !== null && isWait(at(this.steps, next));
    if (!isOpen) this.closeQuestion();
    if (!isOpen) this.tell({ type: "part", part: from.part });
    this.enter(next);
  }

  /** @param {number} index */
  enter(index) {
    const { kind } = at(this.steps, index);
    if (!isWait(at(this.steps, index))) this.closeQuestion();
    this.state.index = index;
    this.state.into = 0;
    this.state.touched = false;
    if (isWalk(this.steps, index)) this.state.out = 0;
    if (kind === "done") return this.end("whole");
    if (kind === "ask") this.ask(index);
    this.tell({ type: "enter", index });
    if (kind === "ask" && !this.isStanding(index)) this.go(index + 1);
  }

  /** @param {number} index of a question */
  ask(index) {
    const isLeft = fieldsLeft(this.state, at(this.steps, index)).length > 0;
    if (isLeft || this.isStanding(index)) this.state.asking = index;
  }

  skipDropped() {
    if (this.state.dropped.includes(this.step.part)) {
      this.enter(afterPart(this.steps, this.step.part, this.state.dropped));
    }
  }

  /** @param {string} how */
  end(how) {
    this.state.mode = "ended";
    this.state.ended = how;
    this.tell({ type: "ended" });
  }

  /** @param {number} now */
  advanceQuietly(now) {
    const kept = this.happened;
    const more = this.advance(now);
    this.happened = [...kept, ...more];
  }

  /** @param {Happening} what */
  tell(what) {
    this.happened.push(what);
  }

  /** @returns {Happening[]} what happened since the last time */
  take() {
    const told = this.happened;
    this.happened = [];
    return told;
  }
}
