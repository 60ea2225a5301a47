/** Python with all of Footbridge, beside the page: it wakes once, and then answers request by request. */

import { folderOf } from "./files.js";
import { DATABASE, JAR, openAll, putText, SECRET, textOf, WAL } from "./handles.js";
import { letGo } from "./letting_go.js";
import { OnDisk } from "./on_disk.js";
import { Picture } from "./picture.js";
import { libraryOf, startPython } from "./runtime.js";
import { layOne, unpack } from "./unpack.js";

/** @import { Handle } from "./handles.js" */
/** @import { Site } from "./site.js" */
/**
 * @typedef {{method: string, url: string, headers: Record<string, string>, body: ArrayBuffer | null}} Asked
 */

const CODE = "/footbridge/code";
const DATA = "/footbridge/data";
const KEPT = "/footbridge/kept";
/** What is loaded for everybody, a part at a time: in a picture, all of it is there already. */
const LOAD = [
  `import sys; sys.path.insert(0, "${CODE}"); import django; django.setup()`,
  "from footbridge.web import on_device; on_device.load()",
];
const REHEARSE = "on_device.rehearse(prefix)";
const WAKE = "on_device.wake(jar, prefix, secret, zone)";
/** The secret until there is one of this device: no cookie was ever signed with it. */
const NO_SECRET = "-".repeat(96);
/** How long the first page has for itself. */
const QUIET_MS = 1500;
/** How far the way is to the first page after each part of it, from what they take. */
const PARTS = { begun: 0.02, runtime: 0.35, loaded: [0.5, 0.8], rehearsed: 0.95 };

/** @type {{python: any, device: any, handles: Record<string, Handle>} | null} */
let awake = null;
/** @type {Picture | null} */
let picture = null;
/** What Python woke from, or what is still to be kept of it. */
let wokeFromPicture = false;
/** @type {Uint8Array<ArrayBuffer> | null} */
let toKeep = null;
let hasWritten = false;
/** @type {Promise<void>} */
let waking = Promise.resolve();

addEventListener("message", ({ data }) => {
  if (data.site) waking = begin(data.site, data.home, data.plainly);
  else waking.then(() => tell(data.port, data.asked));
});

/**
 * @param {Site} site
 * @param {string} home
 * @param {boolean} plainly without the picture that is there: it was no good
 */
async function begin(site, home, plainly) {
  /** @type {Record<string, Handle>} */
  let handles;
  try {
    handles = await openAll(home);
    picture = await Picture.open(home, site.build);
  } catch (error) {
    postMessage({ kind: "failed", what: "no-storage", why: String(error) });
    return;
  }
  if (plainly) picture.drop();
  try {
    awake = await wake(site, home, handles);
    postMessage({ kind: "ready" });
  } catch (error) {
    postMessage({ kind: "failed", what: whatIs(error), why: String(error).slice(-2000) });
  }
}

/**
 * Which state of the page says what was wrong. Python says it by the name of its exception.
 * @param {unknown} error
 */
function whatIs(error) {
  return String(error).includes("NewerTables") ? "newer" : "failed";
}

/**
 * @param {Site} site
 * @param {string} home
 * @param {Record<string, Handle>} handles
 */
async function wake(site, home, handles) {
  const prefix = new URL(home).pathname.replace(/\/$/, "");
  const python = await loaded(site, home, prefix);
  const { FS } = python;
  for (const each of FS.readdir(KEPT)) if (!each.startsWith(".")) FS.unlink(`${KEPT}/${each}`);
  FS.mount(folderOf(FS, handles, noteWrite), {}, KEPT);
  tellPython(python, {
    jar: textOf(/** @type {Handle} */ (handles[JAR])),
    prefix,
    secret: secretIn(handles),
    zone: zoneHere(),
  });
  const device = python.runPython(WAKE);
  flush(handles);
  return { python, device, handles };
}

/**
 * Python with all that is for everybody, and no file of this device yet.
 * @param {Site} site
 * @param {string} home
 * @param {string} prefix
 */
async function loaded(site, home, prefix) {
  const found = picture?.take() ?? null;
  wokeFromPicture = found !== null;
  came(PARTS.begun);
  const opened = [site.pack, site.library].map((each) => OnDisk.open(new URL(each, home)));
  try {
    const python = await startPython(site, home, {
      code: CODE,
      env: environment(prefix, site),
      picture: found?.bytes ?? null,
      isPosing: !found,
    });
    came(PARTS.runtime);
    await found?.whole;
    // Pyodide keeps what it began with, and a picture is a fifth of all that a tab takes.
    if (found) letGo(found.bytes);
    for (const each of [DATA, KEPT]) python.FS.mkdirTree(each);
    const [pack, library] = /** @type {[OnDisk, OnDisk]} */ (await Promise.all(opened));
    unpack(python.FS, CODE, pack.part);
    if (!found) {
      await pack.hold();
      load(python, prefix);
      pack.letGo();
    }
    layOne(python.FS, libraryOf(site), library.file.size, library.part);
    return python;
  } catch (error) {
    if (found) postMessage({ kind: "no-good" });
    throw error;
  }
}

/**
 * @param {any} python
 * @param {string} prefix
 */
function load(python, prefix) {
  python.FS.writeFile(`${DATA}/secret-key`, NO_SECRET);
  LOAD.forEach((each, number) => {
    python.runPython(each);
    came(PARTS.loaded[number] ?? 1);
  });
  tellPython(python, { prefix });
  python.runPython(REHEARSE);
  came(PARTS.rehearsed);
  try {
    toKeep = python.makeMemorySnapshot();
  } catch {
    // Without one, each start takes as long as this.
    toKeep = null;
  }
}

/**
 * @param {any} python
 * @param {Record<string, string>} words
 */
function tellPython(python, words) {
  for (const [name, word] of Object.entries(words)) python.globals.set(name, word);
}

/** @param {number} part of the way, from 0 to 1 */
function came(part) {
  postMessage({ kind: "came", part, fromPicture: wokeFromPicture });
}

/**
 * @param {string} prefix
 * @param {Site} site
 */
function environment(prefix, site) {
  return {
    HOME: "/footbridge",
    DJANGO_SETTINGS_MODULE: "footbridge.settings",
    // One request after the other, and nothing beside.
    DJANGO_ALLOW_ASYNC_UNSAFE: "1",
    PYTHONDONTWRITEBYTECODE: "1",
    DATABASE_URL: `sqlite:///${KEPT}/${DATABASE}`,
    FOOTBRIDGE_ALONE: "1",
    FOOTBRIDGE_BUILD: site.build,
    FOOTBRIDGE_BUILT: `${CODE}/built`,
    FOOTBRIDGE_DATA: DATA,
    FOOTBRIDGE_DOOR: "owner",
    FOOTBRIDGE_HOSTS: location.hostname,
    FOOTBRIDGE_PREFIX: prefix,
    FOOTBRIDGE_TIME_ZONE: zoneHere(),
  };
}

/** It may change while a page is open: somebody travels. */
function zoneHere() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC";
}

/** @param {Record<string, Handle>} handles */
function secretIn(handles) {
  const kept = /** @type {Handle} */ (handles[SECRET]);
  if (kept.getSize() === 0) {
    const chance = crypto.getRandomValues(new Uint8Array(48));
    putText(kept, [...chance].map((each) => each.toString(16).padStart(2, "0")).join(""));
  }
  return textOf(kept);
}

function noteWrite() {
  hasWritten = true;
}

/**
 * SQLite has asked for it, and Emscripten has not passed it on. The journal first.
 * @param {Record<string, Handle>} handles
 */
function flush(handles) {
  if (!hasWritten) return;
  hasWritten = false;
  handles[WAL]?.flush();
  handles[DATABASE]?.flush();
}

/**
 * @param {MessagePort} port
 * @param {Asked} asked
 */
function tell(port, asked) {
  try {
    const answer = answerTo(asked);
    port.postMessage(answer, [answer.body]);
    if (wokeFromPicture) picture?.wasGood();
    wokeFromPicture = false;
    if (toKeep) setTimeout(keepPicture, QUIET_MS);
  } catch (error) {
    // The next start is a plain one, whatever it was.
    if (awake) picture?.drop();
    port.postMessage({ failed: String(error).slice(-2000) });
  }
}

/** Once, and when the first page is there: nobody waits for it. */
async function keepPicture() {
  const bytes = toKeep;
  toKeep = null;
  if (bytes) await picture?.keep(bytes);
  letGo(bytes);
}

/**
 * Where there is no room for it, it is good for as long as this tab is open: what was saved is saved.
 * @param {Handle} kept
 * @param {string} jar
 */
function keepJar(kept, jar) {
  try {
    putText(kept, jar);
  } catch {
    // Nothing of a person's answers is in it.
  }
}

/** @param {Asked} asked */
function answerTo({ method, url, headers, body }) {
  if (!awake) throw new Error("Python is not awake.");
  const { python, device, handles } = awake;
  const sent = python.toPy(new Uint8Array(body ?? new ArrayBuffer(0))).tobytes();
  const named = python.toPy(headers);
  const [told, content] = device.answer(method, url, named, sent, zoneHere());
  const view = content.getBuffer();
  const bytes = view.data.slice();
  view.release();
  for (const each of [content, named, sent]) each.destroy?.();
  const { jar, ...about } = JSON.parse(told);
  // On the disk before anybody is told that it was saved.
  flush(handles);
  if (jar) keepJar(/** @type {Handle} */ (handles[JAR]), jar);
  return { ...about, body: bytes.buffer };
}
