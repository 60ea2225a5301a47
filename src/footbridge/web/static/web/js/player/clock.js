/**
 * Time for the player. One clock owns it; picture, count, voice and tones follow.
 * Moments are milliseconds of a clock that only goes forward (`performance.now`).
 */

/** @import { Hours } from "./shapes.js" */

/** Tells this opening of a page from every other: their counts cannot be compared. */
const RUN = String(Math.random());

/** How the clock on the wall goes beside the count that only goes forward, in milliseconds. */
function drift() {
  return Date.now() - performance.now();
}

/** Written beside what is kept, so that a leap of the clock since then can be told. */
export function clockNow() {
  return { run: RUN, drift: drift() };
}

/**
 * By how many seconds the clock leapt since then; 0 where that is not known.
 * @param {{run?: string, drift?: number}} then
 */
export function leaptSince(then) {
  return then.run === RUN && then.drift !== undefined ? (drift() - then.drift) / 1000 : 0;
}

/** After a gap this long the device slept or was away: what was missed was not done. */
export const AWAY_MS = 3000;

export class Clock {
  /**
   * @param {() => number} [read]
   * @param {() => number} [wall] the clock on the wall, which goes on while a device sleeps
   */
  constructor(read = () => performance.now(), wall = () => Date.now()) {
    this.read = read;
    this.wall = wall;
    this.last = read();
    this.lastWall = wall();
  }

  /**
   * @returns {{now: number, away: boolean, slept: number}} this moment, whether we were away before
   *   it, and what the count that only goes forward missed meanwhile, in milliseconds
   */
  tick() {
    const now = this.read();
    const wall = this.wall();
    const away = now - this.last > AWAY_MS;
    const missed = wall - this.lastWall - (now - this.last);
    this.last = now;
    this.lastWall = wall;
    return { now, away, slept: missed > AWAY_MS ? missed : 0 };
  }
}

/**
 * A moment of the wall clock with its offset: "2026-11-20T08:05:09+01:00".
 * @param {Date} moment
 */
export function withOffset(moment) {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000);
  const sign = offset < 0 ? "-" : "+";
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const away = Math.abs(offset);
  const zone = `${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`;
  return local.toISOString().slice(0, 19) + zone;
}

/**
 * The local day: "2026-11-20".
 * @param {Date} moment
 */
export function dayOf(moment) {
  return withOffset(moment).slice(0, 10);
}

/**
 * A moment of a session. What goes on after midnight belongs to the day on which it began: the
 * last second of that day stands for it.
 * @param {Date} moment
 * @param {string} day on which the session began, or "" when nobody knows
 */
export function momentOf(moment, day) {
  const told = withOffset(moment);
  return day && told.slice(0, 10) > day ? `${day}T23:59:59${told.slice(19)}` : told;
}

/**
 * Morning or evening, as the page of the check-in has it: between the two and at night it is the
 * person's own time of day. Only like is compared with like, so a wrong word would hide a flare.
 * @param {Date} moment
 * @param {string | undefined} own
 * @param {Hours | undefined} hours that part the day; they come with the plan
 */
export function slotAt(moment, own, hours) {
  const hour = moment.getHours();
  if (hours && hour >= hours.night_ends && hour < hours.noon) return "morning";
  return hours && hour >= hours.evening ? "evening" : (own ?? "morning");
}

/**
 * A remaining time as people read it: 38, or 4:05 from a minute and a half on.
 * @param {number} seconds
 */
export function shown(seconds) {
  const whole = Math.max(0, Math.ceil(seconds - 0.0005));
  if (whole < 100) return String(whole);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
