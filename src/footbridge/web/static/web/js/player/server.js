/** Talking with the server: who is here, the plan, and what was done. */

/** @import { Fact, Plan } from "./shapes.js" */
/** @import { Answer } from "./outbox.js" */

/** The server does not know this device any more. */
export class SignedOut extends Error {}

/** Nobody of this key is here any more; `people` are, of those who were asked about. */
export class Gone extends Error {
  /** @param {string[]} people */
  constructor(people) {
    super("gone");
    this.people = people;
  }
}

/** The server could make nothing of what was sent. */
export class Unreadable extends Error {}

/**
 * Says of an answer what it is. Without it an answer is not ours, whatever its status: something
 * stands between, and nothing that is kept here goes because of it.
 */
const HEADER = "Footbridge-Answer";
const PATIENCE_MS = 8000;

/**
 * @typedef {{plan: string, facts: string, people: string}} Addresses
 * @typedef {{people: string[], on: string, csrf: string}} Here who of them is here, what day it is
 */

export class Server {
  /** @param {Addresses} addresses */
  constructor(addresses) {
    this.addresses = addresses;
    this.token = "";
  }

  /**
   * @param {string} query
   * @param {string[]} of whom something is kept here
   * @returns {Promise<Plan>}
   */
  async plan(query, of) {
    const plan = await this.read(this.addresses.plan + query, "plan", of);
    this.token = plan.csrf ?? "";
    const { left, ...kept } = plan;
    return { ...kept, until: Date.now() + left * 1000 };
  }

  /**
   * @param {string[]} of whom something is kept here: there may be very many others
   * @returns {Promise<Here>}
   */
  async people(of) {
    const here = await this.read(this.addresses.people, "people", of);
    this.token = here.csrf;
    return here;
  }

  /**
   * @param {string} person
   * @param {Fact[]} facts
   * @param {Record<string, number>} leapt seconds by which the clock leapt since a fact was made
   * @returns {Promise<Answer[]>}
   */
  async send(person, facts, leapt) {
    if (!this.token) await this.people([person]);
    const answer = await this.ask(this.addresses.facts, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Footbridge-Of": person,
        "X-CSRFToken": this.token,
      },
      body: JSON.stringify({ person, facts, leapt, sent_at: new Date().toISOString() }),
    });
    if (answer.status === 403) this.token = "";
    if (said(answer) === "gone") throw new Gone((await answer.json()).people);
    if (said(answer) !== "facts") throw new Error(`facts: ${answer.status}`);
    if (!answer.ok) throw new Unreadable();
    return (await answer.json()).facts;
  }

  /**
   * @param {string} address
   * @param {string} what it has to be
   * @param {string[]} of
   */
  async read(address, what, of) {
    const headers = { Accept: "application/json", "Footbridge-Of": of.join() };
    const answer = await this.ask(address, { headers });
    if (said(answer) === "gone") throw new Gone((await answer.json()).people);
    if (said(answer) !== what || !answer.ok) throw new Error(`${what}: ${answer.status}`);
    return answer.json();
  }

  /**
   * @param {string} address
   * @param {RequestInit} options
   */
  async ask(address, options) {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(address, { ...options, signal });
    if (said(answer) === "closed") {
      this.token = "";
      throw new SignedOut();
    }
    return answer;
  }
}

/** @param {Response} answer */
export function said(answer) {
  return answer.headers.get(HEADER) ?? "";
}
