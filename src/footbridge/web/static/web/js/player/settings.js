/** How this device plays: kept here and nowhere else, because ears and screens belong together. */

const KEY = "footbridge-player";

/**
 * @typedef {{
 *   voice: boolean, tones: boolean, vibration: boolean, volume: number, leadIn: number,
 *   waits: boolean,
 * }} Settings
 */

/** @type {Settings} */
const USUAL = {
  voice: true,
  tones: true,
  vibration: true,
  volume: 0.8,
  leadIn: 10,
  waits: false,
};

/** @returns {Settings} */
export function settings() {
  try {
    return { ...USUAL, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
  } catch {
    return { ...USUAL };
  }
}

/** @param {Settings} chosen */
export function keepSettings(chosen) {
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // Nowhere to keep it: it holds as long as the page is open.
  }
}
