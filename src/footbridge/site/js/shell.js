/** The page that stays: it keeps the site on this device, wakes Python, and shows page after page. */

import { Leading } from "./leading.js";
import { meant } from "./lost.js";
import { beginAnewWithIt, takeNewer } from "./newer.js";
import { bringUpToDate, show, takeOver } from "./pages.js";
import { HOME, siteOf } from "./site.js";
import { hasBegun, showFirst, showProgress, showState, touched } from "./states.js";

/** @import { Said } from "./leading.js" */

/** How long a page that was loaded past the worker waits for it. */
const PATIENCE_MS = 4000;

class CannotStart extends Error {}

/** The files are about half of the way at the first visit; Python's waking is the rest. */
const FILES = 0.5;
/** Who waits longer than this sees how far it is. */
const LONG_MS = 2_000;

let hasFailed = false;
const isFirst = !navigator.serviceWorker?.controller;

begin().catch((error) => {
  if (error instanceof CannotStart || hasFailed) return;
  heard({ kind: "failed", what: "failed", why: String(error) });
});

async function begin() {
  hasBegun();
  const site = siteOf();
  countFromAnywhere();
  const deeper = meant(new URL(location.href));
  if (deeper) history.replaceState(null, "", deeper);
  if (isFirst) showFirst();
  await refuseWhatCannotKeep();
  await askForHomeScreen();
  await keptHere();
  new Leading(site, heard).begin();
  await show(new URL(location.href), null, "replace");
  performance.mark("footbridge page");
  takeOver();
  navigator.storage.persist?.();
}

/** The address of the page changes, and what was loaded once must not be looked for elsewhere. */
function countFromAnywhere() {
  for (const link of document.querySelectorAll("link"))
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", HOME).href);
}

/** @param {Said} said */
function heard(said) {
  // How long each part of a start took: for whoever measures, and for tests.
  performance.mark(`footbridge ${said.kind}`, { detail: said });
  if (said.kind === "came") wakes(said.part);
  if (said.kind === "ready") bringUpToDate();
  if (said.kind !== "failed") return;
  // The first cause is the one to tell.
  hasFailed = true;
  showState(said.what, said.why);
  touched("again").then(() => location.reload());
}

/** @param {number} part of the way, from 0 to 1 */
function wakes(part) {
  if (isFirst) showProgress(FILES + part * (1 - FILES));
  else if (performance.now() > LONG_MS) showProgress(part);
}

/** In a private window there is no such storage: better no set-up than one that is lost. */
async function refuseWhatCannotKeep() {
  if (!("serviceWorker" in navigator && "locks" in navigator && "WebAssembly" in window))
    throw refused("too-old");
  try {
    await navigator.storage.getDirectory();
  } catch {
    throw refused("no-storage");
  }
}

/** @param {"too-old" | "no-storage" | "full" | "not-all-came"} state */
function refused(state) {
  showState(state);
  touched("again").then(() => location.reload());
  return new CannotStart();
}

/** Safari clears a site that is not on the Home Screen after some days without a visit. */
async function askForHomeScreen() {
  const isLoose = /** @type {any} */ (navigator).standalone === false;
  if (!isLoose) return;
  showState("home-screen");
  await touched("go-on");
  showState("waking");
}

/** Until every file of the site is on this device, and its worker answers for it. */
async function keptHere() {
  const worker = navigator.serviceWorker;
  let isFull = false;
  beginAnewWithIt();
  worker.addEventListener("message", ({ data }) => {
    if (typeof data?.came === "number" && isFirst) showProgress(data.came * FILES);
    isFull = data?.isFull ?? isFull;
  });
  const kept = await worker.register(new URL("sw.js", HOME), { scope: HOME });
  const failed = new Promise((_, refuse) => {
    kept.installing?.addEventListener("statechange", (event) => {
      const { state } = /** @type {ServiceWorker} */ (event.target);
      if (state === "redundant" && !kept.active) refuse(refused(isFull ? "full" : "not-all-came"));
    });
  });
  await Promise.race([worker.ready, failed]);
  if (worker.controller) return takeNewer(kept);
  const controlled = new Promise((go) => {
    worker.addEventListener("controllerchange", go, { once: true });
  });
  const late = new Promise((go) => setTimeout(go, PATIENCE_MS));
  await Promise.race([controlled, late]);
  // Loaded past the worker on purpose: the next load is not.
  if (!worker.controller) location.reload();
}
