/**
 * A stopwatch that counts up, or down from `data-seconds`. Its words come from the page:
 * `data-start` and `data-stop`. Without script there is no clock, and the page asks for seconds.
 */
export class HoldTimer extends HTMLElement {
  /** @type {number | undefined} */
  ticking;

  begun = 0;

  connectedCallback() {
    if (this.firstElementChild) return;
    this.shown = document.createElement("output");
    this.shown.className = "timer-count";
    this.shown.setAttribute("aria-live", "off");
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "btn btn--wide";
    this.append(this.shown, this.button);
    this.button.addEventListener("click", () => (this.ticking ? this.stop() : this.start()));
    this.rest();
  }

  disconnectedCallback() {
    window.clearInterval(this.ticking);
  }

  get seconds() {
    return Number(this.dataset.seconds ?? 0);
  }

  rest() {
    this.show(this.seconds);
    this.name(this.dataset.start ?? "");
  }

  start() {
    this.begun = performance.now();
    this.ticking = window.setInterval(() => this.tick(), 100);
    this.name(this.dataset.stop ?? "");
    this.tick();
  }

  tick() {
    const gone = (performance.now() - this.begun) / 1000;
    this.show(this.seconds ? Math.max(0, Math.ceil(this.seconds - gone)) : Math.floor(gone));
    if (this.seconds && gone >= this.seconds) this.stop();
    const most = Number(this.dataset.most ?? 0);
    if (!this.seconds && most && gone >= most) this.stop();
  }

  stop() {
    window.clearInterval(this.ticking);
    this.ticking = undefined;
    this.name(this.dataset.start ?? "");
  }

  /** @param {number} seconds */
  show(seconds) {
    if (this.shown) this.shown.textContent = String(seconds);
  }

  /** @param {string} words */
  name(words) {
    if (this.button) this.button.textContent = words;
  }
}
