/**
 * What waits to be sent. Written here before anything else; taken out only when the server said
 * that it has it. Sending twice does no harm: the server knows each id.
 */

/** @import { Fact } from "./shapes.js" */

import { leaptSince } from "./clock.js";
import { Gone, SignedOut, Unreadable } from "./server.js";

/**
 * @typedef {{
 *   number: number | string, person: string, fact: Fact, refused?: string,
 *   run?: string, drift?: number,
 * }} Waiting `run` and `drift` tell how the clock went when it was written: see `clock.js`.
 * @typedef {{id: string, kept: boolean, same?: boolean, why?: string}} Answer
 * @typedef {{
 *   waiting: () => Promise<Waiting[]>,
 *   remove: (one: Waiting) => Promise<unknown>,
 *   refuse: (one: Waiting, why: string) => Promise<unknown>,
 *   replace: (one: Waiting, fact: Fact) => Promise<unknown>,
 *   forgetAllOf: (isGone: (person: string) => boolean) => Promise<unknown>,
 * }} Shelf
 * @typedef {(
 *   person: string, facts: Fact[], leapt: Record<string, number>,
 * ) => Promise<Answer[]>} Send Throws with no network.
 */

const AT_ONCE = 40;
const LONGEST_ID = 64;
/** A leap of less is told by no clock. */
const LEAP_SECONDS = 60;

export class Outbox {
  /**
   * @param {Shelf} shelf
   * @param {Send} send
   */
  constructor(shelf, send) {
    this.shelf = shelf;
    this.send = send;
    /** @type {Promise<number> | null} */
    this.sending = null;
    this.isWanted = false;
    /** Whether the server said last that it does not know this device. */
    this.isOut = false;
  }

  /** Send what waits, in the order in which it happened. Answers how much still waits. */
  flush() {
    this.isWanted = true;
    this.sending ??= this.sendWanted();
    return this.sending;
  }

  /** What was written after the last look at the shelf is looked for again, and never forgotten. */
  async sendWanted() {
    let left = 0;
    try {
      while (this.isWanted) {
        this.isWanted = false;
        left = await this.sendAll();
      }
    } finally {
      this.sending = null;
    }
    return left;
  }

  /** What cannot be sent of one person holds up nobody else. */
  async sendAll() {
    const held = new Set();
    for (;;) {
      const waiting = await this.shelf.waiting();
      const first = waiting.find((one) => !held.has(one.person));
      if (!first) return waiting.length;
      const batch = waiting.filter((one) => one.person === first.person).slice(0, AT_ONCE);
      // A shelf that cannot be changed just now is a reason to wait, and no end of everything.
      const isSent = await this.sendSome(first.person, batch).catch(() => false);
      if (!isSent) held.add(first.person);
    }
  }

  /**
   * @param {string} person
   * @param {Waiting[]} batch
   * @returns {Promise<boolean>} whether all of them are off the shelf
   */
  async sendSome(person, batch) {
    const facts = batch.map((one) => one.fact);
    try {
      const answers = await this.send(person, facts, leaptOf(batch));
      this.isOut = false;
      const gone = await Promise.all(batch.map((one, place) => this.take(one, answers[place])));
      return gone.every(Boolean);
    } catch (error) {
      return this.failed(error, person, batch);
    }
  }

  /**
   * @param {Waiting} one
   * @param {Answer | undefined} answer
   */
  async take(one, answer) {
    if (answer?.id !== one.fact.id) return false;
    if (!answer.kept) await this.shelf.refuse(one, answer.why ?? "");
    else if (answer.same === false) await this.tellAnew(one);
    else await this.shelf.remove(one);
    return true;
  }

  /**
   * Something else is known under this id, so this was not kept: it takes the place of that.
   * @param {Waiting} one
   */
  async tellAnew(one) {
    const { fact } = one;
    const id = `${fact.id}+`;
    if (id.length > LONGEST_ID) await this.shelf.refuse(one, "");
    else if (fact.kind === "withdrawn") await this.shelf.replace(one, { ...fact, id });
    else await this.shelf.replace(one, { ...fact, id, corrects: fact.id });
  }

  /**
   * @param {unknown} error
   * @param {string} person
   * @param {Waiting[]} batch
   */
  async failed(error, person, batch) {
    if (error instanceof SignedOut) this.isOut = true;
    if (error instanceof Gone && !error.people.includes(person)) {
      await this.shelf.forgetAllOf((each) => each === person);
      return true;
    }
    return error instanceof Unreadable && this.sendEach(person, batch);
  }

  /**
   * One of them is too odd to be read. Each goes by itself, and only that one is set aside.
   * @param {string} person
   * @param {Waiting[]} batch
   */
  async sendEach(person, batch) {
    const [only] = batch;
    if (batch.length === 1 && only) {
      await this.shelf.refuse(only, "");
      return true;
    }
    let isAll = true;
    for (const one of batch) isAll = (await this.sendSome(person, [one])) && isAll;
    return isAll;
  }
}

/** @param {Waiting[]} batch */
function leaptOf(batch) {
  const leaps = batch.map((one) => [one.fact.id, Math.round(leaptSince(one))]);
  return Object.fromEntries(
    leaps.filter(([, seconds]) => Math.abs(Number(seconds)) > LEAP_SECONDS),
  );
}
