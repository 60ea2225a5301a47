/** Short tones for each change, and a push for the hand. No files: they are made here. */

/** @type {Record<string, [number, number][]>} frequency in Hz and length in seconds */
const TUNES = {
  ready: [[523, 0.12]],
  up: [[660, 0.14]],
  stay: [[590, 0.08]],
  down: [[440, 0.2]],
  go: [[590, 0.14]],
  tick: [[880, 0.03]],
  switch: [
    [523, 0.14],
    [659, 0.2],
  ],
  rest: [
    [523, 0.14],
    [392, 0.25],
  ],
  ask: [
    [659, 0.1],
    [659, 0.1],
  ],
  done: [
    [523, 0.14],
    [659, 0.14],
    [784, 0.3],
  ],
};
const PUSHES = /** @type {Record<string, number[]>} */ ({
  up: [40],
  down: [90],
  switch: [120, 80, 120],
  rest: [250],
  go: [60],
  done: [120, 80, 120, 80, 240],
});

export class Tones {
  /** @type {AudioContext | null} */
  context = null;

  /** A browser lets sound begin only at a touch. */
  wake() {
    if (typeof AudioContext === "undefined") return;
    this.context ??= new AudioContext();
    this.context.resume().catch(() => {});
  }

  /**
   * @param {string} name
   * @param {number} volume from 0 to 1
   */
  play(name, volume) {
    const { context } = this;
    if (context?.state !== "running") return;
    let start = context.currentTime;
    for (const [frequency, seconds] of TUNES[name] ?? []) {
      sound(context, frequency, start, seconds, volume);
      start += seconds + 0.05;
    }
  }

  /** @param {string} name */
  push(name) {
    const pattern = PUSHES[name];
    if (pattern && "vibrate" in navigator) navigator.vibrate(pattern);
  }

  /** Silence at once. */
  stop() {
    this.context?.close().catch(() => {});
    this.context = null;
    if ("vibrate" in navigator) navigator.vibrate(0);
  }
}

/**
 * @param {AudioContext} context
 * @param {number} frequency
 * @param {number} start
 * @param {number} seconds
 * @param {number} volume
 */
function sound(context, frequency, start, seconds, volume) {
  const tone = context.createOscillator();
  const gain = context.createGain();
  tone.frequency.value = frequency;
  // A soft beginning and end: a hard edge clicks, and clicks hurt in a hearing aid.
  gain.gain.setValueAtTime(0.0001, start);
  gain.gain.exponentialRampToValueAtTime(Math.max(0.0002, volume * 0.4), start + 0.015);
  gain.gain.setValueAtTime(Math.max(0.0002, volume * 0.4), start + seconds);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + seconds + 0.04);
  tone.connect(gain).connect(context.destination);
  tone.start(start);
  tone.stop(start + seconds + 0.05);
}
