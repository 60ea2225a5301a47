/* Keeps the player and its files on this device. Written by hand; the server fills in the list. */
const VERSION = "footbridge-{{ version }}";
const FIGURES = "footbridge-figures";
const FILES = {{ files|safe }};
const SHELL = "{{ shell }}";
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

async function keepAll() {
  const cache = await caches.open(VERSION);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
  const shell = await fetch(SHELL, { cache: "reload", credentials: "same-origin" });
  if (shell.ok && !shell.redirected) await cache.put(SHELL, shell);
}

async function dropOldVersions() {
  const names = await caches.keys();
  const old = names.filter((name) => name !== VERSION && name !== FIGURES);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function keptFirst(request, name) {
  const cache = await caches.open(name);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

// Pages name people, so none is kept. With no network the player stands in: it names nobody.
async function pageOrShell(request, url) {
  try {
    const answer = await (url.pathname === SHELL ? soon(fetch(request)) : fetch(request));
    if (url.pathname !== SHELL || !answer.ok || answer.redirected) return answer;
    return await shellOfThisVersion(answer);
  } catch {
    return (await keptShell()) ?? Response.error();
  }
}

// The server may be newer than this worker. Its player would ask for files that are not kept here,
// and a session in progress would be lost at the next reload without a network.
async function shellOfThisVersion(answer) {
  const version = `footbridge-${answer.headers.get(MARK)}`;
  if (version !== VERSION) return (await keptShell()) ?? answer;
  const cache = await caches.open(VERSION);
  await cache.put(SHELL, answer.clone());
  return answer;
}

async function keptShell() {
  const cache = await caches.open(VERSION);
  return cache.match(SHELL, { ignoreSearch: true, ignoreVary: true });
}

// A network that does not answer is no network.
function soon(answer) {
  const late = new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error("late")), PATIENCE_MS);
  });
  return Promise.race([answer, late]);
}
