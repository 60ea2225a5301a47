/** The questions after a set: one at a time, answered by a tap or a key, and answered back. */

/** @import { Announcer } from "./announcer.js" */
/** @import { Driver } from "./driver.js" */
/** @import { Page } from "./page.js" */

import { answerTo, fieldsLeft } from "./asked.js";
import { reply } from "./cues.js";
import { drawZones } from "./rest.js";

/** So long an answer stays before the next question: a hand that slipped can put it right. */
const STAYS_MS = 1500;
const MINUTE_MS = 60_000;

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
    this.moving = 0;
  }

  /**
   * A fresh question: nothing is chosen, whatever was chosen before.
   * @param {Driver} driver
   */
  ask(driver) {
    const { plan, sequence } = driver;
    drawZones(this.page, plan.timeline.parts[sequence.asked?.part ?? 0]);
    for (const field of this.page.screen.querySelectorAll("input")) field.checked = false;
    this.page.hide("[data-reply], [data-less]", true);
    this.count = 0;
    this.page.text("many", "0");
    this.toNext(driver);
  }

  /**
   * On to the first thing that is not answered; of several, one is seen at a time.
   * @param {Driver} driver
   */
  toNext({ sequence }) {
    window.clearTimeout(this.moving);
    const { asked, state } = sequence;
    const [field] = asked ? fieldsLeft(state, asked) : [];
    if (!field) return;
    for (const block of this.page.screen.querySelectorAll("[data-field]")) {
      if (block instanceof HTMLElement) block.hidden = block.dataset.field !== field;
    }
    const heading = this.page.screen.querySelector(`[data-field="${field}"] h1`);
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
  }

  /**
   * A key that stands for an answer: its number, 1 for yes and 0 for no, T for ten.
   * @param {string} key
   * @returns {boolean} whether there is such an answer
   */
  key(key) {
    const value = key.toLowerCase() === "t" ? "10" : key;
    if (!/^\d+$/.test(value)) return false;
    const field = this.page.screen.querySelector(
      `[data-field]:not([hidden]) :is(input[value="${value}"], [data-key="${value}"])`,
    );
    if (!(field instanceof HTMLElement)) return false;
    field.click();
    return true;
  }

  /**
   * Not the whole time: then how many minutes?
   * @param {Driver} driver
   */
  askMinutes({ sequence }) {
    this.count = Math.floor(sequence.state.out / MINUTE_MS);
    this.page.text("many", String(this.count));
    this.page.hide('[data-field="walked"]', true);
    this.page.hide("[data-less]", false);
    const heading = this.page.screen.querySelector("[data-less] h1");
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
  }

  /**
   * How long the walk was: all the time that they were out, or as many minutes as they said.
   * @param {Driver} driver
   */
  walked(driver) {
    const isLess = this.page.one("[data-less]")?.hidden === false;
    const all = Math.round(driver.sequence.state.out / 1000);
    driver.sequence.answer({ walked: isLess ? this.count * 60 : all });
    driver.keep();
    driver.next();
  }

  /**
   * @param {Driver} driver
   * @param {HTMLInputElement} field that was changed
   */
  answer(driver, field) {
    const asked = field.closest("[data-answer]");
    if (!(asked instanceof HTMLElement)) return;
    this.take(driver, asked.dataset.answer ?? "", field.value);
    driver.keep();
    window.clearTimeout(this.moving);
    this.moving = window.setTimeout(() => this.toNext(driver), STAYS_MS);
  }

  /**
   * @param {Driver} driver
   * @param {string} question
   * @param {string} value
   */
  take({ plan, sequence }, question, value) {
    sequence.answer(answerTo(question, value));
    if (question !== "effort") return;
    const told = reply(this.words, plan.timeline.parts[sequence.asked?.part ?? 0], Number(value));
    this.page.text("reply", told);
    this.page.hide("[data-reply]", false);
    this.announcer.reply(told, sequence.step.kind === "get_ready");
  }

  /**
   * @param {Driver} driver
   * @param {number} more
   */
  counted(driver, more) {
    const { plan, sequence } = driver;
    const most = plan.timeline.parts[sequence.step.part]?.cap ?? Number.POSITIVE_INFINITY;
    this.count = Math.min(most, Math.max(0, this.count + more));
    if (sequence.asked?.says === "how_many") sequence.answer({ count: this.count });
    this.page.text("many", String(this.count));
    driver.keep();
  }
}
