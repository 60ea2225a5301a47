/**
 * A newer version that lies here already, and waits until every window is closed. A browser may
 * take a while to see that they are, and a reload never closes one: somebody who has but one window
 * would meet the old version for ever. So a start asks for the newer one, if nobody is at home.
 */

import { LOCK } from "./site.js";

/** What the one that waits is told: its time has come. */
export const TIME = "footbridge time";
/** A window that was closed just now still has the database for so long. */
const CLOSING_MS = 2000;
/** And so long may the change of versions take; then this start goes on as it is. */
const CHANGE_MS = 4000;

/**
 * Take the newer version, unless another window is open: that goes on with what it has.
 * @param {ServiceWorkerRegistration} kept
 */
export async function takeNewer(kept) {
  const { waiting } = kept;
  if (!waiting) return;
  try {
    const signal = AbortSignal.timeout(CLOSING_MS);
    await navigator.locks.request(LOCK, { signal }, () => changeTo(waiting));
  } catch {
    // Somebody is at home.
  }
}

/** A page that has not begun yet begins anew, with the files of the version that came. */
export function beginAnewWithIt() {
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller) return;
  serviceWorker.addEventListener("controllerchange", () => location.reload());
}

/**
 * Nobody else begins meanwhile: what leads to the database is held until this page is gone.
 * @param {ServiceWorker} waiting
 */
async function changeTo(waiting) {
  const came = new Promise((go) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => go(true), { once: true });
  });
  waiting.postMessage(TIME);
  const late = new Promise((go) => setTimeout(() => go(false), CHANGE_MS));
  if (await Promise.race([came, late])) await new Promise(() => {});
}
