/** Keeping the pictures of a plan, so that none is missing when the network goes away later. */

/** As the worker calls it. */
const FIGURES = "footbridge-figures";

/**
 * They come after everything that the page itself needs: without a worker that keeps the player
 * nobody would ask for them, and until it has kept it they would only be in its way.
 * @param {string[]} addresses
 */
export async function keepFigures(addresses) {
  if (!("caches" in window && "serviceWorker" in navigator)) return;
  await navigator.serviceWorker.ready;
  const cache = await caches.open(FIGURES);
  for (const address of new Set(addresses)) {
    if (address && !(await cache.match(address))) await cache.add(address).catch(() => {});
  }
}
