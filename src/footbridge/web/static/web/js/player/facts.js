/**
 * What was done, as facts of the journal (`footbridge schema fact`). Pure. Only what was told is
 * written: an answer that nobody gave is left out, and never stands as one that was good.
 */

/** @import { Plan, Part, State, Fact, Amount, Answers, Timeline } from "./shapes.js" */

import { isUnsaid } from "./asked.js";
import { isWork, setKey } from "./steps.js";

/**
 * The facts about one part, or none when nothing of it was done. An exercise that is told again
 * after going back corrects what was told before; when nothing is left of it, that is taken back.
 * @param {Plan} plan
 * @param {State} state
 * @param {number} place
 * @param {string} at the moment with its offset
 * @param {string} [recorded] when it is written down, if that is later
 * @returns {Fact[]}
 */
export function factsOf(plan, state, place, at, recorded = at) {
  const part = plan.timeline.parts[place];
  if (!part) return [];
  if (part.measure && isUnsaid(plan.timeline.steps, state, place)) return [];
  if (part.measure) return testFacts(part, state, place, at, recorded);
  const made = stamp(state, place, at, recorded);
  const told = plan.kind === "walk" ? walkOf(plan, state, place) : sessionOf(plan, state, place);
  return told ? [{ ...made, ...told }] : takenBack(made);
}

/**
 * A test has no word for a stop: it stands with the exercise that is like the test.
 * @param {Plan} plan
 * @param {State} state
 * @param {number} place
 * @param {string} at
 * @param {string} [recorded]
 * @returns {Fact[]}
 */
export function stopOfTest(plan, state, place, at, recorded = at) {
  const exercise = plan.instead;
  if (!plan.timeline.parts[place]?.measure || !exercise) return [];
  const made = stamp(state, stopKey(place), at, recorded);
  const stop = state.stops[place];
  if (stop && exercise === "walking") {
    return [{ ...made, kind: "walk", seconds: longest(state, place), stop }];
  }
  const grew = state.tingling.includes(place) && exercise !== "walking";
  if (!stop && !grew) return takenBack(made);
  const felt = stop ? { stop } : { tingling_grew: true };
  return [{ ...made, kind: "session", sets: [{ exercise, ...felt }], finished: false }];
}

/**
 * What is counted in `told` for stops of a test: its results are told beside them.
 * @param {number} place
 */
export function stopKey(place) {
  return `${place}s`;
}

/**
 * Note what is told, so that what is told later takes its place.
 * @param {State} state
 * @param {number | string} key
 * @param {Fact[]} facts
 */
export function noteTold({ told, stands }, key, facts) {
  if (facts.length > 0) told[key] = (told[key] ?? 0) + 1;
  for (const fact of facts) {
    const name = `${key}${fact.kind === "test" ? (fact.side ?? "") : ""}`;
    stands[name] = fact.kind === "withdrawn" ? "" : fact.id;
  }
}

/**
 * The id and the moments of a fact. The id follows from the session and the place, so that the
 * same thing written twice is still one thing. Each corrects the one before it: of two corrections
 * of one fact the later one would count, and a clock that was set back would choose the wrong one.
 * @param {State} state
 * @param {number | string} key
 * @param {string} at
 * @param {string} recorded
 * @param {string} [side]
 * @returns {Fact}
 */
function stamp(state, key, at, recorded, side = "") {
  const turn = state.told[key] ?? 0;
  const stamped = { kind: "", id: `${state.session}.${key}.${turn}${side}`, at, recorded };
  const before = state.stands[`${key}${side}`];
  return before ? { ...stamped, corrects: before } : stamped;
}

/**
 * @param {Fact} made
 * @returns {Fact[]}
 */
function takenBack(made) {
  return made.corrects ? [{ ...made, kind: "withdrawn" }] : [];
}

/**
 * @param {Plan} plan
 * @param {State} state
 * @param {number} place
 */
function sessionOf({ timeline }, state, place) {
  const part = timeline.parts[place];
  const sets = part ? setsDone(part, state, place) : [];
  if (sets.length === 0) return null;
  return { kind: "session", sets, finished: isWhole(timeline, state, place) };
}

/**
 * Whether every set was done to its end.
 * @param {Timeline} timeline
 * @param {State} state
 * @param {number} place
 */
function isWhole({ steps }, state, place) {
  if (place in state.skipped || place in state.stops) return false;
  const asked = steps.filter((step) => step.part === place && isWork(step));
  return asked.every((step) => state.amounts[setKey(step)]?.whole);
}

/**
 * @param {Part} part
 * @param {State} state
 * @param {number} place
 */
export function setsDone(part, state, place) {
  const keys = Object.keys(state.amounts).filter((key) => key.startsWith(`${place}.`));
  const done = keys
    .map((key) => ({ key, amount: state.amounts[key] }))
    .filter(({ amount }) => amount && (amount.reps || amount.hold || amount.work));
  const sets = done.map(({ key, amount }, turn) =>
    setDone(part, state, place, key, /** @type {Amount} */ (amount), turn === 0),
  );
  const stop = state.stops[place];
  const why = state.skipped[place];
  const named = { exercise: part.exercise, variant: part.variant };
  if (stop) {
    const last = sets.pop() ?? { ...named, ...nothingOf(part) };
    return [...sets, { ...last, stop }];
  }
  if (sets.length > 0) return sets;
  const grew = state.tingling.includes(place);
  if (!why && !grew) return [];
  return [{ ...named, ...(grew && { tingling_grew: true }), ...(why && { skipped: why }) }];
}

/** @param {Part} part */
function nothingOf(part) {
  if (part.dose?.kind === "reps") return { reps: 0, asked_reps: part.dose.reps };
  return {};
}

/**
 * @param {Part} part
 * @param {State} state
 * @param {number} place
 * @param {string} key
 * @param {Amount} amount
 * @param {boolean} isFirst
 * @returns {Record<string, unknown>}
 */
function setDone(part, state, place, key, amount, isFirst) {
  const [, number, side] = key.split(".");
  const dose = part.dose;
  const ways = dose?.sides === "each_both_ways" ? 2 : 1;
  /** @type {Record<string, unknown>} */
  const done = { exercise: part.exercise, variant: part.variant };
  if (side) done.side = side;
  if (dose?.kind === "time") done.work_seconds = amount.work;
  else {
    done.reps = Math.floor(amount.reps / ways);
    done.asked_reps = dose?.reps;
  }
  if (dose?.kind === "hold") {
    done.hold_seconds = amount.hold;
    done.asked_hold_seconds = dose.hold_seconds;
  }
  if (state.tingling.includes(place)) done.tingling_grew = true;
  return { ...done, ...feeling(part, state, place, number ?? "1", isFirst) };
}

/**
 * Effort belongs to its set; what is asked once for the whole exercise stands with every set,
 * and touches, which are counted, with the first.
 * @param {Part} part
 * @param {State} state
 * @param {number} place
 * @param {string} number
 * @param {boolean} isFirst
 */
function feeling(part, state, place, number, isFirst) {
  /** @type {Record<string, unknown>} */
  const felt = {};
  const own = state.answers[`${place}.${number}`] ?? {};
  const whole = state.answers[`${place}.${part.dose?.sets ?? 1}`] ?? {};
  if (own.effort !== undefined) felt.effort = own.effort;
  if (own.form !== undefined) felt.form_kept = own.form;
  if (whole.sensation !== undefined) felt.sensation = whole.sensation;
  if (whole.steadiness !== undefined) felt.steadiness = whole.steadiness;
  if (whole.touches !== undefined) felt.touches = isFirst ? whole.touches : 0;
  if (whole.grabs !== undefined) felt.grabs = isFirst ? whole.grabs : 0;
  // A yes says that it happened, and not in which of the sets: it stands once. A no holds for all.
  if (whole.near_fall === false || (whole.near_fall && isFirst)) felt.near_fall = whole.near_fall;
  return felt;
}

/**
 * A walk is as long as was said; one that was stopped is as long as the clock has it.
 * @param {Plan} plan
 * @param {State} state
 * @param {number} place
 */
function walkOf({ timeline }, state, place) {
  const rounds = amountsOf(state, place).map((amount) => amount.work);
  const total = rounds.reduce((sum, each) => sum + each, 0);
  const stop = state.stops[place];
  if (!stop && (total === 0 || isUnsaid(timeline.steps, state, place))) return null;
  /** @type {Record<string, unknown>} */
  const walk = { seconds: longest(state, place), total_seconds: total };
  const said = Object.entries(state.answers).find(([key]) => key.startsWith(`${place}.`))?.[1];
  if (said?.comfortable !== undefined) walk.comfortable = said.comfortable;
  if (stop) walk.stop = stop;
  return { kind: "walk", ...walk };
}

/**
 * @param {State} state
 * @param {number} place
 */
function longest(state, place) {
  return Math.max(0, ...amountsOf(state, place).map((amount) => amount.work));
}

/**
 * One fact for each foot, the best of its tries; one for a test of both.
 * @param {Part} part
 * @param {State} state
 * @param {number} place
 * @param {string} at
 * @param {string} recorded
 * @returns {Fact[]}
 */
function testFacts(part, state, place, at, recorded) {
  const sides = part.measure === "single_leg" ? ["left", "right"] : [""];
  return sides.flatMap((side) => {
    const result = testResult(part, state, place, side);
    if (result === null) return [];
    const made = stamp(state, place, at, recorded, side);
    const fact = { ...made, kind: "test", measure: part.measure, result };
    return [side ? { ...fact, side } : fact];
  });
}

/**
 * In the unit of the measure: seconds, repetitions, or whole minutes for walking.
 * @param {Part} part
 * @param {State} state
 * @param {number} place
 * @param {string} side
 * @returns {number | null}
 */
export function testResult(part, state, place, side) {
  const tries = amountsOf(state, place, side);
  const cap = part.cap ?? Number.POSITIVE_INFINITY;
  if (part.measure === "chair_stands") return countOf(state, place);
  if (tries.length === 0) return null;
  if (part.measure === "heel_raises") return Math.min(cap, tries[0]?.reps ?? 0);
  const best = Math.max(...tries.map((each) => each.work));
  const isWalk = part.measure === "walking_tolerance";
  return Math.min(cap, isWalk ? Math.floor(best / 60) : best);
}

/**
 * @param {State} state
 * @param {number} place
 * @returns {number | null}
 */
function countOf(state, place) {
  /** @type {Answers | undefined} */
  const said = state.answers[`${place}.1`];
  return said?.count ?? null;
}

/**
 * @param {State} state
 * @param {number} place
 * @param {string} [side]
 * @returns {Amount[]}
 */
function amountsOf(state, place, side) {
  return Object.entries(state.amounts)
    .filter(([key]) => key.startsWith(`${place}.`))
    .filter(([key]) => side === undefined || key.split(".")[2] === side)
    .map(([, amount]) => amount);
}
