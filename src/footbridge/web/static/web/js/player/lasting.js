/** @type {boolean} */
let isAsked = false;

/**
 * Ask the browser, at a touch and once, not to throw away what is kept when the device gets full.
 * Where it says no, or knows no such thing, all works as before.
 */
export async function askToLast() {
  if (isAsked || !navigator.storage?.persist) return;
  isAsked = true;
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // It may refuse even the question.
  }
}
