/** What every page asks on a device that keeps something: who is here, and what day it is. */

/** @import { Sender } from "./kept.js" */

import { SignedOut } from "./server.js";

/**
 * What is kept of others goes, and what was begun on an earlier day is closed. A device that keeps
 * nothing asks nothing, and loads nothing for it.
 * @param {Sender} sender
 */
export async function meet({ store, server }) {
  if (await store.isEmpty().catch(() => true)) return;
  try {
    const { closeOldSessions, putAway } = await import("./home.js");
    const asked = await store.owners();
    const here = await server.people(asked).catch((error) => outOrLater(error));
    if (here) await store.forget(here.people, asked);
    if (here) await closeOldSessions(store, here.on);
    else await putAway(store);
  } catch {
    // Without a word of the server everything stays as it is.
  }
}

/**
 * @param {unknown} error
 * @returns {null} when the server does not know this device; else another time will do
 */
function outOrLater(error) {
  if (error instanceof SignedOut) return null;
  throw error;
}
