/** Talking with the server: fetching the plan, sending what was done. */

/** @import { Fact, Plan } from "./shapes.js" */
/** @import { Answer } from "./outbox.js" */

/** The server does not know this device any more: nothing of anybody stays on it. */
export class SignedOut extends Error {}

const PATIENCE_MS = 8000;

export class Server {
  /**
   * @param {string} planAddress
   * @param {string} factsAddress
   */
  constructor(planAddress, factsAddress) {
    this.planAddress = planAddress;
    this.factsAddress = factsAddress;
    this.token = "";
  }

  /**
   * @param {string} query
   * @returns {Promise<Plan>}
   */
  async plan(query) {
    const answer = await fetch(this.planAddress + query, {
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === 403) throw new SignedOut();
    if (!answer.ok) throw new Error(`plan: ${answer.status}`);
    const plan = await answer.json();
    this.token = plan.csrf ?? "";
    return plan;
  }

  /**
   * @param {string} person
   * @param {Fact[]} facts
   * @returns {Promise<Answer[]>}
   */
  async send(person, facts) {
    if (!this.token) await this.plan("");
    const answer = await fetch(this.factsAddress, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": this.token },
      body: JSON.stringify({ person, facts, sent_at: new Date().toISOString() }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === 403) this.token = "";
    if (!answer.ok) throw new Error(`facts: ${answer.status}`);
    return (await answer.json()).facts;
  }
}
