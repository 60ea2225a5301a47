/**
 * Looks again by itself how far a file is read, and shows what was found once it is. Its words come
 * from the page: `data-words`, with {n} for the number. Without script, the link in it looks again.
 */
export class LookAgain extends HTMLElement {
  /** @type {number | undefined} */
  waiting;

  said = 0;

  connectedCallback() {
    this.waiting = window.setInterval(() => this.look(), 2000);
  }

  disconnectedCallback() {
    window.clearInterval(this.waiting);
  }

  async look() {
    try {
      const answer = await fetch(window.location.href, {
        headers: { Accept: "application/json" },
      });
      const isGoingOn = answer.headers.get("Content-Type")?.startsWith("application/json");
      if (isGoingOn) this.show((await answer.json()).percent);
      else window.location.reload();
    } catch {
      // Nobody answers just now. It looks again.
    }
  }

  /** @param {number} percent */
  show(percent) {
    const bar = this.querySelector("progress");
    if (bar) bar.value = percent;
    // Read aloud only now and then.
    if (percent < this.said + 10) return;
    this.said = percent;
    const said = this.querySelector("[data-said]");
    if (said) said.textContent = (this.dataset.words ?? "").replace("{n}", String(percent));
  }
}
