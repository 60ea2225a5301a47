/** The keyboard of the player: what a key means, where no field or button wants it. */

/** @type {Record<string, string>} */
const KEYS = {
  " ": "pause",
  ArrowRight: "next",
  ArrowLeft: "back",
  n: "next",
  b: "back",
  s: "stop",
  N: "next",
  B: "back",
  S: "stop",
};

const SILENT = new Set([
  "Shift",
  "Control",
  "Alt",
  "AltGraph",
  "Meta",
  "CapsLock",
  "Tab",
  "s",
  "S",
]);

/**
 * Whether a key ends a try: any does, but the one that says that it hurts.
 * @param {KeyboardEvent} event
 */
export function endsTry({ key }) {
  return !SILENT.has(key);
}

/**
 * @param {KeyboardEvent} event
 * @returns {string} what to do, or "" when the key means nothing here
 */
export function keyMeans(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return "";
  const act = KEYS[event.key] ?? "";
  const on = event.target;
  if (!(on instanceof HTMLElement)) return act;
  if (act === "stop") return on instanceof HTMLInputElement && on.type === "text" ? "" : act;
  if (on.closest("dialog")) return "";
  if (event.key === " " && on.closest("button, a, input, summary")) return "";
  if (event.key.startsWith("Arrow") && on.closest("input")) return "";
  return act;
}
