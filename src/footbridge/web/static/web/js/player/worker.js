/** As the worker calls it. */
const FIGURES = "footbridge-figures";

/** Asks the browser to keep the player on this device. Where it cannot, everything else works. */
export function keepOnDevice() {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("/sw.js", { scope: "/" }).catch(() => {});
}

/**
 * Keep the pictures of a plan, so that none is missing when the network goes away later.
 * @param {string[]} addresses
 */
export async function keepFigures(addresses) {
  if (!("caches" in window)) return;
  const cache = await caches.open(FIGURES);
  for (const address of new Set(addresses)) {
    if (address && !(await cache.match(address))) await cache.add(address).catch(() => {});
  }
}

/** Nothing of ours may stay in the caches of this device. */
export async function forgetDevice() {
  if (!("caches" in window)) return;
  for (const name of await caches.keys()) await caches.delete(name);
}
