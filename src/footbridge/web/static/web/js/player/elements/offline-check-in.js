/** The check-in without a network: the few answers that are needed, kept and sent later. */

/** @import { Fact, Plan } from "../shapes.js" */
/** @import { Sender } from "../kept.js" */

import { slotAt, withOffset } from "../clock.js";
import { uuid } from "../home.js";

const SCORES = ["pain", "soreness"];

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
    const done = this.querySelector("[data-done]");
    if (done instanceof HTMLElement) done.hidden = false;
    await sender.flush();
  }
}
