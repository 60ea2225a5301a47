/**
 * Says what this browser does at this address. The server has said it as far as it can know;
 * the browser knows better, for it sees the whole of the way between them.
 */
export class WhatWorks extends HTMLElement {
  connectedCallback() {
    const kind = window.isSecureContext ? "safe" : "plain";
    for (const each of this.querySelectorAll("[data-when]")) {
      const when = each.getAttribute("data-when");
      const isSo = when === "no-wake" ? this.cannotStayAwake() : when === kind;
      each.toggleAttribute("hidden", !isSo);
    }
  }

  cannotStayAwake() {
    return window.isSecureContext && !("wakeLock" in navigator);
  }
}
