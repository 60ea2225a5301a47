/* Keeps the player, the words of help and their files. By hand; the server fills in the list. */
const VERSION = "footbridge-{{ version }}";
const FIGURES = "footbridge-figures";
const FILES = {{ files|safe }};
const HOW = "{{ how }}";
const SHELL = "{{ shell }}";
const WORDS = "{{ words }}";
const HELPS = {{ helps|safe }};
const TODAY = "{{ today }}";
const FIGURES_AT = "{{ figures }}";
const MARK = "{{ mark }}";
const PATIENCE_MS = 4000;

// A new version waits until a page says that no session is open: see player/worker.js.
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldVersions());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith(FIGURES_AT)) event.respondWith(keptFirst(request, FIGURES));
  else if (FILES.includes(url.pathname)) event.respondWith(keptFirst(request, VERSION));
  else if (request.mode === "navigate") event.respondWith(pageOrShell(request, url));
});

// A reminder that is touched leads to the app: to a window that is open, or to Today.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(toTheApp());
});

async function toTheApp() {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.length ? windows[0].focus() : self.clients.openWindow(TODAY);
}

async function keepAll() {
  const cache = await caches.open(VERSION);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: HOW })));
  for (const page of [SHELL, WORDS]) {
    const answer = await fetch(page, { cache: "reload", credentials: "same-origin" });
    if (answer.ok && !answer.redirected) await cache.put(page, answer);
  }
}

async function dropOldVersions() {
  const names = await caches.keys();
  const old = names.filter((name) => name !== VERSION && name !== FIGURES);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function keptFirst(request, name) {
  const cache = await caches.open(name);
  const found = await cache.match(request, { ignoreVary: true });
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

// Pages name people, so none is kept. With no network the player stands in, or the words of help:
// they name nobody.
async function pageOrShell(request, url) {
  const cannotWait = url.pathname === SHELL || asksForHelp(url);
  try {
    const answer = await (cannotWait ? soon(fetch(request)) : fetch(request));
    if (url.pathname !== SHELL || !answer.ok || answer.redirected) return answer;
    return await shellOfThisVersion(answer);
  } catch {
    return (await standIn(url)) ?? Response.error();
  }
}

function asksForHelp(url) {
  return HELPS.some((place) => url.pathname.startsWith(place));
}

async function standIn(url) {
  const words = url.pathname === TODAY || asksForHelp(url);
  return (words && (await kept(WORDS))) || kept(SHELL);
}

// The server may be newer than this worker. Its player would ask for files that are not kept here,
// and a session in progress would be lost at the next reload without a network.
async function shellOfThisVersion(answer) {
  const version = `footbridge-${answer.headers.get(MARK)}`;
  if (version !== VERSION) return (await kept(SHELL)) ?? answer;
  const cache = await caches.open(VERSION);
  await cache.put(SHELL, answer.clone());
  return answer;
}

async function kept(page) {
  const cache = await caches.open(VERSION);
  return cache.match(page, { ignoreSearch: true, ignoreVary: true });
}

// A network that does not answer is no network.
function soon(answer) {
  const late = new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error("late")), PATIENCE_MS);
  });
  return Promise.race([answer, late]);
}
