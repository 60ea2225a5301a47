/** The voice of the browser, where it has one. It says one thing to its end before the next. */

/** A browser that never tells that it has ended is believed to have, after so much of the usual time. */
const SLOWEST = 2;

export class Voice {
  constructor() {
    this.language = document.documentElement.lang || "en-GB";
    /** @type {SpeechSynthesisUtterance | null} */
    this.speaking = null;
    this.until = 0;
  }

  get isThere() {
    return "speechSynthesis" in window && speechSynthesis.getVoices().length > 0;
  }

  get isBusy() {
    return this.speaking !== null && performance.now() < this.until;
  }

  /**
   * @param {string} words
   * @param {number} volume from 0 to 1
   * @param {number} lasts milliseconds that it takes at the usual speed
   */
  say(words, volume, lasts) {
    if (!words || !("speechSynthesis" in window)) return;
    const sentence = new SpeechSynthesisUtterance(words);
    sentence.lang = this.language;
    sentence.rate = 0.95;
    sentence.volume = volume;
    const ended = () => {
      if (this.speaking === sentence) this.speaking = null;
    };
    sentence.onend = ended;
    sentence.onerror = ended;
    this.speaking = sentence;
    this.until = performance.now() + lasts * SLOWEST;
    speechSynthesis.speak(sentence);
  }

  /** Silence at once. */
  stop() {
    this.speaking = null;
    if ("speechSynthesis" in window) speechSynthesis.cancel();
  }
}
