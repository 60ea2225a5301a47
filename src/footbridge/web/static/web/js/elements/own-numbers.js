/**
 * On the page of help that is kept on a device: puts in the person's own numbers, shows it as they
 * like it, and fits it to the address that it stands in for.
 */

import { addressOf, keptNumbers } from "../numbers-here.js";

export class OwnNumbers extends HTMLElement {
  connectedCallback() {
    const { numbers, looks } = keptNumbers();
    Object.assign(document.documentElement.dataset, looks);
    for (const [name, number] of Object.entries(numbers)) {
      if (number) this.put(name, number);
    }
    this.standInFor(window.location.pathname);
  }

  /**
   * @param {string} name
   * @param {string} number
   */
  put(name, number) {
    for (const place of this.querySelectorAll(`[data-number="${name}"]`)) {
      place.textContent = number;
    }
    for (const link of this.querySelectorAll(`a[data-call="${name}"]`)) {
      link.setAttribute("href", addressOf(number));
    }
    for (const own of this.querySelectorAll(`[data-own="${name}"]`)) {
      own.removeAttribute("hidden");
    }
  }

  /** @param {string} path of a sign, which is opened, or of a page that has a word of its own */
  standInFor(path) {
    this.querySelector(`[data-at="${path}"]`)?.removeAttribute("hidden");
    const name = path.split("/").filter(Boolean).pop();
    const sign = name ? document.getElementById(name) : null;
    if (!(sign instanceof HTMLDetailsElement)) return;
    sign.open = true;
    sign.scrollIntoView();
  }
}
