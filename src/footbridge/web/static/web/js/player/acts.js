/** What each button and key does, by the name it has in the page (`data-do`). */

/** @import { Dialogs } from "./dialogs.js" */
/** @import { Driver } from "./driver.js" */
/** @import { Questions } from "./questions.js" */
/** @import { Felt } from "./sequence.js" */

/**
 * @typedef {{
 *   driver: Driver, dialogs: Dialogs, questions: Questions, isPlaying: boolean,
 *   begin: () => unknown, afresh: () => unknown, leave: () => unknown,
 *   felt: (felt: Felt) => unknown,
 * }} Hands
 * @typedef {DOMStringMap | Record<string, string | undefined>} Told what the button says besides
 */

/** @type {Record<string, (hands: Hands, told: Told) => unknown>} */
const ACTS = {
  begin: (hands) => hands.begin(),
  afresh: (hands) => hands.afresh(),
  later: (hands) => hands.leave(),
  short(hands) {
    hands.driver.sequence.keepCore();
    return hands.begin();
  },
  tap: ({ driver }) => driver.tap(),
  pause: ({ driver }) => driver.pauseOrCarryOn(),
  next: ({ driver }) => driver.next(),
  back: ({ driver }) => driver.back(),
  more: ({ driver }) => driver.more(),
  stop({ driver, dialogs }) {
    dialogs.close();
    driver.stop();
  },
  felt: (hands, told) => hands.felt(/** @type {Felt} */ (told.felt ?? "mistake")),
  skip({ driver, dialogs }, told) {
    dialogs.close();
    driver.skip(told.why ?? "other");
  },
  shorten(hands) {
    hands.driver.sequence.shorten();
    carryOn(hands);
  },
  finish({ driver, dialogs }) {
    dialogs.close();
    driver.finish();
  },
  "walk-on": ({ driver }) => driver.walkOn(),
  less: ({ driver, questions }) => questions.askMinutes(driver),
  walked: ({ driver, questions }) => questions.walked(driver),
  fewer: ({ driver, questions }) => questions.counted(driver, -1),
  "more-times": ({ driver, questions }) => questions.counted(driver, 1),
  "carry-on": carryOn,
  "sound-done": carryOn,
};

/** Pressed again and again on purpose. Elsewhere a second press is a hand that shook. */
const REPEATED = new Set(["more", "fewer", "more-times"]);

/**
 * @param {string} name of an act, or of the dialog to open
 * @param {Hands} hands
 * @param {Told} [told]
 */
export function act(name, hands, told = {}) {
  const found = ACTS[name];
  if (found) return found(hands, told);
  hands.driver.standStill();
  return hands.dialogs.open(name);
}

/**
 * Whether a press is the second half of a double one that meant one. The button under the finger
 * may be another by then.
 * @param {string} name
 * @param {number} presses in quick succession at one place, this one included
 */
export function isShaken(name, presses) {
  return presses > 1 && !REPEATED.has(name);
}

/** @param {Hands} hands */
function carryOn({ driver, dialogs, isPlaying }) {
  dialogs.close();
  if (isPlaying) driver.carryOn();
}
