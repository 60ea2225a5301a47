/** What the page shows before Footbridge itself can: getting ready, or why it cannot. */

/** @typedef {"waking" | "home-screen" | "no-storage" | "full" | "not-all-came" | "too-old" | "newer" | "failed"} State */

/**
 * @param {State} state
 * @param {string} [why] for whoever is asked for help; nothing of a person is in it
 */
export function showState(state, why = "") {
  for (const each of parts("[data-state]")) each.hidden = each.dataset.state !== state;
  for (const each of parts("[data-why]")) each.textContent = why;
  const heading = document.querySelector(`[data-state="${state}"] h1[tabindex]`);
  // No ring: there is nothing to press.
  const quietly = /** @type {FocusOptions} */ ({ focusVisible: false });
  if (heading instanceof HTMLElement) heading.focus(quietly);
}

/** The first script is here: whatever is wrong from now on is said by its own name. */
export function hasBegun() {
  for (const each of parts("[data-not-begun]")) each.remove();
}

/** At the first visit it takes longer, and only then. */
export function showFirst() {
  for (const each of parts("[data-later]")) each.hidden = true;
  for (const each of parts("[data-first]")) each.hidden = false;
}

/**
 * How far the way to the first page is.
 * @param {number} part from 0 to 1; less than before is not shown
 */
export function showProgress(part) {
  const bar = document.querySelector("[data-progress]");
  if (!(bar instanceof HTMLProgressElement)) return;
  bar.hidden = false;
  bar.value = Math.max(part, bar.hasAttribute("value") ? bar.value : 0);
}

/** @param {string} selector */
function parts(selector) {
  return /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));
}

/**
 * Until somebody touches one of the buttons of a state.
 * @param {string} what
 * @returns {Promise<void>}
 */
export function touched(what) {
  return new Promise((go) => {
    for (const button of parts(`[data-do="${what}"]`))
      button.addEventListener("click", () => go(), { once: true });
  });
}
