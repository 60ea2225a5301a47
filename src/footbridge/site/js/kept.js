/**
 * Pages of today as they were answered last, for the moments in which Python still wakes.
 *
 * They are of one day, one zone and one build. Before anything is written, all that is personal
 * among them goes: what another person, or another answer, would make different is never shown.
 */

import { HOME } from "./site.js";

/** @typedef {{method: string, url: string, headers: Record<string, string>, body: ArrayBuffer | null}} Asked */
/**
 * @typedef {{status: number, headers: [string, string][], body: ArrayBuffer, says_once?: boolean}} Answer
 *   `says_once`: it says what the same page would not say again, as that something was saved
 */

/** Today, and what the player needs to begin. */
export const OF_TODAY = ["", "session/play/", "session/plan/", "session/people/"].map(
  (path) => HOME + path,
);
const FIGURES = `${HOME}figures/`;
/** When it was answered: an answer with this is one that was kept. */
export const KEPT_AT = "Footbridge-Kept";
const DAY = "Footbridge-Day";
const TOLD = "Footbridge-Told";
const MINE = "today-";

export class Kept {
  /** @param {string} build */
  constructor(build) {
    this.name = `${MINE}${build} ${HOME}`;
    this.writes = 0;
    /** One after the other: what is put never comes after it was to go. */
    this.done = this.dropEarlier();
  }

  /** @param {Asked} asked */
  keeps({ method, url }) {
    return method === "GET" && (OF_TODAY.includes(url) || url.startsWith(FIGURES));
  }

  /**
   * @param {Asked} asked
   * @returns {Promise<Answer | null>}
   */
  async find(asked) {
    if (!this.keeps(asked)) return null;
    await this.done;
    const found = await (await caches.open(this.name)).match(asked.url);
    if (!found || found.headers.get(DAY) !== dayHere()) return null;
    /** @type {[string, string][]} */
    const told = JSON.parse(decodeURIComponent(found.headers.get(TOLD) ?? "[]"));
    const headers = [...told, [KEPT_AT, found.headers.get(KEPT_AT) ?? ""]];
    return /** @type {Answer} */ ({ status: 200, headers, body: await found.arrayBuffer() });
  }

  /** How many writes there have been, and which day it is: what an answer is true of. */
  moment() {
    return { writes: this.writes, day: dayHere() };
  }

  /**
   * Reads the answer before it returns: its bytes may be handed on then.
   * @param {Asked} asked
   * @param {Answer} answer
   * @param {{writes: number, day: string}} moment when it was asked for
   */
  note(asked, answer, { writes, day }) {
    if (answer.status !== 200 || answer.says_once) return;
    // Midnight, or a jump of the clock, came while it was made: it may be of either day.
    if (day !== dayHere()) return;
    const headers = {
      [TOLD]: encodeURIComponent(JSON.stringify(answer.headers)),
      [KEPT_AT]: new Date().toISOString(),
      [DAY]: day,
    };
    const copy = new Response(answer.body, { headers });
    this.next(async () => {
      if (writes === this.writes) await (await caches.open(this.name)).put(asked.url, copy);
    });
  }

  /** Before anything is written: from then on it may not be so any more. */
  drop() {
    this.writes += 1;
    const gone = this.next(async () => {
      const cache = await caches.open(this.name);
      await Promise.all(OF_TODAY.map((url) => cache.delete(url)));
    });
    // What was asked for while they went is from before as well.
    return gone.then(() => {
      this.writes += 1;
    });
  }

  /** @param {() => Promise<void>} act */
  next(act) {
    // No room, or no such storage: then nothing is kept, and nothing else is lost.
    this.done = this.done.then(act).catch(() => {});
    return this.done;
  }

  async dropEarlier() {
    const names = await caches.keys();
    const earlier = names.filter((name) => name.startsWith(MINE) && name.endsWith(` ${HOME}`));
    await Promise.all(earlier.map((name) => name !== this.name && caches.delete(name)));
  }
}

function dayHere() {
  const now = new Date();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()} ${zone}`;
}
