/** The questions after a set: drawn afresh, answered by a tap, and answered back. */

/** @import { Answers } from "./shapes.js" */
/** @import { Announcer } from "./announcer.js" */
/** @import { Driver } from "./driver.js" */
/** @import { Page } from "./page.js" */

import { reply } from "./cues.js";
import { drawZones } from "./rest.js";

export class Questions {
  /**
   * @param {Page} page
   * @param {Announcer} announcer
   * @param {Record<string, string>} words
   */
  constructor(page, announcer, words) {
    this.page = page;
    this.announcer = announcer;
    this.words = words;
    this.count = 0;
  }

  /**
   * A fresh question: nothing is chosen, whatever was chosen before.
   * @param {Driver} driver
   */
  ask({ plan, sequence }) {
    drawZones(this.page, plan.timeline.parts[sequence.step.part]);
    for (const field of this.page.screen.querySelectorAll("input")) field.checked = false;
    this.page.hide("[data-reply]", true);
    this.count = 0;
    this.page.text("many", "0");
  }

  /**
   * @param {Driver} driver
   * @param {HTMLInputElement} field that was changed
   */
  answer(driver, field) {
    const asked = field.closest("[data-answer]");
    if (asked instanceof HTMLElement) this.take(driver, asked.dataset.answer ?? "", field.value);
    driver.keep();
  }

  /**
   * @param {Driver} driver
   * @param {string} question
   * @param {string} value
   */
  take({ plan, sequence }, question, value) {
    sequence.answer(answerTo(question, value));
    if (question !== "effort") return;
    const told = reply(this.words, plan.timeline.parts[sequence.step.part], Number(value));
    this.page.text("reply", told);
    this.page.hide("[data-reply]", false);
    this.announcer.both(told);
  }

  /**
   * @param {Driver} driver
   * @param {number} more
   */
  counted(driver, more) {
    const { plan, sequence } = driver;
    const most = plan.timeline.parts[sequence.step.part]?.cap ?? Number.POSITIVE_INFINITY;
    this.count = Math.min(most, Math.max(0, this.count + more));
    sequence.answer({ count: this.count });
    this.page.text("many", String(this.count));
    driver.keep();
  }
}

/** Questions that are answered by yes or no. */
const YES_OR_NO = new Set(["comfortable", "form", "near_fall"]);

/**
 * @param {string} question
 * @param {string} value of the field that was chosen
 * @returns {Answers}
 */
export function answerTo(question, value) {
  const number = Number(value);
  return { [question]: YES_OR_NO.has(question) ? number === 1 : number };
}
