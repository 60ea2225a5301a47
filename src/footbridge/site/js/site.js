/** What a site knows of itself, and where its folder lies. */

/**
 * @typedef {{build: string, version: string, pack: string, library: string, runtime: string,
 *   worker: string, core: {file: string, at: string}, made_for: Record<string, string>}} Site paths are counted from the folder of the site
 */

/** @returns {Site} */
export function siteOf(page = document) {
  return JSON.parse(page.getElementById("site")?.textContent ?? "{}");
}

/** The folder of the site: this file lies in a folder of it. */
export const HOME = new URL("../", import.meta.url).href;

/** What holds while one tab owns the database. */
export const LOCK = `footbridge ${HOME}`;
