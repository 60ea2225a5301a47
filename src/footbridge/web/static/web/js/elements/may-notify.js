/**
 * Asks this device for leave to show notifications: only after a tap, and says how it stands.
 * Without a script, or where the browser has none, the page says that it cannot.
 */
export class MayNotify extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!("Notification" in window) || !("serviceWorker" in navigator)) return;
    button?.addEventListener("click", () => this.ask());
    this.show();
  }

  async ask() {
    await Notification.requestPermission();
    this.show();
  }

  show() {
    const state = Notification.permission;
    for (const each of this.querySelectorAll("[data-when]")) {
      each.toggleAttribute("hidden", each.getAttribute("data-when") !== state);
    }
  }
}
