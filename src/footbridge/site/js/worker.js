/** Python with all of Footbridge, beside the page: it wakes once, and then answers request by request. */

import { folderOf } from "./files.js";
import { DATABASE, JAR, openAll, putText, SECRET, textOf, WAL } from "./handles.js";
import { unpack } from "./unpack.js";

/** @import { Handle } from "./handles.js" */
/** @import { Site } from "./site.js" */
/**
 * @typedef {{method: string, url: string, headers: Record<string, string>, body: ArrayBuffer | null}} Asked
 */

const CODE = "/footbridge/code";
const DATA = "/footbridge/data";
const KEPT = "/footbridge/kept";
const WAKE = `
import sys
sys.path.insert(0, code)
import django
django.setup()
from footbridge.web.on_device import Device
Device(jar, prefix)
`;

/** @type {{python: any, device: any, handles: Record<string, Handle>} | null} */
let awake = null;
let hasWritten = false;
/** @type {Promise<void>} */
let waking = Promise.resolve();

addEventListener("message", ({ data }) => {
  if (data.site) waking = begin(data.site, data.home);
  else waking.then(() => tell(data.port, data.asked));
});

/**
 * @param {Site} site
 * @param {string} home
 */
async function begin(site, home) {
  /** @type {Record<string, Handle>} */
  let handles;
  try {
    handles = await openAll(home);
  } catch (error) {
    postMessage({ kind: "failed", what: "no-storage", why: String(error) });
    return;
  }
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
  const pack = fetch(new URL(site.pack, home)).then((answer) => answer.arrayBuffer());
  const runtime = new URL(site.runtime, home).href;
  const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
  const prefix = new URL(home).pathname.replace(/\/$/, "");
  const python = await loadPyodide({
    indexURL: runtime,
    stdLibURL: new URL(site.library, home).href,
    // Every library is in the pack: none is ever asked for elsewhere.
    lockFileContents: { info: site.made_for, packages: {} },
    env: environment(prefix, site),
  });
  const { FS } = python;
  unpack(FS, CODE, await pack);
  FS.mkdirTree(DATA);
  FS.mkdirTree(KEPT);
  FS.writeFile(`${DATA}/secret-key`, secretIn(handles));
  FS.mount(folderOf(FS, handles, noteWrite), {}, KEPT);
  const told = python.toPy({
    code: CODE,
    jar: textOf(/** @type {Handle} */ (handles[JAR])),
    prefix,
  });
  const device = python.runPython(WAKE, { globals: told });
  flush(handles);
  return { python, device, handles };
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
  } catch (error) {
    port.postMessage({ failed: String(error).slice(-2000) });
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
  if (jar) putText(/** @type {Handle} */ (handles[JAR]), jar);
  return { ...about, body: bytes.buffer };
}
