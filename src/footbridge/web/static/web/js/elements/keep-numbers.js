/**
 * Keeps the telephone numbers in its attributes on this device, for the day without a network.
 * Without any it takes away what is there: nobody is signed in, or somebody was deleted.
 */

import { keepNumbers } from "../numbers-here.js";

export class KeepNumbers extends HTMLElement {
  connectedCallback() {
    const { theme, text } = document.documentElement.dataset;
    try {
      keepNumbers({ ...this.dataset }, { theme, text });
    } catch {
      // A browser that keeps nothing: the page of help has the numbers of the country.
    }
  }
}
