/** What is kept of a session while it goes on: the place after every change, and the facts. */

/** @import { Fact, Plan, State } from "./shapes.js" */
/** @import { Sender } from "./kept.js" */

import { written } from "./place.js";

const EVERY_MS = 5000;
/** From the first time on a place is ours by its name, and never again because it looks unchanged. */
const TAKEN = -1;

export class Keeper {
  /**
   * @param {Sender} sender
   * @param {string} key of the session on this device
   * @param {Plan} plan
   * @param {string} lead a name that only this window has: one at a time keeps a session
   * @param {number | undefined} known when the place that this window goes on from was kept
   * @param {() => void} onLost another window has it now
   */
  constructor(sender, key, plan, lead, known, onLost) {
    this.sender = sender;
    this.key = key;
    this.plan = plan;
    this.lead = lead;
    this.known = known;
    this.onLost = onLost;
    this.keptAt = 0;
  }

  /** Long steps are kept now and then while nothing happens: a battery may end at any moment. */
  isDue() {
    return performance.now() - this.keptAt > EVERY_MS;
  }

  /**
   * @param {State} state
   * @param {Fact[]} facts
   */
  async keep(state, facts) {
    const { sender, key, plan, lead, known } = this;
    this.keptAt = performance.now();
    state.seen = Date.now();
    try {
      const isKept = await sender.store.keep(key, written(plan, state, lead), known, facts);
      this.known = TAKEN;
      if (!isKept) return this.onLost();
    } catch {
      // No room on this device: what was told goes to the server at once, or waits in this page.
      sender.store.hold(plan.person, facts);
      await sender.tell();
    }
    if (facts.length > 0) await sender.flush();
  }

  /**
   * What is told when the session is over and its place is gone.
   * @param {Fact[]} facts
   */
  async add(facts) {
    for (const fact of facts) await this.sender.store.add(this.plan.person, fact);
    await this.sender.flush();
  }
}
