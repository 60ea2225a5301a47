/**
 * Sends the form in it again by itself until it is taken, and goes where the answer leads. Its
 * words come from the page: `data-waits` and `data-by-hand`. Without script, the button sends it.
 */
export class SendAgain extends HTMLElement {
  /** @type {number | undefined} */
  waiting;

  isSending = false;

  connectedCallback() {
    if (!this.querySelector("form")) return;
    this.say(this.dataset.waits);
    this.waiting = window.setInterval(() => this.send(), Number(this.dataset.seconds) * 1000);
  }

  disconnectedCallback() {
    window.clearInterval(this.waiting);
  }

  async send() {
    const form = this.querySelector("form");
    if (!form || this.isSending) return;
    this.isSending = true;
    try {
      const address = form.getAttribute("action") ?? "";
      const answer = await fetch(address, { method: "POST", body: new FormData(form) });
      this.answered(answer, new URL(address, window.location.href).href);
    } catch {
      // Nobody answers. It waits for the next time.
    } finally {
      this.isSending = false;
    }
  }

  /**
   * @param {Response} answer what is taken leads on; what is wrong in it comes back as a page
   * @param {string} asked where it was sent: WebKit, on a site, says only by that it was led on
   */
  answered(answer, asked) {
    if (answer.redirected || answer.url !== asked) window.location.replace(answer.url);
    else if (answer.ok) this.leaveIt();
  }

  leaveIt() {
    window.clearInterval(this.waiting);
    this.say(this.dataset.byHand);
  }

  /** @param {string | undefined} words */
  say(words) {
    const said = this.querySelector('[role="status"]');
    if (said) said.textContent = words ?? "";
  }
}
