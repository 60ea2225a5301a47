/**
 * One tab owns the worker, and so the database; the others ask through it. When it closes, the
 * next one takes over. Whatever is asked comes from the service worker, with a port for the answer.
 */

import { HOME, LOCK } from "./site.js";

/** @import { Site } from "./site.js" */
/** @typedef {{asked: unknown, port: MessagePort}} Waiting */

/** @typedef {{kind: "ready"} | {kind: "failed", what: "no-storage" | "full" | "newer" | "failed", why: string}} Said */

export class Leading {
  /**
   * @param {Site} site
   * @param {(said: Said) => void} heard what the worker of this tab says of itself
   */
  constructor(site, heard) {
    this.site = site;
    this.heard = heard;
    /** @type {Worker | null} */
    this.worker = null;
  }

  begin() {
    navigator.serviceWorker.addEventListener("message", (event) => {
      const port = event.ports[0];
      if (event.data?.asked && port) this.pass({ asked: event.data.asked, port });
    });
    navigator.serviceWorker.startMessages();
    // Held as long as this tab lives.
    navigator.locks.request(LOCK, () => {
      this.lead();
      return new Promise(() => {});
    });
  }

  lead() {
    const worker = new Worker(new URL(this.site.worker, HOME), { type: "module" });
    worker.addEventListener("message", ({ data }) => this.heard(data));
    worker.addEventListener("error", ({ message }) =>
      this.heard({ kind: "failed", what: "failed", why: message }),
    );
    worker.postMessage({ site: this.site, home: HOME });
    this.worker = worker;
  }

  /**
   * A tab that does not lead says so at once: the service worker asks all of them.
   * @param {Waiting} waiting
   */
  pass({ asked, port }) {
    if (this.worker) this.worker.postMessage({ asked, port }, [port]);
    else port.postMessage(null);
  }
}
