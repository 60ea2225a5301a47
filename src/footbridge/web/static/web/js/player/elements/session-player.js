/**
 * The player in the page. It only ties together: the driver leads, the screens show, the announcer
 * speaks, the keeper keeps, and here their wires come together with hands and keys.
 */

/** @import { Found } from "../home.js" */
/** @import { Sender } from "../kept.js" */
/** @import { Felt } from "../sequence.js" */
/** @import { Plan } from "../shapes.js" */

import { act, isShaken } from "../acts.js";
import { Announcer } from "../announcer.js";
import { Clock } from "../clock.js";
import { Dialogs } from "../dialogs.js";
import { Driver } from "../driver.js";
import { close, findSession, uuid } from "../home.js";
import { Keeper } from "../keeper.js";
import { senderFor } from "../kept.js";
import { endsTry, keyMeans } from "../keys.js";
import { askToLast } from "../lasting.js";
import { Page } from "../page.js";
import { Questions } from "../questions.js";
import { Screens } from "../screens.js";
import { settings } from "../settings.js";
import { drawStart } from "../start.js";
import { readSwitches } from "../switches.js";
import { Awake } from "../wake.js";
import { forgetDevice } from "../worker.js";

/** Screens on which no key means anything. */
const WITHOUT_KEYS = new Set(["start", "stop", "end"]);
/** These mean themselves, also in a try. */
const OWN = '[data-do="stop"], [data-do="menu"], [data-do="sound"], dialog';
/** The end of the touch that ended a try is no touch of what comes after it. */
const SAME_TOUCH_MS = 700;
/** The hand goes back from the phone at first. */
const UNMOVED_MS = 1000;
/** So often it is looked at the clock while nobody sees the page. */
const POCKET_MS = 1000;
const LATER_MS = 15_000;

export class SessionPlayer extends HTMLElement {
  settings = settings();
  page = new Page(this);
  awake = new Awake();
  /** @type {Driver | null} */
  driver = null;
  /** When a touch last ended a try, by the clock of the events. */
  endedAt = Number.NEGATIVE_INFINITY;
  pocket = 0;
  /** Ends what listens beyond this element, when another page is laid in its place. */
  left = new AbortController();

  disconnectedCallback() {
    this.left.abort();
    window.clearInterval(this.pocket);
    this.driver?.standStill();
  }

  connectedCallback() {
    const { signal } = this.left;
    const told = document.getElementById("player-words")?.textContent ?? "{}";
    /** @type {Record<string, string>} */
    this.words = JSON.parse(told);
    this.announcer = new Announcer(this.page.one("[data-live]"), this.words, this.settings);
    this.questions = new Questions(this.page, this.announcer, this.words);
    this.dialogs = new Dialogs(this, this.settings, () => this.act("carry-on"));
    document.addEventListener("pointerdown", (event) => this.onTouch(event), { signal });
    this.addEventListener("click", (event) => this.onClick(event));
    this.addEventListener("change", (event) => this.onChange(event));
    document.addEventListener("keydown", (event) => this.onKey(event), { signal });
    document.addEventListener("visibilitychange", () => this.onSight(), { signal });
    window.addEventListener("pagehide", () => this.driver?.standStill(), { signal });
    this.find();
  }

  /** Find today's plan, or the place where somebody stood, and show the first screen. */
  async find() {
    const { home = "/" } = this.dataset;
    this.sender = await senderFor(this.dataset);
    const found = await findSession(this.sender, this.settings, location.search);
    if (found.isOut) {
      await forgetDevice();
      location.assign(home);
      return;
    }
    this.found = found;
    this.driver = this.driverOf(found);
    drawStart(this.page, this.words ?? {}, found);
    if (found.sequence?.state.mode === "stopped") this.driver?.eye.stopped(true);
    if (found.isOffline && found.plan) await this.checkIn(found.plan, this.sender);
    this.dataset.ready = "";
    this.sender.flush();
  }

  /**
   * Without a network the check-in is asked here.
   * @param {Plan} plan
   * @param {Sender} sender
   */
  async checkIn(plan, sender) {
    const { OfflineCheckIn } = await import("./offline-check-in.js");
    customElements.get("offline-check-in") ??
      customElements.define("offline-check-in", OfflineCheckIn);
    const asked = this.querySelector("offline-check-in");
    if (asked instanceof OfflineCheckIn) asked.open(plan, sender);
  }

  /**
   * @param {Found} found
   * @returns {Driver | null} nobody, where there is nothing to lead
   */
  driverOf({ plan, sequence, key, known }) {
    const { sender, announcer, awake, page, words = {}, questions } = this;
    if (!plan || !sequence || !sender || !announcer) return null;
    const onAsk = () => questions?.ask(driver);
    const eye = new Screens(page, words, this.settings, plan, sequence, onAsk);
    this.eye = eye;
    const driver = new Driver(plan, sequence, {
      eye,
      ear: announcer,
      keeper: new Keeper(sender, key, plan, uuid(), known, () => this.lost(driver)),
      awake,
      clock: new Clock(),
      nextFrame: (draw) => requestAnimationFrame(draw),
    });
    return driver;
  }
  /**
   * @param {string} name
   * @param {HTMLElement} [button]
   */
  act(name, button) {
    const { driver, dialogs, questions } = this;
    if (!driver || !dialogs || !questions) return;
    const hands = {
      driver,
      dialogs,
      questions,
      isPlaying: this.page.name !== "start",
      begin: () => this.begin(driver),
      afresh: () => this.afresh(driver),
      leave: () => this.leave(driver),
      felt: (/** @type {Felt} */ felt) => this.felt(driver, felt),
    };
    act(name, hands, button?.dataset);
  }

  /** @param {Driver} driver */
  begin(driver) {
    askToLast();
    const { steps } = driver.plan.timeline;
    if (steps.some((step) => step.kind === "count_in")) this.watchMotion();
    driver.begin();
    window.setTimeout(() => this.lendLockScreen(driver), LATER_MS);
  }

  async watchMotion() {
    const { watchMotion } = await import("../motion.js");
    await watchMotion(() => this.moved());
  }

  /**
   * Nobody locks a phone while they get ready: until then nothing is fetched for it.
   * @param {Driver} driver
   */
  async lendLockScreen(driver) {
    const acts = { play: () => this.goOn(), pause: () => driver.pause() };
    const { Locked } = await import("../locked.js");
    this.eye?.lend(new Locked(this.words ?? {}, acts));
  }

  /** The phone was moved. */
  moved() {
    const { driver } = this;
    if (driver?.isTrying && driver.sequence.state.into > UNMOVED_MS) driver.next();
  }

  /**
   * A touch of anything ends a try, at once.
   * @param {PointerEvent} event
   */
  onTouch({ target, timeStamp }) {
    const isOwn = target instanceof Element && target.closest(OWN);
    if (!this.driver?.isTrying || isOwn) return;
    this.endedAt = timeStamp;
    this.driver.next();
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    const on = event.target instanceof Element ? event.target : null;
    const button = on?.closest("[data-do]");
    const name =
      button instanceof HTMLElement ? button.dataset.do : on?.closest("[data-tap]") && "tap";
    if (!name || event.timeStamp - this.endedAt < SAME_TOUCH_MS) return;
    if (isShaken(name, event.detail)) event.preventDefault();
    else this.act(name, button instanceof HTMLElement ? button : undefined);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (!event.repeat && this.answersByKey(event)) return event.preventDefault();
    if (this.driver?.isTrying && !event.repeat && endsTry(event)) {
      event.preventDefault();
      return this.driver.next();
    }
    const name = event.repeat ? "" : keyMeans(event);
    if (!name || !this.driver || WITHOUT_KEYS.has(this.page.name)) return;
    event.preventDefault();
    this.act(name === "pause" ? "tap" : name);
  }

  /** @param {KeyboardEvent} event */
  answersByKey({ key, altKey, ctrlKey, metaKey }) {
    const isAsked = this.page.name.startsWith("how_") && !this.querySelector("dialog[open]");
    return isAsked && !(altKey || ctrlKey || metaKey) && this.questions?.key(key);
  }

  /** Nobody sees the page: everything waits. */
  onSight() {
    const { driver } = this;
    window.clearInterval(this.pocket);
    if (this.announcer) this.announcer.isAway = document.visibilityState === "hidden";
    if (document.visibilityState !== "hidden") return this.onBack();
    driver?.standStill();
    if (!driver?.sequence.isWalking) return;
    driver.keep();
    this.toPocket(driver);
  }

  /**
   * Frames stand still in a pocket. What still runs there may tell when the time is up.
   * @param {Driver} driver
   */
  toPocket(driver) {
    window.clearInterval(this.pocket);
    if (document.visibilityState !== "hidden") return;
    this.pocket = window.setInterval(() => driver.glance(), POCKET_MS);
  }

  /** Carry on, said by the lock screen: whoever wants that listens. */
  goOn() {
    if (this.announcer) this.announcer.isAway = false;
    this.driver?.carryOn();
    if (this.driver) this.toPocket(this.driver);
  }

  onBack() {
    const { driver } = this;
    if (driver?.sequence.isRunning && !driver.sequence.isWalking) this.awake.keep();
  }

  /** @param {Event} event */
  onChange(event) {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !this.driver) return;
    const late = field.closest("[data-late]");
    if (field.form) readSwitches(field.form, this.settings);
    else if (late instanceof HTMLElement) this.answerLate(this.driver, late, field.value);
    else this.questions?.answer(this.driver, field);
  }

  /**
   * @param {Driver} driver
   * @param {HTMLElement} late the question
   * @param {string} value
   */
  async answerLate(driver, late, value) {
    const { answerLate } = await import("../open.js");
    await answerLate(driver, late, value);
  }

  /**
   * What was begun is closed with what was done, and today's plan begins anew.
   * @param {Driver} driver
   */
  async afresh({ plan, sequence, keeper }) {
    if (!this.sender) return;
    await close(this.sender.store, keeper.key, plan, sequence.state);
    await this.find();
  }

  /**
   * @param {Driver} driver
   * @param {Felt} felt
   */
  felt(driver, felt) {
    driver.felt(felt);
    // Answered long after: carrying on is a step of its own.
    const isWaiting = !driver.isBegun && driver.sequence.state.mode === "paused";
    if (isWaiting && this.found) drawStart(this.page, this.words ?? {}, this.found);
  }

  /**
   * The place is kept; the person may come back to it all day.
   * @param {Driver} driver
   */
  async leave(driver) {
    this.announcer?.hush();
    await driver.keep();
    location.assign(this.dataset.home ?? "/");
  }

  /**
   * Another window goes on with this session. Here it can be taken up again from where it is then.
   * @param {Driver} driver
   */
  lost(driver) {
    if (driver.isLetGo) return;
    driver.letGo();
    this.eye?.locked?.end();
    this.dialogs?.close();
    delete this.dataset.ready;
    this.find();
  }
}
