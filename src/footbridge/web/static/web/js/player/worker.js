/** What a worker is told that waits to take the place of an older one. */
const TAKE_OVER = "take over";

/**
 * Asks the browser to keep the player on this device. Where it cannot, everything else works.
 * @param {() => Promise<boolean>} isInUse while it is, the version stays that it began with
 * @param {Promise<unknown> | undefined} asked until this page has asked for everything. Chromium
 *   takes the new version only when nothing is asked through the old one in the same moment, and
 *   else ends the old one later, in the middle of a page that is being opened: it never comes.
 */
export async function keepOnDevice(isInUse, asked) {
  if (!("serviceWorker" in navigator)) return;
  try {
    const kept = await navigator.serviceWorker.register("/sw.js", { scope: "/" });
    await Promise.allSettled([loaded(), asked]);
    if (kept.waiting && !(await isInUse())) kept.waiting.postMessage(TAKE_OVER);
  } catch {
    // No worker, no offline player: the pages themselves need neither.
  }
}

/** @returns {Promise<unknown>} */
function loaded() {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((go) => addEventListener("load", go, { once: true }));
}

/** Nothing of ours may stay in the caches of this device. */
export async function forgetDevice() {
  if (!("caches" in window)) return;
  for (const name of await caches.keys()) await caches.delete(name);
}
