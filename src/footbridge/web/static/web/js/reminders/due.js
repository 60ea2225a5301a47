/**
 * What is due at a moment: told by the clock on the wall, what the person chose, and what this
 * device remembers of the last moments. Nothing here knows a page, and nothing counts what was
 * missed.
 */

const MINUTE_MS = 60_000;

/** Nobody looked for so long: the app was closed or the device slept, and sitting begins anew. */
export const AWAY_MS = 5 * MINUTE_MS;

/** A time that was passed by so much is over: it never comes late. */
export const LATE_MINUTES = 10;

/** A session that was played so lately is still going on. */
export const PLAYING_MS = 15 * MINUTE_MS;

/**
 * @typedef {object} Chosen what the person chose
 * @property {number} sitting minutes of sitting before a break; 0 for none
 * @property {number} from the hour of the day before which all is quiet
 * @property {number} until the hour from which on all is quiet
 * @property {string[]} times of the day for the plan, such as "09:00"
 */

/**
 * @typedef {object} Kept what this device remembers
 * @property {number} [since] when sitting began
 * @property {number} [seen] when somebody looked last
 * @property {Record<string, string>} [rung] the day on which each time was told last
 */

/**
 * @typedef {"sitting" | "plan"} Due
 */

/**
 * One look at the clock.
 * @param {Chosen} chosen
 * @param {Kept} kept
 * @param {Date} now
 * @param {boolean} isPlaying a session is going on: nobody sits, and nobody is disturbed
 * @returns {{due: Due[], kept: Kept}} what to tell now, and what to remember
 */
export function look(chosen, kept, now, isPlaying) {
  const ms = now.getTime();
  const isQuiet = isPlaying || !isInHours(chosen, now);
  const since = isQuiet || wasAway(kept, ms) ? ms : (kept.since ?? ms);
  const next = { ...kept, since, seen: ms };
  if (isQuiet) return { due: [], kept: next };
  const due = /** @type {Due[]} */ ([]);
  const time = timeOf(chosen, kept, now);
  if (time) {
    next.rung = { ...kept.rung, [time]: dayOf(now) };
    due.push("plan");
  }
  if (chosen.sitting && ms - since >= chosen.sitting * MINUTE_MS) {
    next.since = ms;
    due.push("sitting");
  }
  return { due, kept: next };
}

/**
 * @param {Chosen} chosen
 * @param {Date} now
 */
function isInHours(chosen, now) {
  return chosen.from <= now.getHours() && now.getHours() < chosen.until;
}

/**
 * A clock that was set back says nothing of how long somebody sat; a little is only put right.
 * @param {Kept} kept
 * @param {number} ms
 */
function wasAway(kept, ms) {
  const gone = ms - (kept.seen ?? ms);
  return Math.abs(gone) > AWAY_MS || (kept.since ?? ms) > ms + AWAY_MS;
}

/**
 * The time that has just come, unless it was told today.
 * @param {Chosen} chosen
 * @param {Kept} kept
 * @param {Date} now
 */
function timeOf(chosen, kept, now) {
  const minute = now.getHours() * 60 + now.getMinutes();
  return chosen.times.find((time) => {
    const [hour = 0, minutes = 0] = time.split(":").map(Number);
    const gone = minute - (hour * 60 + minutes);
    return gone >= 0 && gone < LATE_MINUTES && kept.rung?.[time] !== dayOf(now);
  });
}

/** @param {Date} now */
function dayOf(now) {
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;
}

/**
 * What is remembered, as it was written; whatever else is found there counts as nothing.
 * @param {string | null} text
 * @returns {Kept}
 */
export function read(text) {
  try {
    const found = JSON.parse(text ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    const number = (/** @type {unknown} */ each) => (typeof each === "number" ? each : undefined);
    const rung = typeof found.rung === "object" && found.rung !== null ? found.rung : {};
    return { since: number(found.since), seen: number(found.seen), rung };
  } catch {
    return {};
  }
}
