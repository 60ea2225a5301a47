/** Python itself: started anew, or as it was when its picture was made. */

import { takesOnlyWhatDiffers } from "./laying.js";

/** @import { Site } from "./site.js" */

/**
 * The compiled part of a library must lie at the same place of the memory each time, for the
 * picture is full of references into it: it is laid there before Python itself begins.
 * @param {Site} site
 * @param {string} home
 * @param {{code: string, env: Record<string, string>, picture: Uint8Array | null, isPosing: boolean}} how
 *   `code`: the folder of all libraries; `isPosing`: a picture may be made of it
 */
export async function startPython(site, home, { code, env, picture, isPosing }) {
  const runtime = new URL(site.runtime, home).href;
  const [{ loadPyodide }, { default: create }] = await Promise.all([
    import(`${runtime}pyodide.mjs`),
    import(`${runtime}pyodide.asm.mjs`),
  ]);
  const core = `${code}/${site.core.at}`;
  const python = await loadPyodide({
    indexURL: runtime,
    // With a picture nothing of the library is read until the worker lays it there, from the disk.
    stdLibURL: picture ? `${runtime}pyodide.mjs` : new URL(site.library, home).href,
    // Every library is in the pack: none is ever asked for elsewhere.
    lockFileContents: { info: site.made_for, packages: {} },
    env,
    createPyodideModule: async (/** @type {any} */ settings) => {
      const usual = settings.locateFile;
      settings.dynamicLibraries = [core];
      settings.locateFile = (/** @type {string} */ name) =>
        name === core ? new URL(site.core.file, home).href : usual(name);
      const made = await create(settings);
      // It is laid in as it is, and does not ask whether there is room.
      if (picture && made.HEAP8.length < picture.length) made.growMemory(picture.length);
      if (picture) takesOnlyWhatDiffers(made.HEAP8);
      return made;
    },
    ...(picture ? { _loadSnapshot: picture } : {}),
    ...(isPosing ? { _makeSnapshot: true } : {}),
  });
  // Found by its name, it is there already: no byte of it is read again.
  python.FS.mkdirTree(core.slice(0, core.lastIndexOf("/")));
  python.FS.writeFile(core, new Uint8Array(8));
  return python;
}

/**
 * Where Python looks for its own library.
 * @param {Site} site
 */
export function libraryOf(site) {
  const [major, minor] = (site.made_for.python ?? "").split(".");
  return `/lib/python${major}${minor}.zip`;
}
