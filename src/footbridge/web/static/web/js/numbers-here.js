/** What this device keeps for the page of help that opens without a network. */

const KEY = "footbridge-numbers";

/**
 * @typedef {Record<string, string | undefined>} Names numbers or looks, by their names
 * @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Shelf
 */

/**
 * Keeps these in place of what was there; nothing at all leaves nothing behind.
 * @param {Names} numbers
 * @param {Names} looks how the page was shown
 * @param {Shelf} [shelf]
 */
export function keepNumbers(numbers, looks, shelf = window.localStorage) {
  if (Object.keys(numbers).length === 0) shelf.removeItem(KEY);
  else shelf.setItem(KEY, JSON.stringify({ numbers, looks }));
}

/**
 * @param {Shelf} [shelf]
 * @returns {{numbers: Names, looks: Names}}
 */
export function keptNumbers(shelf = window.localStorage) {
  try {
    const { numbers = {}, looks = {} } = JSON.parse(shelf.getItem(KEY) ?? "{}");
    return { numbers, looks };
  } catch {
    // Kept by another version, or by nobody: the page has the numbers of the country.
    return { numbers: {}, looks: {} };
  }
}

/**
 * What calls a number, which people write with spaces.
 * @param {string} number
 */
export function addressOf(number) {
  return `tel:${number.replace(/[^\d+*#]/g, "")}`;
}
