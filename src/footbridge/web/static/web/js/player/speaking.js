/**
 * What of the script is due, what waits for the voice, and what is dropped. It decides no words: the
 * script does (`telling/spoken`), with the same rule at the usual speed. Nothing that is being said
 * is cut off by the next. A count, a word for a moment, or a question beside a rest that would come
 * too late is left out; an instruction waits as long as its step lasts, and until somebody is there
 * who hears it. No page.
 */

/** @import { Script } from "./shapes.js" */

/** Who enters a step so early enters it at its beginning. */
const JUST_BEGUN_MS = 500;
/** Said in a pocket too, and also when the next step has begun: their own moment decides. */
const OF_A_MOMENT = new Set(["cue", "count"]);

/**
 * @typedef {{
 *   isBusy: boolean, isAway: boolean, say: (words: string, lasts: number, kind: string) => void,
 * }} Mouth `isAway`: nobody looks at the phone.
 * @typedef {{words: string, kind: string, lasts: number, due: number}} Waiting
 */

export class Speaking {
  /**
   * @param {Mouth} mouth
   * @param {() => number} now in milliseconds
   */
  constructor(mouth, now) {
    this.mouth = mouth;
    this.now = now;
    /** @type {Waiting[]} */
    this.waiting = [];
    this.into = -1;
    this.left = Number.POSITIVE_INFINITY;
  }

  /**
   * A step begins, or goes on after a pause.
   * @param {number} into milliseconds
   */
  enter(into) {
    this.waiting = this.waiting.filter(({ kind }) => OF_A_MOMENT.has(kind));
    this.into = into < JUST_BEGUN_MS ? -1 : into;
    this.left = Number.POSITIVE_INFINITY;
  }

  /**
   * Whatever has become due since the last time.
   * @param {Script} script
   * @param {number[]} due moments and lines: of a step, or of the way back into work
   * @param {number} into milliseconds
   * @param {number} left milliseconds
   */
  within(script, due, into, left) {
    const come = linesOf(script, due).flatMap(([words, kind, lasts, moment]) => {
      const after = this.sinceDue(moment, into, left);
      return after < 0 ? [] : [{ words, kind, lasts, due: this.now() - after }];
    });
    this.waiting.push(...come.sort((one, other) => one.due - other.due));
    this.into = into;
    this.left = left;
    this.speak(script.late);
  }

  /**
   * How long ago a moment of the step was that is new since the last look; below 0 when it is not.
   * @param {number} moment below 0 it is before the end
   * @param {number} into
   * @param {number} left
   */
  sinceDue(moment, into, left) {
    if (moment >= 0) return moment > this.into && moment <= into ? into - moment : -1;
    return -moment < this.left && -moment >= left ? -moment - left : -1;
  }

  /** @param {Script["late"]} late by kind: how many milliseconds it may come too late */
  speak(late) {
    while (!this.mouth.isBusy) {
      const [next] = this.waiting;
      if (!next || (this.mouth.isAway && !OF_A_MOMENT.has(next.kind))) return;
      this.waiting.shift();
      const isInTime = this.now() - next.due <= (late[next.kind] ?? Number.POSITIVE_INFINITY);
      if (isInTime) this.mouth.say(next.words, next.lasts, next.kind);
    }
  }

  /**
   * Something besides the script, such as which leg it was.
   * @param {string} words
   * @param {number} lasts
   */
  add(words, lasts) {
    this.waiting.push({ words, kind: "instruction", lasts, due: this.now() });
  }

  /**
   * What an answer means, in place of the question that it answers.
   * @param {string} words
   * @param {number} lasts
   */
  answer(words, lasts) {
    this.waiting = this.waiting.filter(({ kind }) => kind !== "question");
    this.waiting.push({ words, kind: "question", lasts, due: this.now() });
  }

  /** Somebody did something: what was to be said does not hold any more. */
  drop() {
    this.waiting = [];
  }
}

/**
 * The lines that moments and places name, each with its moment.
 * @param {Script} script
 * @param {number[]} due moment, line, moment, line
 * @returns {[words: string, kind: string, lasts: number, moment: number][]}
 */
export function linesOf({ lines }, due) {
  /** @type {[words: string, kind: string, lasts: number, moment: number][]} */
  const found = [];
  for (let place = 0; place + 1 < due.length; place += 2) {
    const line = lines[Number(due[place + 1])];
    if (line) found.push([...line, Number(due[place])]);
  }
  return found;
}
