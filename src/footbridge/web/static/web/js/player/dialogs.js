/** The dialogs of the player: the menu, the reasons, the switches. One at a time. */

/** @import { Settings } from "./settings.js" */

import { setSwitches } from "./switches.js";

export class Dialogs {
  /**
   * @param {HTMLElement} root
   * @param {Settings} settings
   * @param {() => void} onCancel Escape, or the gesture that goes back
   */
  constructor(root, settings, onCancel) {
    this.settings = settings;
    this.all = [...root.querySelectorAll("dialog")];
    for (const dialog of this.all) dialog.addEventListener("cancel", onCancel);
  }

  /** @param {string} name */
  open(name) {
    const dialog = this.all.find((each) => each.dataset.dialog === name);
    if (!dialog) return;
    this.close();
    const form = dialog.querySelector("form");
    if (form) setSwitches(form, this.settings);
    dialog.showModal();
    dialog.querySelector("h2")?.focus();
  }

  close() {
    for (const dialog of this.all) dialog.close();
  }
}
