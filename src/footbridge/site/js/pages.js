/**
 * Links and forms without leaving the document: a page is fetched, and laid in place of the last.
 * The address changes when the page is there, as it does on a server.
 */

import { asItWas, isUntouched, mark, unmark, wordsOf } from "./as_it_was.js";
import { KEPT_AT } from "./kept.js";
import { HOME } from "./site.js";
import { swap } from "./swapping.js";

/** @typedef {"push" | "replace" | "none"} Move what becomes of the address */

/** Said by the worker of an answer that Python could not give at all. */
const FAILED = "Footbridge-Failed";
/** Files of the site itself, which are no pages of the app. */
const FILES = /\.(?:html|json|txt)$|SHA256SUMS$/;

let hasShown = false;
/** The last that was asked for: what comes later than that is not laid over it. */
let last = 0;

export function takeOver() {
  if ("navigation" in window) takeNavigations();
  else takeClicks();
}

function takeNavigations() {
  const { navigation } = /** @type {any} */ (window);
  navigation.addEventListener("navigate", (/** @type {any} */ event) => {
    const url = new URL(event.destination.url);
    if (!event.canIntercept || event.hashChange || event.downloadRequest !== null) return;
    if (!isPage(url) || event.navigationType === "reload") return;
    if (event.navigationType === "traverse")
      event.intercept({
        focusReset: "manual",
        scroll: "after-transition",
        handler: () => go(url, null, "none"),
      });
    // What a script writes over its own entry is no way to anywhere.
    else if (!event.destination.sameDocument && event.cancelable) {
      event.preventDefault();
      go(url, event.formData, event.navigationType);
    }
  });
}

/** Where the browser does not tell of each navigation. */
function takeClicks() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || isElsewhere(event, link)) return;
    event.preventDefault();
    go(new URL(link.href), null, "push");
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const by = event.submitter;
    const url = new URL(by?.getAttribute("formaction") ?? form.action, location.href);
    if (!isPage(url)) return;
    event.preventDefault();
    const told = new FormData(form, by);
    if (form.method === "post") go(url, told, "push");
    else go(new URL(`?${pairsOf(told)}`, url), null, "push");
  });
  addEventListener("popstate", () => go(new URL(location.href), null, "none"));
}

/**
 * @param {MouseEvent} event
 * @param {HTMLAnchorElement} link
 */
function isElsewhere(event, link) {
  const isOwnWish = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  const url = new URL(link.href);
  const isHere = url.hash !== "" && url.href.split("#")[0] === location.href.split("#")[0];
  const leaves = link.target !== "" || link.hasAttribute("download");
  return event.defaultPrevented || isOwnWish || isHere || leaves || !isPage(url);
}

/** @param {URL} url */
function isPage(url) {
  return url.href.startsWith(HOME) && !FILES.test(url.pathname);
}

/**
 * When Python itself is gone, the page begins from the start, and says what is wrong if it cannot.
 * @param {URL} url
 * @param {FormData | null} form
 * @param {Move} move
 */
async function go(url, form, move) {
  try {
    await show(url, form, move);
  } catch {
    location.assign(form ? location.href : url);
    location.reload();
  }
}

/**
 * Ask for a page, and lay it here; a file is handed over to be saved.
 * @param {URL} url
 * @param {FormData | null} form what is sent, if anything is
 * @param {Move} move
 */
export async function show(url, form, move) {
  last += 1;
  const mine = last;
  const answer = await fetch(url, {
    method: form ? "POST" : "GET",
    body: form ? bodyOf(form) : null,
    headers: { Accept: "text/html" },
  });
  if (answer.headers.get(FAILED)) throw new Error(await answer.text());
  const told = answer.headers.get("content-disposition") ?? "";
  if (told.startsWith("attachment")) return save(await answer.blob(), told);
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (mine !== last) return;
  const at = landedAt(answer, url);
  const words = wordsOf(next);
  await swap(next, !hasShown, () => stand(at, move));
  hasShown = true;
  mark(answer.headers.get(KEPT_AT), words);
  if (move !== "none") (hashed() ?? document.documentElement).scrollIntoView();
}

/** Python is awake: a page that was kept is brought up to date, unless somebody is busy with it. */
export async function bringUpToDate() {
  const mine = last;
  const before = asItWas();
  if (!before) return;
  const answer = await fetch(before.url, { headers: { Accept: "text/html" } });
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (mine !== last || !answer.ok) return;
  if (wordsOf(next) === before.words) unmark();
  else if (isUntouched()) {
    await swap(next, true, () => stand(landedAt(answer, new URL(before.url)), "replace"));
    unmark();
  }
}

/**
 * @param {string} url
 * @param {Move} move
 */
function stand(url, move) {
  if (move === "push" && url !== location.href) history.pushState(null, "", url);
  else if (url !== location.href) history.replaceState(history.state, "", url);
}

/**
 * The address that the page answers for. WebKit doesn't say of an answer of the service worker that
 * it was led on, only where to; and an answer knows no place in a page.
 * @param {Response} answer
 * @param {URL} asked
 */
function landedAt(answer, asked) {
  const isWhereAsked = answer.url === "" || answer.url === asked.href.split("#")[0];
  return isWhereAsked ? asked.href : answer.url;
}

function hashed() {
  return document.getElementById(decodeURIComponent(location.hash.slice(1)));
}

/** @param {FormData} form */
function bodyOf(form) {
  return [...form.values()].some((value) => value instanceof File) ? form : pairsOf(form);
}

/** @param {FormData} form */
function pairsOf(form) {
  return new URLSearchParams(/** @type {[string, string][]} */ ([...form]));
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
