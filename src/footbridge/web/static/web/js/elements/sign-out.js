/**
 * Signing out takes everything off this device. What waits to be sent is sent first; when that
 * cannot be, it is said, and the person decides: a file, another time, or without it.
 */

/** @import { Sender } from "../player/kept.js" */
/** @import { Waiting } from "../player/outbox.js" */

import { putAway } from "../player/home.js";
import { senderFor } from "../player/kept.js";
import { said } from "../player/server.js";
import { forgetDevice } from "../player/worker.js";

export class SignOut extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.begin();
    });
    this.addEventListener("click", (event) => this.onClick(event));
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  async begin() {
    const sender = await this.sender();
    await putAway(sender.store);
    const left = await sender.flush();
    if (left === 0) await this.signOut(sender);
    else this.ask(left);
  }

  async sender() {
    const kept = /** @type {HTMLElement | null} */ (document.querySelector("kept-here"));
    return senderFor(kept?.dataset ?? {});
  }

  /** @param {number} left */
  ask(left) {
    const place = this.querySelector("[data-waiting]");
    const { one = "", many = "" } = this.dataset;
    const words = this.querySelector('[data-text="waiting"]');
    if (words) words.textContent = left === 1 ? one : many.replace("{n}", String(left));
    if (place instanceof HTMLElement) place.hidden = false;
    this.form.hidden = true;
    this.querySelector("h2")?.focus();
  }

  /** @param {MouseEvent} event */
  async onClick(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-do]") : null;
    if (!(button instanceof HTMLElement)) return;
    const sender = await this.sender();
    if (button.dataset.do === "again") await this.begin();
    if (button.dataset.do === "file") saveAll(await sender.store.waiting());
    if (button.dataset.do === "lose") await this.signOut(sender);
  }

  /**
   * Where the connection is not secure, the browser itself clears nothing.
   * @param {Sender} sender
   */
  async signOut(sender) {
    const { action } = this.form;
    const options = { method: "POST", headers: { Accept: "application/json" } };
    try {
      const answer = await fetch(action, { ...options, body: new FormData(this.form) });
      if (said(answer) !== "signed-out") throw new Error(`sign-out: ${answer.status}`);
    } catch {
      this.tell();
      return;
    }
    // The browser may have cleared it already, and then there is nothing left to take away.
    await sender.store.forget().catch(() => {});
    await forgetDevice().catch(() => {});
    location.assign(this.dataset.home ?? "/");
  }

  /** Nobody answered: this device is still signed in, and nothing was taken off it. */
  tell() {
    const failed = this.querySelector("[data-failed]");
    if (failed instanceof HTMLElement) failed.hidden = false;
  }
}

/**
 * One file for each person, as it can be read in again: a fact a line.
 * @param {Waiting[]} waiting
 */
function saveAll(waiting) {
  const people = [...new Set(waiting.map((one) => one.person))];
  people.forEach((person, place) => {
    const own = waiting.filter((one) => one.person === person);
    const lines = own.map(({ fact }) => `${JSON.stringify(fact)}\n`);
    const number = people.length > 1 ? `-${place + 1}` : "";
    save(`footbridge-waiting${number}.jsonl`, lines.join(""));
  });
}

/**
 * @param {string} name
 * @param {string} text
 */
function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
