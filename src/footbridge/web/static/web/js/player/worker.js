/** Where a page names the worker that keeps it; where a page names none, something else keeps it. */
const NAMED = 'meta[name="footbridge-worker"]';

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
  const address = /** @type {HTMLMetaElement | null} */ (document.querySelector(NAMED))?.content;
  if (!address || !("serviceWorker" in navigator)) return;
  try {
    const scope = new URL("./", new URL(address, location.href)).pathname;
    const kept = await navigator.serviceWorker.register(address, { scope });
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

/** Nothing of ours may stay in the caches of this device; others at this address keep theirs. */
export async function forgetDevice() {
  if (!("caches" in window)) return;
  for (const name of await caches.keys())
    if (name.startsWith("footbridge-")) await caches.delete(name);
}
