/** The picture: it follows the clock of the session and never moves on its own. */

/** @import { About, Dose, FigurePhase, Step } from "./shapes.js" */

/** Just before the end: at the very end a browser shows the beginning again. */
const NEARLY = 0.001;
/** With more tingling than usual the movement is shown half as wide. */
export const SMALLER = 0.5;

/**
 * Where in its own time the picture stands for a step.
 * @param {FigurePhase[]} phases
 * @param {Step} step
 * @param {number} seconds into the step
 * @param {boolean} isStill only the poses at the ends
 */
export function pictureTime(phases, step, seconds, isStill) {
  const total = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  if (total === 0) return 0;
  const length = Math.max(step.seconds, 0.001);
  const share = Math.min(1, seconds / length);
  const time = timeIn(phases, step, seconds, isStill ? Math.round(share) : share, total);
  return Math.max(0, Math.min(time, total - NEARLY));
}

/**
 * @param {FigurePhase[]} phases
 * @param {Step} step
 * @param {number} seconds
 * @param {number} share
 * @param {number} total
 */
function timeIn(phases, step, seconds, share, total) {
  switch (step.kind) {
    case "up":
    case "pause":
    case "down":
      return inPhase(phases, step.phase ?? 0, share);
    case "move":
      return share * total;
    case "hold":
      return holdTime(phases);
    case "work":
    case "try":
      return seconds % total;
    default:
      return 0;
  }
}

/**
 * @param {FigurePhase[]} phases
 * @param {number} index
 * @param {number} share
 */
function inPhase(phases, index, share) {
  const start = phases.slice(0, index).reduce((sum, phase) => sum + phase.seconds, 0);
  return start + share * (phases[index]?.seconds ?? 0);
}

/**
 * The middle of the longest stretch in which the picture holds still.
 * @param {FigurePhase[]} phases
 */
function holdTime(phases) {
  let best = -1;
  phases.forEach((phase, index) => {
    const isLonger = phase.seconds > (phases[best]?.seconds ?? 0);
    if (phase.kind === "hold" && isLonger) best = index;
  });
  return best < 0 ? 0 : inPhase(phases, best, 0.5);
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
   * Show the picture of a part; without one the words have to do.
   * @param {About} about
   */
  async show(about) {
    if (about.figure === this.address) return;
    this.address = about.figure;
    this.picture = null;
    this.host.replaceChildren();
    this.host.hidden = !about.figure;
    if (!about.figure) return;
    const found = await fetchPicture(about.figure);
    if (this.address !== about.figure || !found) return;
    found.pauseAnimations();
    // Who was chosen for all pictures, or who has a turn in this one.
    const chosen = document.documentElement.dataset;
    this.host.dataset.body = chosen.body ?? about.body;
    this.host.dataset.skin = chosen.skin ?? about.skin;
    this.picture = found;
    this.last = -1;
    this.host.setAttribute("role", "img");
    this.host.setAttribute("aria-label", about.description);
    this.host.replaceChildren(found);
    found.pauseAnimations();
  }

  /** @param {"left"|"right"|undefined} side the drawings show the right side */
  turn(side) {
    this.host.classList.toggle("figure-mirrored", side === "left");
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
