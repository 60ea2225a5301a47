/** The line that says what waits on this device to be sent. Nothing waits: no line. */

import { KEPT, senderFor } from "../kept.js";
import { meet } from "../meeting.js";

/** @typedef {{waiting: number, refused?: string, isOut: boolean, isFull: boolean}} Kept */

export class KeptHere extends HTMLElement {
  connectedCallback() {
    document.addEventListener(KEPT, (event) => {
      if (event instanceof CustomEvent) this.tell(event.detail);
    });
    /** Until all that waited is sent, or cannot be. */
    this.begun = this.begin();
  }

  async begin() {
    const sender = await senderFor(this.dataset);
    // The player asks the same with its plan.
    if (!document.querySelector("session-player")) await meet(sender);
    await sender.flush();
  }

  /** @param {Kept} kept */
  tell(kept) {
    this.textContent = this.words(kept);
    this.hidden = this.textContent === "";
  }

  /** @param {Kept} kept */
  words({ waiting, refused, isOut, isFull }) {
    const { one = "", many = "", outOne = "", outMany = "" } = this.dataset;
    const { full = "", refused: because = "" } = this.dataset;
    if (isFull) return full;
    if (waiting === 1) return isOut ? outOne : one;
    if (waiting > 1) return (isOut ? outMany : many).replace("{n}", String(waiting));
    return refused === undefined ? "" : because.replace("{why}", refused);
  }
}
