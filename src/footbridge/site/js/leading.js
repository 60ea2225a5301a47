/**
 * One tab owns the worker, and so the database; the others ask through it. When it closes, the
 * next one takes over. Whatever is asked comes from the service worker, with a port for the answer.
 */

import { Kept, OF_TODAY } from "./kept.js";
import { HOME, LOCK } from "./site.js";

/** @import { Asked } from "./kept.js" */
/** @import { Site } from "./site.js" */
/** @typedef {{asked: Asked, port: MessagePort}} Waiting */

/** How long a start from the picture may take without a step: then it is none that leads anywhere. */
const STUCK_MS = 20_000;
/** How long after something was written Today is asked for again, for the next start. */
const QUIET_MS = 3_000;

/** @typedef {{kind: "ready"} | {kind: "no-good"} | {kind: "came", part: number, fromPicture: boolean} | {kind: "failed", what: "no-storage" | "full" | "newer" | "failed", why: string}} Said */

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
    /** What was asked before Python is awake: a worker that is given up takes nothing with it. */
    /** @type {Waiting[] | null} */
    this.waiting = [];
    this.stuck = 0;
    this.again = 0;
    this.kept = new Kept(site.build);
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

  /** @param {boolean} [plainly] without the picture of an earlier start */
  lead(plainly = false) {
    this.worker?.terminate();
    const worker = new Worker(new URL(this.site.worker, HOME), { type: "module" });
    worker.addEventListener("message", ({ data }) => {
      if (this.worker === worker) this.hear(data, plainly);
    });
    worker.addEventListener("error", ({ message }) => {
      if (this.worker === worker && !plainly && this.waiting) this.lead(true);
      else this.heard({ kind: "failed", what: "failed", why: message });
    });
    worker.postMessage({ site: this.site, home: HOME, plainly });
    this.worker = worker;
  }

  /**
   * @param {Said} said
   * @param {boolean} plainly
   */
  hear(said, plainly) {
    clearTimeout(this.stuck);
    if (said.kind === "no-good") return this.lead(true);
    if (said.kind === "came" && !plainly && said.fromPicture)
      this.stuck = setTimeout(() => this.lead(true), STUCK_MS);
    this.heard(said);
    if (said.kind !== "came") this.passAll();
  }

  /** A worker that could not wake says so to each. */
  passAll() {
    const all = this.waiting ?? [];
    this.waiting = null;
    for (const each of all) this.pass(each);
  }

  /**
   * A tab that does not lead says so at once: the service worker asks all of them. While Python
   * wakes, what is kept of today is the answer; all else waits.
   * @param {Waiting} each
   */
  async pass(each) {
    if (!this.worker) return each.port.postMessage(null);
    const found = this.isReading() ? await this.kept.find(each.asked) : null;
    if (found) each.port.postMessage(found, [found.body]);
    else if (this.waiting) this.waiting.push(each);
    else await this.ask(each);
  }

  /** Whether Python still wakes, and nothing was sent that would make what is kept untrue. */
  isReading() {
    return this.waiting?.every(({ asked }) => isReading(asked)) ?? false;
  }

  /** @param {Waiting} waiting */
  async ask({ asked, port }) {
    if (!isReading(asked)) {
      await this.kept.drop();
      clearTimeout(this.again);
      this.again = setTimeout(() => this.keepToday(OF_TODAY), QUIET_MS);
    }
    const to = this.kept.keeps(asked) ? this.noting(asked, port) : port;
    this.worker?.postMessage({ asked, port: to }, [to]);
  }

  /**
   * A port that keeps what comes through it.
   * @param {Asked} asked
   * @param {MessagePort} port
   */
  noting(asked, port) {
    const { port1, port2 } = new MessageChannel();
    const moment = this.kept.moment();
    port1.onmessage = ({ data }) => {
      port1.close();
      try {
        if (data.body) this.kept.note(asked, data, moment);
      } finally {
        // Whatever becomes of the copy, whoever asked gets the answer.
        port.postMessage(data, data.body ? [data.body] : []);
      }
    };
    return port2;
  }

  /**
   * One page after the other: whoever touches something meanwhile waits for one at most.
   * @param {string[]} urls
   */
  keepToday([url, ...others]) {
    if (!url) return;
    const { writes } = this.kept;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      // After a write all of them are asked for anew, by that write.
      if (writes === this.kept.writes) this.again = setTimeout(() => this.keepToday(others));
    };
    const headers = { accept: "text/html" };
    this.ask({ asked: { method: "GET", url, headers, body: null }, port: port2 });
  }
}

/** @param {Asked} asked */
function isReading({ method }) {
  return method === "GET" || method === "HEAD";
}
