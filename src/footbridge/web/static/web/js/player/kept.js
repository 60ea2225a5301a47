/** Sending what waits, from any page, and telling the pages how much there is. */

import { Outbox } from "./outbox.js";
import { Server } from "./server.js";
import { Store } from "./store.js";

export const KEPT = "footbridge-kept";
const AGAIN_MS = 60_000;

/** @type {Promise<Sender> | null} */
let sender = null;

/** @import { Addresses } from "./server.js" */

export class Sender {
  /**
   * @param {Store} store
   * @param {Server} server
   */
  constructor(store, server) {
    this.store = store;
    this.server = server;
    this.outbox = new Outbox(store, (...told) => server.send(...told));
  }

  /** Try to send, and tell how much is left. */
  async flush() {
    const left = await this.outbox.flush();
    await this.tell();
    return left;
  }

  async tell() {
    const waiting = (await this.store.waiting()).length;
    const refused = (await this.store.refused().catch(() => []))[0]?.refused;
    const { isOut } = this.outbox;
    const isFull = this.store.isFailing;
    document.dispatchEvent(new CustomEvent(KEPT, { detail: { waiting, refused, isOut, isFull } }));
  }
}

/**
 * One for the page, whoever asks.
 * @param {DOMStringMap} told the addresses, as the page has them
 */
export function senderFor(told) {
  const { plan = "", facts = "", people = "" } = told;
  sender ??= Store.open().then((store) => senderTo(store, { plan, facts, people }));
  return sender;
}

/**
 * @param {Store} store
 * @param {Addresses} addresses
 */
function senderTo(store, addresses) {
  const made = new Sender(store, new Server(addresses));
  const again = () => {
    made.flush();
  };
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") again();
  });
  window.setInterval(again, AGAIN_MS);
  return made;
}

/** Whether somebody stands in the middle of a session, or is about to begin one on this page. */
export async function isSessionOpen() {
  if (document.querySelector("session-player")) return true;
  const store = await Store.open();
  return (await store.sessions()).length > 0;
}
