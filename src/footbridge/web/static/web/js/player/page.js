/** The page of the player: showing one screen at a time, and changing only what is different. */

/** Digits that fit beside the cue on a phone. */
const LONGEST_COUNT = 2;

/** @param {Element} root */
export class Page {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    /** @type {HTMLElement} */
    this.screen = root;
    this.name = "";
    /** @type {WeakMap<Element, string>} */
    this.shown = new WeakMap();
  }

  /**
   * @param {string} name
   * @param {boolean} [focus] whether the reader is led to its heading
   */
  show(name, focus = true) {
    if (name === this.name) return;
    this.name = name;
    for (const screen of this.all("[data-screen]")) screen.hidden = screen.dataset.screen !== name;
    this.screen = this.one(`[data-screen="${name}"]`) ?? this.root;
    // At once: a screen that glides to its top hides the count for a moment.
    window.scrollTo({ top: 0, behavior: "instant" });
    if (focus) this.screen.querySelector("h1")?.focus({ preventScroll: true });
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement[]}
   */
  all(selector) {
    return /** @type {HTMLElement[]} */ ([...this.root.querySelectorAll(selector)]);
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement | null}
   */
  one(selector) {
    return this.root.querySelector(selector);
  }

  /**
   * Set the words at every place of this name on the screen that is shown.
   * @param {string} name
   * @param {string} words
   */
  text(name, words) {
    for (const place of this.screen.querySelectorAll(`[data-text="${name}"]`)) {
      if (this.shown.get(place) === words) continue;
      this.shown.set(place, words);
      place.textContent = words;
    }
  }

  /**
   * The one big number. A clock has more letters than a count and is drawn smaller.
   * @param {string} count
   */
  count(count) {
    this.text("count", count);
    const place = this.screen.querySelector('[data-text="count"]');
    place?.classList.toggle("is-long", count.length > LONGEST_COUNT);
  }

  /**
   * @param {string} selector
   * @param {boolean} isHidden
   */
  hide(selector, isHidden) {
    for (const place of this.screen.querySelectorAll(selector)) {
      if (place instanceof HTMLElement && place.hidden !== isHidden) place.hidden = isHidden;
    }
  }

  /**
   * A row of planks: so many laid, one being laid, the rest to come.
   * @param {string} selector
   * @param {number} laid
   * @param {number} total
   * @param {string} [label]
   */
  planks(selector, laid, total, label) {
    const row = this.screen.querySelector(selector);
    if (!row) return;
    const told = `${laid}/${total}`;
    if (this.shown.get(row) === told) return;
    this.shown.set(row, told);
    const planks = Array.from({ length: total }, (_, place) => {
      const plank = document.createElement("i");
      if (place < laid) plank.className = "is-laid";
      if (place === laid) plank.className = "is-now";
      return plank;
    });
    row.replaceChildren(...planks);
    if (label) row.setAttribute("aria-label", label);
  }
}
