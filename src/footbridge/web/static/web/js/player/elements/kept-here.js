/** The line that says what waits on this device to be sent. Nothing waits: no line. */

import { KEPT, senderFor } from "../kept.js";

export class KeptHere extends HTMLElement {
  connectedCallback() {
    document.addEventListener(KEPT, (event) => {
      if (event instanceof CustomEvent) this.tell(event.detail);
    });
    const { plan = "", facts = "" } = this.dataset;
    senderFor(plan, facts).then((sender) => sender.flush());
  }

  /** @param {{waiting: number, refused?: string}} kept */
  tell({ waiting, refused }) {
    const { one = "", many = "", refused: because = "" } = this.dataset;
    let words = "";
    if (waiting === 1) words = one;
    else if (waiting > 1) words = many.replace("{n}", String(waiting));
    else if (refused) words = because.replace("{why}", refused);
    this.textContent = words;
    this.hidden = words === "";
  }
}
