/** The dialog for voice, tones, vibration, volume and pace: each its own switch. */

/** @import { Settings } from "./settings.js" */

import { keepSettings } from "./settings.js";

const CHECKS = /** @type {const} */ (["voice", "tones", "vibration", "waits"]);

/**
 * Put the switches where the settings are.
 * @param {HTMLFormElement} form
 * @param {Settings} settings
 */
export function setSwitches(form, settings) {
  for (const name of CHECKS) field(form, name).checked = settings[name];
  field(form, "volume").value = String(Math.round(settings.volume * 100));
  field(form, "leadIn").value = String(settings.leadIn);
  showLeadIn(form);
}

/**
 * Read the switches, and keep what they say on this device.
 * @param {HTMLFormElement} form
 * @param {Settings} settings changed in place: everybody holds the same one
 */
export function readSwitches(form, settings) {
  for (const name of CHECKS) settings[name] = field(form, name).checked;
  settings.volume = Number(field(form, "volume").value) / 100;
  settings.leadIn = Number(field(form, "leadIn").value);
  showLeadIn(form);
  keepSettings(settings);
}

/** @param {HTMLFormElement} form */
function showLeadIn(form) {
  const shown = form.querySelector('[data-text="leadIn"]');
  if (shown) shown.textContent = field(form, "leadIn").value;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {HTMLInputElement}
 */
function field(form, name) {
  const found = form.elements.namedItem(name);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no switch ${name}`);
  return found;
}
