/** Links and forms without leaving the document: a page is fetched, and laid in place of the last. */

import { HOME } from "./site.js";
import { swap } from "./swapping.js";

/** Said by the worker of an answer that Python could not give at all. */
const FAILED = "Footbridge-Failed";
/** Files of the site itself, which are no pages of the app. */
const FILES = /\.(?:html|json|txt)$|SHA256SUMS$/;

/** @param {() => void} shown after each page */
export function takeOver(shown) {
  if (!("navigation" in window)) return takeForms(shown);
  const { navigation } = /** @type {any} */ (window);
  navigation.addEventListener("navigate", (/** @type {any} */ event) => {
    const url = new URL(event.destination.url);
    if (!isOurs(event, url)) return;
    const { formData, signal } = event;
    event.intercept({
      focusReset: "manual",
      scroll: "after-transition",
      handler: () => showOrBeginAgain(url, formData, signal).then(shown),
    });
  });
}

/**
 * @param {any} event
 * @param {URL} url
 */
function isOurs(event, url) {
  if (!event.canIntercept || event.hashChange || event.downloadRequest !== null) return false;
  // What a script writes over its own entry is no way to anywhere.
  const isNote = event.destination.sameDocument && event.navigationType === "replace";
  return !isNote && event.navigationType !== "reload" && isPage(url);
}

/** @param {URL} url */
function isPage(url) {
  return url.href.startsWith(HOME) && !FILES.test(url.pathname);
}

/**
 * When Python itself is gone, the page begins from the start, and says what is wrong if it cannot.
 * @param {URL} url
 * @param {FormData | null} form
 * @param {AbortSignal} signal
 */
async function showOrBeginAgain(url, form, signal) {
  try {
    await show(url, form, signal);
  } catch (error) {
    if (!signal.aborted) location.reload();
    throw error;
  }
}

/**
 * Where the browser cannot tell of each navigation, pages are loaded anew; only what is sent is not,
 * for a document that answers a form would have nothing behind it.
 * @param {() => void} shown
 */
function takeForms(shown) {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const by = event.submitter;
    const url = new URL(by?.getAttribute("formaction") ?? form.action, location.href);
    if (form.method !== "post" || !isPage(url)) return;
    event.preventDefault();
    show(url, new FormData(form, by), undefined, (at) => history.pushState(null, "", at)).then(shown);
  });
  addEventListener("popstate", () => location.reload());
}

/**
 * Ask for a page, and lay it here; a file is handed over to be saved.
 * @param {URL} url
 * @param {FormData | null} form what is sent, if anything is
 * @param {AbortSignal} [signal]
 * @param {(url: string) => void} [moved] says where the page really is
 */
export async function show(url, form, signal, moved = stand) {
  const answer = await fetch(url, {
    method: form ? "POST" : "GET",
    body: form ? bodyOf(form) : null,
    headers: { Accept: "text/html" },
    ...(signal ? { signal } : {}),
  });
  const told = answer.headers.get("content-disposition") ?? "";
  if (answer.headers.get(FAILED)) throw new Error(await answer.text());
  if (told.startsWith("attachment")) return save(await answer.blob(), told);
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.redirected || form) moved(answer.url + (answer.redirected ? "" : url.hash));
  await swap(next);
}

/** @param {string} url */
function stand(url) {
  if (url !== location.href) history.replaceState(history.state, "", url);
}

/** @param {FormData} form */
function bodyOf(form) {
  const pairs = [...form];
  if (pairs.some(([, value]) => value instanceof File)) return form;
  return new URLSearchParams(/** @type {[string, string][]} */ (pairs));
}

/**
 * @param {Blob} file
 * @param {string} told the header that names it
 */
function save(file, told) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = /filename="?([^";]+)"?/.exec(told)?.[1] ?? "footbridge";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
