/**
 * Reminders while the app is open, for whoever asked for them: a line on the page, and a
 * notification of this device where that was allowed. No other machine has a part in it. Before
 * anything is told, our own server says whether it may be: never to somebody who was stopped by a
 * sign, and of standing up only to those who may stand.
 */

import { Store } from "../player/store.js";
import { look, PLAYING_MS, read } from "../reminders/due.js";

/** @import { Chosen, Due } from "../reminders/due.js" */

/**
 * @typedef {{sitting: "" | "standing" | "seated", plan: boolean}} May what our server says
 */

export const KEPT = "footbridge-reminders";
const ONE_AT_A_TIME = "footbridge-reminders";
const LOOK_MS = 20_000;

export class QuietReminders extends HTMLElement {
  /** @type {number | undefined} */
  looking;

  connectedCallback() {
    this.querySelector('[data-do="ok"]')?.addEventListener("click", () => this.hide());
    document.addEventListener("keydown", this.onKey);
    this.looking = window.setInterval(() => this.look(), LOOK_MS);
    this.look();
  }

  disconnectedCallback() {
    window.clearInterval(this.looking);
    document.removeEventListener("keydown", this.onKey);
  }

  /** @param {KeyboardEvent} event */
  onKey = (event) => {
    if (event.key === "Escape") this.hide();
  };

  /** @returns {Chosen} */
  get chosen() {
    const { sitting, from, until, times } = this.dataset;
    return {
      sitting: Number(sitting ?? 0),
      from: Number(from ?? 0),
      until: Number(until ?? 0),
      times: (times ?? "").split(" ").filter(Boolean),
    };
  }

  /** One window at a time looks, so that nothing is told twice. */
  async look() {
    // What nobody would see is left to the window that is seen.
    if (document.hidden && !mayNotify()) return;
    const due = await alone(() => this.due());
    if (due?.length) await this.tell(due);
  }

  async due() {
    const isPlaying = this.isInSession || (await isPlayed());
    const found = look(this.chosen, read(remembered()), new Date(), isPlaying);
    remember(JSON.stringify(found.kept));
    return found.due;
  }

  get isInSession() {
    return window.location.pathname.startsWith(this.dataset.quiet ?? " ");
  }

  /** @param {Due[]} due */
  async tell(due) {
    const may = await this.asked();
    if (!may) return;
    if (due.includes("plan") && may.plan) await this.say("plan");
    if (due.includes("sitting") && may.sitting) await this.say(may.sitting);
  }

  /** @returns {Promise<May | null>} null where nobody answers: then nothing is told */
  async asked() {
    try {
      const answer = await fetch(this.dataset.now ?? "", {
        headers: { Accept: "application/json" },
      });
      return answer.ok && !answer.redirected ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  /** @param {"plan" | "standing" | "seated"} what */
  async say(what) {
    const words = this.dataset[what] ?? "";
    // Shown first: what is said in a hidden place is read out by nobody.
    this.querySelector("[data-shown]")?.removeAttribute("hidden");
    const said = this.querySelector("[data-said]");
    if (said) said.textContent = words;
    if (mayNotify()) await this.notify(what, words);
  }

  /**
   * Shown by the worker: a page on a telephone may not.
   * @param {string} what the newer one takes the place of an older one of its kind
   * @param {string} words
   */
  async notify(what, words) {
    try {
      const worker = await navigator.serviceWorker.getRegistration();
      const { app = "", icon = "" } = this.dataset;
      await worker?.showNotification(app, { body: words, tag: `footbridge-${what}`, icon });
    } catch {
      // A device that shows none: the line on the page is there.
    }
  }

  hide() {
    this.querySelector("[data-shown]")?.setAttribute("hidden", "");
  }
}

export function mayNotify() {
  return "Notification" in window && Notification.permission === "granted";
}

/** @type {Promise<Store> | null} opened once for the page */
let opened = null;

/** A session is going on in another window. */
async function isPlayed() {
  opened ??= Store.open();
  const sessions = await (await opened).sessions();
  return sessions.some(([, place]) => Date.now() - place.state.seen < PLAYING_MS);
}

/**
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T | null>} null while another window is at it
 */
async function alone(act) {
  if (!navigator.locks) return act();
  return navigator.locks.request(ONE_AT_A_TIME, { ifAvailable: true }, (lock) =>
    lock ? act() : null,
  );
}

function remembered() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** @param {string} text */
function remember(text) {
  try {
    localStorage.setItem(KEPT, text);
  } catch {
    // A browser that keeps nothing: each page counts for itself.
  }
}
