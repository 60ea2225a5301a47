/** The voice of the browser, where it has one. A new sentence always cuts off the old one. */
export class Voice {
  constructor() {
    this.language = document.documentElement.lang || "en-GB";
  }

  get isThere() {
    return "speechSynthesis" in window && speechSynthesis.getVoices().length > 0;
  }

  /**
   * @param {string} words
   * @param {number} volume from 0 to 1
   */
  say(words, volume) {
    if (!words || !("speechSynthesis" in window)) return;
    speechSynthesis.cancel();
    const sentence = new SpeechSynthesisUtterance(words);
    sentence.lang = this.language;
    sentence.rate = 0.95;
    sentence.volume = volume;
    speechSynthesis.speak(sentence);
  }

  /** Silence at once. */
  stop() {
    if ("speechSynthesis" in window) speechSynthesis.cancel();
  }
}
