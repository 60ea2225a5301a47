/** What was left open in a session, asked once more on the last screen, in one list. */

/** @import { Answers, Plan, State } from "./shapes.js" */
/** @import { Driver } from "./driver.js" */
/** @import { Page } from "./page.js" */

import { answerTo, fieldsOf } from "./asked.js";
import { answerKey } from "./steps.js";

/** @typedef {{part: number, field: keyof Answers, sets: string[]}} Open */

/**
 * What nobody answered about that which was done. Of several sets it is the last one whose effort
 * counts; form is asked for all of them together.
 * @param {Plan} plan
 * @param {State} state
 * @returns {Open[]}
 */
export function leftOpen({ timeline }, state) {
  return timeline.parts.flatMap((each, part) => {
    if (each.measure || part in state.stops || !isDone(state, `${part}.`)) return [];
    const asks = timeline.steps.filter((step) => step.kind === "ask" && step.part === part);
    const done = asks.filter((step) => isDone(state, `${answerKey(step)}.`));
    const last = done.at(-1) ?? asks.at(-1);
    return fieldsOf(last).flatMap((field) => {
      const about = field === "form" ? done : asks.filter((step) => step === last);
      const sets = about.map(answerKey).filter((set) => state.answers[set]?.[field] === undefined);
      return sets.length > 0 ? [{ part, field, sets }] : [];
    });
  });
}

/**
 * @param {State} state
 * @param {string} lead of the names of what was done
 */
function isDone({ amounts }, lead) {
  return Object.entries(amounts).some(
    ([key, { reps, hold, work }]) => key.startsWith(lead) && (reps || hold || work),
  );
}

/**
 * @param {Page} page
 * @param {Plan} plan
 * @param {State} state
 */
export function drawOpen(page, plan, state) {
  const open = state.ended === "stopped" ? [] : leftOpen(plan, state);
  page.hide("[data-open]", open.length === 0);
  const list = page.screen.querySelector("[data-open-list]");
  const parts = [...new Set(open.map(({ part }) => part))];
  list?.replaceChildren(
    ...parts.map((part) => {
      const asked = open.filter((one) => one.part === part);
      return itemOf(page, plan.about[part]?.name ?? "", asked);
    }),
  );
}

/**
 * @param {Page} page
 * @param {string} name of the exercise
 * @param {Open[]} asked
 */
function itemOf(page, name, asked) {
  const item = document.createElement("li");
  const heading = document.createElement("h3");
  heading.textContent = name;
  item.append(heading, ...asked.map((one) => questionOf(page, name, one)));
  return item;
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {Open} open
 */
function questionOf(page, name, { part, field, sets }) {
  const template = page.screen.querySelector(`template[data-ask="${field}"]`);
  const made = document.createElement("div");
  if (!(template instanceof HTMLTemplateElement)) return made;
  made.append(template.content.cloneNode(true));
  made.setAttribute("role", "radiogroup");
  made.setAttribute("aria-label", `${name}: ${made.querySelector("p")?.textContent ?? ""}`);
  Object.assign(made.dataset, { late: field, part: String(part), sets: sets.join(" ") });
  for (const input of made.querySelectorAll("input")) input.name = `late-${part}-${field}`;
  return made;
}

/**
 * @param {Driver} driver
 * @param {HTMLElement} asked
 * @param {string} value
 */
export function answerLate(driver, asked, value) {
  const { late = "", part = "", sets = "" } = asked.dataset;
  return driver.answerLate(Number(part), sets.split(" "), answerTo(late, value));
}
