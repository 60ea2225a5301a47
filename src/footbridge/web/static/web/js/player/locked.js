/**
 * What a locked phone shows of a session, and its two buttons there. Where a browser has no lock
 * screen to lend, nothing is missing.
 */

/** @import { Plan } from "./shapes.js" */
/** @import { Sequence } from "./sequence.js" */

import { shown } from "./clock.js";
import { workAt } from "./steps.js";
import { say } from "./words.js";

/** A longer time left is not written anew every second. */
const LONG_MS = 100_000;
const LONG_STEP_MS = 10_000;

export class Locked {
  /**
   * @param {Record<string, string>} words
   * @param {{play: () => void, pause: () => void}} acts
   */
  constructor(words, acts) {
    this.words = words;
    this.acts = acts;
    this.told = "";
    this.isOn = false;
  }

  get session() {
    return globalThis.navigator?.mediaSession ?? null;
  }

  begin() {
    const { session } = this;
    if (!session) return;
    this.isOn = true;
    session.setActionHandler("play", this.acts.play);
    session.setActionHandler("pause", this.acts.pause);
  }

  /**
   * @param {Plan} plan
   * @param {Sequence} sequence
   */
  show(plan, sequence) {
    const { session } = this;
    if (!session || !this.isOn) return;
    const { title, artist } = lockedWords(this.words, plan, sequence);
    session.playbackState = sequence.isRunning ? "playing" : "paused";
    if (`${title} ${artist}` === this.told) return;
    this.told = `${title} ${artist}`;
    session.metadata = new MediaMetadata({ title, artist, album: "Footbridge" });
  }

  /** It is over, or another window goes on with it. */
  end() {
    if (this.session && this.isOn) this.session.metadata = null;
    this.isOn = false;
    this.told = "";
  }
}

/**
 * Name and side, and the count or the time that is left.
 * @param {Record<string, string>} words
 * @param {Plan} plan
 * @param {Sequence} sequence
 */
export function lockedWords(words, plan, sequence) {
  const next = workAt(sequence.steps, sequence.state.index);
  const name = plan.about[next.part]?.name ?? "";
  const side = next.side ? `${say(words, `side_${next.side}`)} ${say(words, "side")}` : "";
  return { title: side ? `${name}: ${side}` : name, artist: lineOf(words, sequence) };
}

/**
 * @param {Record<string, string>} words
 * @param {Sequence} sequence
 */
function lineOf(words, sequence) {
  const { remaining, state, step, timeline } = sequence;
  if (!sequence.isRunning) return say(words, "paused");
  if (["up", "pause", "down", "move"].includes(step.kind)) {
    const of = timeline.parts[step.part]?.dose?.reps ?? "";
    return say(words, "locked_rep", { n: step.rep ?? 1, of });
  }
  if (step.kind === "try") return shown(Math.floor(state.into / 1000));
  if (!Number.isFinite(remaining)) return "";
  const name = { get_ready: "locked_ready", rest: "locked_rest" }[String(step.kind)];
  return say(words, name ?? "locked_time", { left: shown(rounded(remaining) / 1000) });
}

/** @param {number} milliseconds */
function rounded(milliseconds) {
  if (milliseconds < LONG_MS) return milliseconds;
  return Math.ceil(milliseconds / LONG_STEP_MS) * LONG_STEP_MS;
}
