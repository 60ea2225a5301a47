/** A page that Back brings is made anew. Its forms are the same acts still: another answer puts the first right. */

export function keepActs() {
  const acts = /** @type {NodeListOf<HTMLInputElement>} */ (
    document.querySelectorAll("form > input[name=id][type=hidden]")
  );
  const known = /** @type {string[]} */ (history.state?.acts ?? []);
  for (const [place, act] of acts.entries()) act.value = known[place] ?? act.value;
  if (acts.length)
    history.replaceState({ ...history.state, acts: [...acts].map((act) => act.value) }, "");
}
