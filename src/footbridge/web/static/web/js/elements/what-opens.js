/**
 * Answers each tick at once: how many exercises the things at home allow, and what each other one
 * would open. The server counts; its page comes again with what is ticked, and keeps nothing.
 * Without script the numbers stand there as the page was sent.
 */
export class WhatOpens extends HTMLElement {
  asked = 0;

  connectedCallback() {
    this.addEventListener("change", () => void this.ask());
  }

  async ask() {
    const number = ++this.asked;
    const address = new URL(window.location.href);
    address.searchParams.delete("with");
    address.searchParams.append("with", "");
    for (const box of this.querySelectorAll("input:checked")) {
      if (box instanceof HTMLInputElement) address.searchParams.append("with", box.value);
    }
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      if (answer.ok && number === this.asked) this.show(await answer.text());
    } catch {
      // No network just now: the numbers stay as they were, and the form goes on.
    }
  }

  /** @param {string} html the same page with what is ticked */
  show(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const place of this.querySelectorAll("[data-opens]")) {
      if (!(place instanceof HTMLElement)) continue;
      const told = page.querySelector(`[data-opens="${place.dataset.opens}"]`);
      if (told) place.textContent = told.textContent;
    }
  }
}
