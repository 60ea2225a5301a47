/** On the page that follows a deletion: nothing of that person may stay on this device. */

import { Store } from "../store.js";

export class ForgetHere extends HTMLElement {
  async connectedCallback() {
    const store = await Store.open();
    await store.forgetAllOf((person) => person === this.dataset.person);
    this.dataset.done = "";
  }
}
