/** What was done, as facts of the journal (`footbridge schema fact`). Pure. */

/** @import { Plan, Part, State, Fact, Amount, Answers } from "./shapes.js" */

/**
 * The facts about one part, or none when nothing of it was done. An exercise that is told again
 * after going back corrects what was told before.
 * @param {Plan} plan
 * @param {State} state
 * @param {number} place
 * @param {string} at the moment with its offset
 * @returns {Fact[]}
 */
export function factsOf(plan, state, place, at) {
  const part = plan.timeline.parts[place];
  if (!part) return [];
  if (part.measure) return testFacts(part, state, place, at);
  if (plan.kind === "walk") return walkFacts(state, place, at);
  const sets = setsDone(part, state, place);
  if (sets.length === 0) return [];
  return [{ kind: "session", ...stamp(state, place, at), sets, finished: isWhole(state, place) }];
}

/**
 * The id and the moments of a fact. The id follows from the session and the place, so that the
 * same thing written twice is still one thing.
 * @param {State} state
 * @param {number} place
 * @param {string} at
 */
function stamp(state, place, at) {
  const turn = state.told[place] ?? 0;
  const stamped = { id: `${state.session}.${place}.${turn}`, at, recorded: at };
  return turn === 0 ? stamped : { ...stamped, corrects: `${state.session}.${place}.0` };
}

/**
 * @param {State} state
 * @param {number} place
 */
function isWhole(state, place) {
  return !(place in state.skipped) && !(place in state.stops);
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
  return why && sets.length === 0 ? [{ ...named, skipped: why }] : sets;
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
  if (own.formLost) felt.form_kept = false;
  if (whole.sensation !== undefined) felt.sensation = whole.sensation;
  if (whole.steadiness !== undefined) felt.steadiness = whole.steadiness;
  if (whole.touches !== undefined) felt.touches = isFirst ? whole.touches : 0;
  if (whole.grabs !== undefined) felt.grabs = isFirst ? whole.grabs : 0;
  return felt;
}

/**
 * @param {State} state
 * @param {number} place
 * @param {string} at
 * @returns {Fact[]}
 */
function walkFacts(state, place, at) {
  const rounds = amountsOf(state, place).map((amount) => amount.work);
  const total = rounds.reduce((sum, each) => sum + each, 0);
  if (total === 0 && !state.stops[place]) return [];
  /** @type {Fact} */
  const walk = {
    kind: "walk",
    ...stamp(state, place, at),
    seconds: Math.max(0, ...rounds),
    total_seconds: total,
  };
  const said = Object.entries(state.answers).find(([key]) => key.startsWith(`${place}.`));
  if (said?.[1].comfortable === false) walk.comfortable = false;
  if (state.stops[place]) walk.stop = state.stops[place];
  return [walk];
}

/**
 * One fact for each foot, the best of its tries; one for a test of both.
 * @param {Part} part
 * @param {State} state
 * @param {number} place
 * @param {string} at
 * @returns {Fact[]}
 */
function testFacts(part, state, place, at) {
  const sides = part.measure === "single_leg" ? ["left", "right"] : [""];
  return sides.flatMap((side) => {
    const result = testResult(part, state, place, side);
    if (result === null) return [];
    const made = stamp(state, place, at);
    /** @type {Fact} */
    const fact = { kind: "test", ...made, id: made.id + side, measure: part.measure, result };
    if ("corrects" in fact) fact.corrects += side;
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
