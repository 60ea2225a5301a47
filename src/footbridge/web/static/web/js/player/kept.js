/** Sending what waits, from any page, and telling the pages how much there is. */

import { closeOldSessions } from "./home.js";
import { Outbox } from "./outbox.js";
import { Server } from "./server.js";
import { Store } from "./store.js";

export const KEPT = "footbridge-kept";
const AGAIN_MS = 60_000;

/** @type {Promise<Sender> | null} */
let sender = null;

export class Sender {
  /**
   * @param {Store} store
   * @param {Server} server
   */
  constructor(store, server) {
    this.store = store;
    this.server = server;
    this.outbox = new Outbox(store, (person, facts) => server.send(person, facts));
  }

  /** Try to send, and tell how much is left. */
  async flush() {
    const left = await this.outbox.flush();
    await this.tell();
    return left;
  }

  async tell() {
    const waiting = (await this.store.waiting()).length;
    const refused = (await this.store.refused())[0]?.refused;
    document.dispatchEvent(new CustomEvent(KEPT, { detail: { waiting, refused } }));
  }
}

/**
 * One for the page, whoever asks.
 * @param {string} planAddress
 * @param {string} factsAddress
 */
export function senderFor(planAddress, factsAddress) {
  sender ??= Store.open().then(async (store) => {
    await closeOldSessions(store);
    const made = new Sender(store, new Server(planAddress, factsAddress));
    const again = () => {
      made.flush();
    };
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") again();
    });
    window.setInterval(again, AGAIN_MS);
    return made;
  });
  return sender;
}

/** Whether somebody stands in the middle of a session, or is about to begin one on this page. */
export async function isSessionOpen() {
  if (document.querySelector("session-player")) return true;
  const store = await Store.open();
  return (await store.sessions()).length > 0;
}
