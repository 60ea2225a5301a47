/**
 * The player. It ties together what each knows for itself: the sequence what happens, the page
 * how it looks, the announcer how it sounds, the store what is kept.
 */

/** @import { Answers, Happening, Plan } from "../shapes.js" */

import { Announcer } from "../announcer.js";
import { Clock, withOffset } from "../clock.js";
import { reply } from "../cues.js";
import { factsOf } from "../facts.js";
import { Figure, pictureTime, SMALLER } from "../figure.js";
import { close, findPlan, freshState } from "../home.js";
import { senderFor } from "../kept.js";
import { keyMeans } from "../keys.js";
import { Page } from "../page.js";
import { drawQuestion, drawRest, drawTop, drawZones } from "../rest.js";
import { Sequence } from "../sequence.js";
import { settings } from "../settings.js";
import { drawEnd, drawStart } from "../start.js";
import { isWork } from "../steps.js";
import { readSwitches, setSwitches } from "../switches.js";
import { Awake } from "../wake.js";
import { say } from "../words.js";
import { drawShare, drawWork, dropped } from "../work.js";
import { forgetDevice } from "../worker.js";
import { OfflineCheckIn } from "./offline-check-in.js";

const MORE_SECONDS = 15;
const KEEP_EVERY_MS = 5000;

export class SessionPlayer extends HTMLElement {
  settings = settings();
  page = new Page(this);
  clock = new Clock();
  awake = new Awake();
  /** @type {Sequence | null} */
  sequence = null;
  /** @type {Plan | null} */
  plan = null;
  count = 0;
  keptAt = 0;
  keptRep = "";
  drawn = "";
  still = matchMedia("(prefers-reduced-motion: reduce)");

  connectedCallback() {
    const told = document.getElementById("player-words")?.textContent ?? "{}";
    /** @type {Record<string, string>} */
    this.words = JSON.parse(told);
    this.announcer = new Announcer(this.page.one("[data-live]"), this.words, this.settings);
    this.figures = this.page.all("[data-figure]").map((host) => new Figure(host));
    this.addEventListener("click", (event) => this.onClick(event));
    this.addEventListener("change", (event) => this.onChange(event));
    document.addEventListener("keydown", (event) => this.onKey(event));
    document.addEventListener("visibilitychange", () => this.onHidden());
    window.addEventListener("pagehide", () => this.onHidden());
    for (const dialog of this.querySelectorAll("dialog")) {
      dialog.addEventListener("cancel", () => this.act("carry-on"));
    }
    this.find();
  }

  /** Find today's plan, or the place where somebody stood. */
  async find() {
    const { plan: planAddress = "", facts = "" } = this.dataset;
    this.sender = await senderFor(planAddress, facts);
    const query = wanted();
    const found = await findPlan(this.sender.server, this.sender.store, query);
    if (found.isOut) {
      await forgetDevice();
      location.assign(this.dataset.home ?? "/");
      return;
    }
    this.plan = found.plan;
    this.key = `${found.plan?.person ?? ""}:${found.plan?.kind ?? ""}${query}`;
    const kept = found.plan ? await this.sender.store.session(this.key) : null;
    const begun = kept && kept.state.mode !== "ended" ? kept : null;
    if (begun) this.plan = begun.plan;
    if (this.plan) {
      const state = begun?.state ?? freshState();
      if (begun) state.mode = "paused";
      this.sequence = new Sequence(this.plan.timeline, this.settings, state);
      const isShort = new URLSearchParams(location.search).has("short");
      if (isShort && !begun) this.sequence.keepCore();
    }
    drawStart(this.page, this.words ?? {}, this.plan, this.sequence, found.isOffline);
    const checkIn = this.querySelector("offline-check-in");
    const isAsked = found.isOffline && checkIn instanceof OfflineCheckIn;
    if (isAsked && this.plan) checkIn.open(this.plan, this.sender);
    this.dataset.ready = "";
    this.sender.flush();
  }

  /** A frame: time passes, and the page follows. */
  frame() {
    const { sequence, plan } = this;
    if (!sequence || !plan) return;
    const { now, away } = this.clock.tick();
    if (away && sequence.isRunning) sequence.awayUntil(now);
    this.handle(sequence.advance(now));
    this.draw();
    if (sequence.state.mode !== "ended") requestAnimationFrame(() => this.frame());
  }

  /** @param {Happening[]} happened */
  handle(happened) {
    const { sequence, plan } = this;
    if (!sequence || !plan) return;
    const facts = [];
    for (const one of happened) {
      if (one.type === "enter") this.entered(one.index);
      if (one.type === "part") facts.push(...this.factsOf(one.part));
      if (one.type === "ended") this.ended();
    }
    const rep = `${sequence.step.part}.${sequence.step.set}.${sequence.step.rep}`;
    const isDue = performance.now() - this.keptAt > KEEP_EVERY_MS && sequence.isRunning;
    if (happened.length > 0 || isDue || rep !== this.keptRep) this.keep(facts);
    this.keptRep = rep;
    if (happened.length > 0) this.draw();
  }

  /** @param {number} part */
  factsOf(part) {
    const { sequence, plan } = this;
    if (!sequence || !plan) return [];
    const facts = factsOf(plan, sequence.state, part, withOffset(new Date()));
    if (facts.length > 0) sequence.state.told[part] = (sequence.state.told[part] ?? 0) + 1;
    return facts;
  }

  /** @param {import("../shapes.js").Fact[]} facts */
  async keep(facts) {
    const { sequence, plan, sender, key = "" } = this;
    if (!sequence || !plan || !sender) return;
    this.keptAt = performance.now();
    sequence.state.seen = Date.now();
    const isOver = sequence.state.mode === "ended";
    const session = isOver ? null : { plan, state: structuredClone(sequence.state) };
    await sender.store.keep(session, key, plan.person, facts);
    if (facts.length > 0) await sender.flush();
  }

  /** @param {number} index */
  entered(index) {
    const { plan, sequence } = this;
    if (!plan || !sequence) return;
    this.announcer?.enter(plan, index);
    const { step } = sequence;
    this.page.show(screenFor(step));
    this.drawn = "";
    if (step.kind === "ask") this.ask();
    this.showFigures();
  }

  /** A fresh question: nothing is chosen, whatever was chosen before. */
  ask() {
    const { plan, sequence } = this;
    if (!plan || !sequence) return;
    drawZones(this.page, plan.timeline.parts[sequence.step.part]);
    for (const field of this.page.screen.querySelectorAll("input")) field.checked = false;
    this.page.hide("[data-reply]", true);
    this.count = 0;
    this.page.text("many", "0");
  }

  showFigures() {
    const { plan, sequence } = this;
    if (!plan || !sequence) return;
    const { step } = sequence;
    const after = plan.timeline.steps[sequence.state.index + 1] ?? step;
    const shown = step.kind === "rest" ? after : step;
    const about = plan.about[shown.part];
    for (const figure of this.figures ?? []) {
      if (about) figure.show(about);
      figure.turn(shown.side);
    }
  }

  draw() {
    const { plan, sequence, words = {} } = this;
    if (!plan || !sequence || sequence.state.mode === "ended") return;
    if (sequence.state.mode === "stopped") return;
    const { step, state } = sequence;
    if (this.isNews()) {
      drawTop(this.page, plan, sequence, words);
      this.page.text("voice", say(words, this.settings.voice ? "voice_on" : "voice_off"));
      if (step.kind === "rest") drawRest(this.page, plan, sequence, words);
      else if (step.kind === "ask") drawQuestion(this.page, sequence, words);
      else drawWork(this.page, plan, sequence, words);
    }
    drawShare(this.page, sequence);
    this.drawFigure();
    const isCounting = sequence.isRunning && state.lead === 0;
    if (isCounting)
      this.announcer?.within(plan, state.index, sequence.remaining, dropped(sequence));
  }

  /** Words and numbers change with the second at most; only picture and tempo every frame. */
  isNews() {
    const { sequence } = this;
    if (!sequence) return false;
    const { index, into, mode, lead } = sequence.state;
    const second = `${Math.floor(into / 1000)} ${Math.ceil(sequence.remaining / 1000)}`;
    const told = `${index} ${mode} ${Math.ceil(lead / 1000)} ${second} ${this.settings.voice}`;
    const isNew = told !== this.drawn;
    this.drawn = told;
    return isNew;
  }

  drawFigure() {
    const { plan, sequence } = this;
    if (!plan || !sequence || !isWork(sequence.step)) {
      for (const figure of this.figures ?? []) figure.seek(0);
      return;
    }
    const { step, state } = sequence;
    const phases = plan.about[step.part]?.phases ?? [];
    const isStill = document.documentElement.dataset.motion === "off" || this.still.matches;
    const isSmall = state.tingling.includes(step.part) && step.kind !== "hold";
    const seconds = state.lead > 0 ? 0 : state.into / 1000;
    const time = pictureTime(phases, step, seconds, isStill);
    for (const figure of this.figures ?? []) figure.seek(isSmall ? time * SMALLER : time);
  }

  ended() {
    const { plan, sequence, words = {} } = this;
    if (!plan || !sequence) return;
    this.awake.letGo();
    this.page.show("end");
    drawEnd(this.page, words, plan, sequence);
    if (sequence.state.ended !== "stopped") this.announcer?.both(say(words, "say_done"));
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    const on = event.target instanceof Element ? event.target : null;
    const button = on?.closest("[data-do]");
    if (button instanceof HTMLElement) {
      this.act(button.dataset.do ?? "", button);
      return;
    }
    if (on?.closest("[data-tap]")) this.act("tap");
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const act = keyMeans(event);
    if (!act || !this.sequence || this.page.name === "start" || this.page.name === "end") return;
    if (this.page.name === "stop") return;
    event.preventDefault();
    this.act(act === "pause" ? "tap" : act);
  }

  onHidden() {
    if (document.visibilityState === "visible") {
      if (this.sequence?.isRunning) this.awake.keep();
      return;
    }
    const { sequence } = this;
    if (!sequence?.isRunning) return;
    this.announcer?.voice.stop();
    this.handle(sequence.pause(this.clock.read()));
    this.draw();
  }

  /**
   * @param {string} act
   * @param {HTMLElement} [button]
   * @returns {unknown}
   */
  act(act, button) {
    const { sequence } = this;
    const now = this.clock.read();
    if (!sequence) return;
    switch (act) {
      case "begin":
        return this.begin();
      case "short":
        sequence.keepCore();
        return this.begin();
      case "afresh":
        return this.afresh();
      case "tap":
        return this.act(sequence.step.kind === "try" && sequence.isRunning ? "next" : "pause");
      case "pause":
        return sequence.isRunning ? this.pause() : this.carryOn();
      case "next":
        return this.handle(sequence.next(now));
      case "back":
        return this.handle(sequence.back(now));
      case "more":
        return sequence.lengthen(MORE_SECONDS);
      case "stop":
        return this.stop();
      case "felt":
        return this.felt(button?.dataset.felt ?? "mistake");
      case "skip":
        this.closeDialogs();
        return this.handle(sequence.skip(now, button?.dataset.why ?? "other"));
      case "shorten":
        sequence.shorten();
        return this.carryOn();
      case "finish":
        this.closeDialogs();
        return this.handle(sequence.finish(now));
      case "later":
        return this.leave();
      case "fewer":
      case "more-times":
        return this.counted(act === "fewer" ? -1 : 1);
      case "carry-on":
      case "sound-done":
        return this.carryOn();
      default:
        return this.open(act);
    }
  }

  begin() {
    const { sequence } = this;
    if (!sequence) return;
    this.announcer?.wake();
    this.awake.keep();
    const { now } = this.clock.tick();
    if (sequence.state.mode === "ready") {
      sequence.begin(now);
      this.handle(sequence.take());
    } else this.handle(sequence.resume(now));
    requestAnimationFrame(() => this.frame());
  }

  /** What was begun is closed with what was done, and today's plan begins anew. */
  async afresh() {
    const { plan, sequence, sender, key = "" } = this;
    if (!plan || !sequence || !sender) return;
    await close(sender.store, key, plan, sequence.state);
    this.sequence = null;
    await this.find();
  }

  pause() {
    const { sequence } = this;
    if (!sequence) return;
    this.handle(sequence.pause(this.clock.read()));
    this.announcer?.voice.stop();
    this.announcer?.both(say(this.words ?? {}, "say_paused"));
  }

  carryOn() {
    const { sequence } = this;
    this.closeDialogs();
    if (sequence?.state.mode !== "paused" || this.page.name === "start") return;
    this.announcer?.wake();
    this.awake.keep();
    this.handle(sequence.resume(this.clock.tick().now));
  }

  stop() {
    const { sequence } = this;
    if (!sequence) return;
    this.announcer?.hush();
    this.closeDialogs();
    this.handle(sequence.stop(this.clock.read()));
    this.page.show("stop");
    this.announcer?.both(say(this.words ?? {}, "say_stopped"));
    this.keep([]);
  }

  /** @param {string} felt */
  felt(felt) {
    const { sequence } = this;
    if (!sequence) return;
    this.announcer?.hush();
    this.announcer?.wake();
    const { now } = this.clock.tick();
    this.handle(sequence.felt(now, /** @type {"pain"} */ (felt)));
  }

  /** @param {Event} event */
  onChange(event) {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !this.sequence) return;
    if (field.form) {
      readSwitches(field.form, this.settings);
      return;
    }
    if (field.matches("[data-form-lost]")) this.sequence.answer({ formLost: field.checked });
    const answer = field.closest("[data-answer]");
    if (answer instanceof HTMLElement) this.answered(answer.dataset.answer ?? "", field.value);
    this.keep([]);
  }

  /**
   * @param {string} question
   * @param {string} value
   */
  answered(question, value) {
    const { plan, sequence, words = {} } = this;
    if (!plan || !sequence) return;
    const number = Number(value);
    const said = question === "comfortable" ? number === 1 : number;
    sequence.answer(/** @type {Answers} */ ({ [question]: said }));
    if (question !== "effort") return;
    const told = reply(words, plan.timeline.parts[sequence.step.part], number);
    this.page.text("reply", told);
    this.page.hide("[data-reply]", false);
    this.announcer?.both(told);
  }

  /** @param {number} more */
  counted(more) {
    const { plan, sequence } = this;
    const most = plan?.timeline.parts[sequence?.step.part ?? 0]?.cap ?? Number.POSITIVE_INFINITY;
    this.count = Math.min(most, Math.max(0, this.count + more));
    sequence?.answer({ count: this.count });
    this.page.text("many", String(this.count));
    this.keep([]);
  }

  /** @param {string} name */
  open(name) {
    const dialog = this.page.one(`[data-dialog="${name}"]`);
    const { sequence } = this;
    if (!(dialog instanceof HTMLDialogElement) || !sequence) return;
    if (sequence.isRunning) this.handle(sequence.pause(this.clock.read()));
    this.announcer?.voice.stop();
    this.closeDialogs();
    const form = dialog.querySelector("form");
    if (form) setSwitches(form, this.settings);
    dialog.showModal();
    dialog.querySelector("h2")?.focus();
  }

  closeDialogs() {
    for (const dialog of this.querySelectorAll("dialog")) dialog.close();
  }

  /** The place is kept; the person may come back to it all day. */
  async leave() {
    this.announcer?.hush();
    await this.keep([]);
    location.assign(this.dataset.home ?? "/");
  }
}

/** What the address asks for: a test, the walk, or else the session. */
function wanted() {
  const asked = new URLSearchParams(location.search);
  if (asked.has("test")) return `?test=${encodeURIComponent(asked.get("test") ?? "")}`;
  return asked.has("walk") ? "?walk" : "";
}

/** @param {import("../shapes.js").Step} step */
function screenFor(step) {
  if (step.kind === "rest") return "rest";
  return step.kind === "ask" ? step.says : "work";
}
