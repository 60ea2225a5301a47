/** The files that stay on this device: a few, opened before anything else, and ready at once. */

/**
 * @typedef {object} Handle as the browser gives it for a file that only we have open
 * @property {() => number} getSize
 * @property {() => void} flush
 * @property {() => void} close
 * @property {(size: number) => void} truncate
 * @property {(into: Uint8Array, options: {at: number}) => number} read
 * @property {(from: Uint8Array, options: {at: number}) => number} write
 */

export const DATABASE = "footbridge.sqlite3";
export const WAL = `${DATABASE}-wal`;
export const JAR = "cookies.json";
export const SECRET = "secret-key";
const NAMES = [DATABASE, WAL, `${DATABASE}-journal`, JAR, SECRET];
/** The tab that had them before may still be closing. */
const TRIES = 50;
const PAUSE_MS = 100;

/**
 * Every file by its name. One folder for each place where a site may lie at this address.
 * @param {string} home
 * @returns {Promise<Record<string, Handle>>}
 */
export async function openAll(home) {
  const folder = await folderHere(home);
  const opened = NAMES.map(async (each) => [each, await open(folder, each)]);
  return Object.fromEntries(await Promise.all(opened));
}

/**
 * One more file beside them.
 * @param {string} home
 * @param {string} name
 */
export async function openOne(home, name) {
  return open(await folderHere(home), name);
}

/** @param {string} home */
async function folderHere(home) {
  const root = await navigator.storage.getDirectory();
  const name = `footbridge${new URL(home).pathname.replaceAll("/", "+")}`;
  return root.getDirectoryHandle(name, { create: true });
}

/**
 * @param {FileSystemDirectoryHandle} folder
 * @param {string} name
 * @returns {Promise<Handle>}
 */
async function open(folder, name) {
  const file = /** @type {any} */ (await folder.getFileHandle(name, { create: true }));
  for (let tries = 1; ; tries += 1) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (tries === TRIES) throw error;
      await new Promise((go) => setTimeout(go, PAUSE_MS));
    }
  }
}

/** @param {Handle} handle */
export function textOf(handle) {
  const bytes = new Uint8Array(handle.getSize());
  handle.read(bytes, { at: 0 });
  return new TextDecoder().decode(bytes);
}

/**
 * On the disk when this returns. What is shorter than before is cut afterwards.
 * @param {Handle} handle
 * @param {string} text
 */
export function putText(handle, text) {
  const bytes = new TextEncoder().encode(text);
  handle.write(bytes, { at: 0 });
  handle.truncate(bytes.length);
  handle.flush();
}
