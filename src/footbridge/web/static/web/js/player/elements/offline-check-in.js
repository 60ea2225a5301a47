/** What can be told without a network: the check-in, and a wish for the day. Kept and sent later. */

/** @import { Fact, Plan } from "../shapes.js" */
/** @import { Sender } from "../kept.js" */

import { dayOf, slotAt, withOffset } from "../clock.js";
import { uuid } from "../home.js";

const SCORES = ["pain", "soreness"];
/** @type {Record<string, {kind: string, rests?: string}>} */
const WISHES = {
  easier: { kind: "easier_today" },
  rest: { kind: "not_today", rests: "all" },
};

export class OfflineCheckIn extends HTMLElement {
  /**
   * Ready for the answers of the person whose plan it is.
   * @param {Plan} plan
   * @param {Sender} sender
   */
  open(plan, sender) {
    this.hidden = false;
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.keep(plan, sender, /** @type {HTMLFormElement} */ (event.target));
    });
    if (plan.kind !== "test") this.openWish(plan, sender);
  }

  /**
   * A wish for today. What waits already is not asked for again.
   * @param {Plan} plan
   * @param {Sender} sender
   */
  async openWish(plan, sender) {
    const part = this.querySelector("[data-wish]");
    if (!(part instanceof HTMLElement)) return;
    part.addEventListener("submit", (event) => {
      event.preventDefault();
      const { submitter } = /** @type {SubmitEvent} */ (event);
      if (submitter instanceof HTMLButtonElement) this.keepWish(plan, sender, submitter.value);
    });
    part.hidden = false;
    const waits = await sender.store.waiting();
    const ours = waits.filter((one) => one.person === plan.person);
    const kinds = Object.values(WISHES).map(({ kind }) => kind);
    for (const { fact } of ours) {
      const isToday = dayOf(new Date(fact.at)) === dayOf(new Date());
      if (isToday && kinds.includes(fact.kind)) this.wished();
    }
  }

  /**
   * @param {Plan} plan
   * @param {Sender} sender
   * @param {string} name
   */
  async keepWish(plan, sender, name) {
    const wish = WISHES[name];
    if (!wish) return;
    const at = withOffset(new Date());
    await sender.store.add(plan.person, { ...wish, id: uuid(), at, recorded: at });
    this.wished();
    await sender.flush();
  }

  /** No wish is asked for again. */
  wished() {
    const asked = this.querySelector("[data-wish]");
    if (asked instanceof HTMLElement) asked.hidden = true;
    this.isKept();
  }

  /** Says that it is kept, where it is seen. */
  isKept() {
    const done = this.querySelector("[data-done]");
    if (!(done instanceof HTMLElement)) return;
    done.hidden = false;
    done.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {Plan} plan
   * @param {Sender} sender
   * @param {HTMLFormElement} form
   */
  async keep(plan, sender, form) {
    const told = new FormData(form);
    const now = new Date();
    const at = withOffset(now);
    const slot = slotAt(now, plan.slot, plan.hours);
    /** @type {Fact} */
    const fact = { kind: "check_in", id: uuid(), at, recorded: at, slot };
    for (const name of SCORES) if (told.has(name)) fact[name] = Number(told.get(name));
    if (told.has("night_pain")) fact.night_pain = String(told.get("night_pain"));
    await sender.store.add(plan.person, fact);
    form.hidden = true;
    this.isKept();
    await sender.flush();
  }
}
