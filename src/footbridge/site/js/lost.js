/**
 * A deep address at the first visit: the host knows no such file, and sends its page for that. It
 * leads into the folder of the site, which opens at this address. Whatever the folder is, one of
 * the ways up from the address finds this script in it.
 */

import { HOME } from "./site.js";

/** What the folder is told of the address that was meant. */
export const AT = "at";

if (location.href.startsWith(HOME) && document.querySelector("[data-lost]")) {
  const home = new URL(HOME);
  home.searchParams.set(AT, location.href.slice(HOME.length));
  location.replace(home);
}

/**
 * Which address was meant; null where it was none of this site.
 * @param {URL} here
 */
export function meant(here) {
  const at = here.searchParams.get(AT);
  if (at === null || here.href.split("?")[0] !== HOME) return null;
  const url = new URL(HOME + at);
  return url.href.startsWith(HOME) ? url.href : null;
}
