/**
 * What waits to be sent. Written here before anything else; taken out only when the server said
 * that it has it. Sending twice does no harm: the server knows each id.
 */

/** @import { Fact } from "./shapes.js" */

/**
 * @typedef {{number: number, person: string, fact: Fact, refused?: string}} Waiting
 * @typedef {{id: string, kept: boolean, why?: string}} Answer
 * @typedef {{
 *   waiting: () => Promise<Waiting[]>,
 *   remove: (number: number) => Promise<void>,
 *   refuse: (one: Waiting, why: string) => Promise<void>,
 * }} Shelf
 * @typedef {(person: string, facts: Fact[]) => Promise<Answer[]>} Send Throws with no network.
 */

const AT_ONCE = 40;

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

  async sendAll() {
    for (;;) {
      const waiting = await this.shelf.waiting();
      const first = waiting[0];
      if (!first) return 0;
      const batch = waiting.filter((one) => one.person === first.person).slice(0, AT_ONCE);
      const left = await this.sendSome(first.person, batch);
      if (left > 0) return (await this.shelf.waiting()).length;
    }
  }

  /**
   * @param {string} person
   * @param {Waiting[]} batch
   * @returns {Promise<number>} how many of them still wait
   */
  async sendSome(person, batch) {
    /** @type {Answer[]} */
    let answers;
    try {
      const facts = batch.map((one) => one.fact);
      answers = await this.send(person, facts);
    } catch {
      return batch.length;
    }
    let left = 0;
    for (const one of batch) {
      const answer = answers.find((each) => each.id === one.fact.id);
      if (answer?.kept) await this.shelf.remove(one.number);
      else if (answer) await this.shelf.refuse(one, answer.why ?? "");
      else left += 1;
    }
    return left;
  }
}
