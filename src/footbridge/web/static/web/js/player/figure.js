/** The picture: it follows the clock of the session and never moves on its own. */

/** @import { About, Picture, Side, Step } from "./shapes.js" */

/**
 * The picture of a step: some movements have another one for the left side, or for the second way.
 * @param {About} about
 * @param {Step} step
 * @returns {Picture}
 */
export function pictureFor(about, step) {
  const other = (about.others ?? []).find(
    ({ side, way }) => (!side || side === step.side) && (!way || way === step.way),
  );
  return other ? { ...about, ...other } : about;
}

export class Figure {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    /** @type {SVGSVGElement | null} */
    this.picture = null;
    this.address = "";
    this.last = -1;
  }

  /**
   * Show a picture; without one the words have to do.
   * @param {Picture} shown
   */
  async show(shown) {
    if (shown.figure === this.address) return;
    this.address = shown.figure;
    this.picture = null;
    this.host.replaceChildren();
    this.host.hidden = !shown.figure;
    if (!shown.figure) return;
    const found = await fetchPicture(shown.figure);
    if (this.address !== shown.figure || !found) return;
    found.pauseAnimations();
    // Who was chosen for all pictures, or who has a turn in this one.
    const chosen = document.documentElement.dataset;
    this.host.dataset.body = chosen.body ?? shown.body;
    this.host.dataset.skin = chosen.skin ?? shown.skin;
    this.picture = found;
    this.last = -1;
    this.host.setAttribute("role", "img");
    this.host.setAttribute("aria-label", shown.description);
    this.host.replaceChildren(found);
    found.pauseAnimations();
  }

  /**
   * The picture of one side is the mirror of the other's.
   * @param {Side | undefined} side
   * @param {Side | undefined} shows the side that was drawn
   */
  turn(side, shows) {
    this.host.classList.toggle("figure-mirrored", !!side && side !== (shows ?? "right"));
  }

  /** @param {number} time */
  seek(time) {
    if (!this.picture || time === this.last) return;
    this.last = time;
    this.picture.setCurrentTime(time);
  }
}

/**
 * @param {string} address
 * @returns {Promise<SVGSVGElement | null>}
 */
async function fetchPicture(address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    const read = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
    const picture = document.importNode(read.documentElement, true);
    return picture instanceof SVGSVGElement ? picture : null;
  } catch {
    return null;
  }
}
