/** A page that was kept, until it is brought up to date: what it says, and that it says so. */

const HOUR_MS = 3_600_000;

/** @type {{url: string, words: string} | null} */
let shown = null;
let isTouched = false;

for (const kind of ["pointerdown", "keydown"])
  addEventListener(kind, () => {
    isTouched = true;
  });

/**
 * @param {string | null} at when it was answered, if it was kept
 * @param {string} words what it says, before any script has its way with it
 */
export function mark(at, words) {
  shown = at ? { url: location.href, words } : null;
  isTouched = false;
  const told = at ? new Date(at) : null;
  if (told && isOfAnEarlierHour(told)) document.querySelector("main")?.prepend(sayWhen(told));
}

/** The page that was kept, if one is there. */
export function asItWas() {
  return shown;
}

export function isUntouched() {
  return !isTouched;
}

export function unmark() {
  shown = null;
  document.querySelector("[data-as-it-was]")?.remove();
}

/** @param {ParentNode} page */
export function wordsOf(page) {
  return page.querySelector("main")?.textContent?.replace(/\s+/g, " ") ?? "";
}

/** @param {Date} told */
function isOfAnEarlierHour(told) {
  const now = new Date();
  return now.getHours() !== told.getHours() || now.getTime() - told.getTime() > HOUR_MS;
}

/** Its words are those of the page that stays, taken before another was laid over it. */
const WORDS = document.querySelector("template[data-as-it-was-words]");

/** @param {Date} told */
function sayWhen(told) {
  const words = WORDS instanceof HTMLTemplateElement ? WORDS.content.cloneNode(true) : null;
  const said = document.createElement("div");
  said.dataset.asItWas = "";
  if (words) said.append(words);
  const time = said.querySelector("time");
  if (time) {
    time.dateTime = told.toISOString();
    time.textContent = told.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  }
  return said;
}
