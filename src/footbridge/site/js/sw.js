/* Keeps every file of the site, answers each page with the shell, and passes all else on to the tab
   that owns the database. It keeps nothing of a person. The build writes SITE above this. */
const HOME = self.registration.scope;
const KEPT = new Map(
  [...SITE.kept, ...SITE.loose].map(([path, size, digest]) => [HOME + path, { size, digest }]),
);
const SHELL = `${HOME}index.html`;
const WORKER = HOME + SITE.worker;
/* Python is compiled code: its own script alone may run such, and nothing else. */
const WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const FILES = /\.(?:html|json|txt)$|SHA256SUMS$/;
/* Files of another build are asked of the host: Python, which they are to start, has none of them. */
const OF_A_FOLDER =
  /^(?:(?:app|py)-\w+|static)\/|^(?:footbridge|python|core)-\w+\.(?:pack|zip|so)$/;
const TIME = "footbridge time";
const NOBODY_MS = 200;
const GONE_MS = 500;
const TRIES = 300;
const WITHOUT_BODY = [204, 301, 302, 303, 304, 307, 308];

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldVersions());
});

/* Said by a page that starts while nobody has Footbridge open (newer.js). */
self.addEventListener("message", (event) => {
  if (event.data === TIME) event.waitUntil(self.skipWaiting());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  if (!address.startsWith(HOME) || address === `${HOME}sw.js`) return;
  if (request.mode === "navigate") {
    if (!FILES.test(url.pathname)) event.respondWith(shellOrNewer(event));
  } else if (KEPT.has(address)) event.respondWith(kept(address, event));
  else if (!OF_A_FOLDER.test(address.slice(HOME.length))) event.respondWith(relay(request));
});

async function keepAll() {
  const cache = await caches.open(SITE.cache);
  const all = [...KEPT.values()].reduce((sum, { size }) => sum + size, 0);
  let came = 0;
  const loose = new Set(SITE.loose.map(([path]) => HOME + path));
  const keep = async ([address, { size }]) => {
    // Their names change with their content: an earlier version may have the very same.
    const before = loose.has(address) ? undefined : await caches.match(address);
    await cache.put(address, before ?? (await fetched(address)));
    came += size;
    await say({ came: came / all });
  };
  try {
    await Promise.all([...KEPT].map(keep));
  } catch (error) {
    // Whoever waits for the first page is told what to do about it.
    await say({ isFull: error.name === "QuotaExceededError" });
    throw error;
  }
}

async function fetched(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const bytes = await answer.clone().arrayBuffer();
  try {
    await refuseAnother(address, bytes);
  } finally {
    letGo(bytes);
  }
  return answer;
}

/* As in letting_go.js, which this script cannot ask for: it has nobody but itself. */
function letGo(bytes) {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(bytes, [bytes]);
  port1.close();
}

class AnotherFile extends Error {}

/* A folder of which half has come so far, or a network that first asks somebody to sign in, gives
   other bytes under these names. Kept, they would be met at every start. */
async function refuseAnother(address, bytes) {
  const { digest } = KEPT.get(address);
  // Some hosts write into a page; it tells of its build all the same.
  const isIt = digest
    ? (await digestOf(bytes)).startsWith(digest)
    : address !== SHELL || new TextDecoder().decode(bytes).includes(SITE.build);
  if (!isIt) throw new AnotherFile(address);
}

async function digestOf(bytes) {
  const made = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...made].map((each) => each.toString(16).padStart(2, "0")).join("");
}

async function dropOldVersions() {
  const folder = await caches.open(SITE.cache);
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const isOurs = name.startsWith("site-") && (await cache.match(SHELL)) !== undefined;
    if (isOurs && name !== SITE.cache) await caches.delete(name);
  }
  await folder.match(SHELL);
  await self.clients.claim();
}

/* A browser may have dropped the page, and its host have a later one by now. That is shown then,
   with files of its own: the answers lie elsewhere, and stay. */
async function shellOrNewer(event) {
  try {
    return await shell(event);
  } catch (error) {
    if (!(error instanceof AnotherFile)) throw error;
    return fetch(event.request);
  }
}

/* Addresses in it are counted from the folder of the site, wherever the page is. */
async function shell(event) {
  const found = await kept(SHELL, event);
  const text = (await found.text()).replaceAll('="./', `="${new URL(HOME).pathname}`);
  return new Response(text, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": SITE.policy,
      "Referrer-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

async function kept(address, event) {
  const cache = await caches.open(SITE.cache);
  const found = (await cache.match(address)) ?? (await fetchedAgain(address, event));
  if (address !== WORKER) return found;
  const headers = new Headers(found.headers);
  headers.set("Content-Security-Policy", WORKER_POLICY);
  return new Response(found.body, { headers });
}

let mending = null;

/* What a browser has dropped is kept anew, and whatever else went with it: the next start may have
   no network. */
async function fetchedAgain(address, event) {
  const answer = await fetched(address);
  // Once, whether or not it comes to its end: a later folder would refuse it each time.
  mending ??= keepAll().catch(() => {});
  event.waitUntil(mending);
  return answer;
}

async function relay(request) {
  const hasBody = !["GET", "HEAD"].includes(request.method);
  const asked = {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body: hasBody ? await request.arrayBuffer() : null,
  };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await firstOf((await tabs()).map((tab) => ask(tab, asked)));
    if (answer?.failed)
      return new Response(answer.failed, { status: 500, headers: { "Footbridge-Failed": "1" } });
    if (answer) return responseOf(answer);
    await new Promise((go) => setTimeout(go, NOBODY_MS));
  }
  return Response.error();
}

async function tabs() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter((tab) => tab.frameType === "top-level" && tab.url.startsWith(HOME));
}

/* Every tab answers; those that do not lead say null. One that was closed meanwhile never would:
   whoever asked through it is passed on to the next that leads. */
function ask(tab, asked) {
  return new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    const done = (answer) => {
      clearInterval(watch);
      port1.close();
      answered(answer);
    };
    const watch = setInterval(async () => {
      if (!(await self.clients.get(tab.id))) done(null);
    }, GONE_MS);
    port1.onmessage = ({ data }) => done(data);
    tab.postMessage({ asked }, [port2]);
  });
}

/* The one that leads; null as soon as all said that they do not. */
async function firstOf(answers) {
  const leading = answers.map(async (each) => (await each) ?? Promise.reject(new Error("no")));
  return Promise.any(leading).catch(() => null);
}

function responseOf({ status, headers, body }) {
  const told = new Headers(headers);
  // It is the shell's, and would say the same.
  told.delete("Content-Security-Policy");
  return new Response(WITHOUT_BODY.includes(status) ? null : body, { status, headers: told });
}

async function say(words) {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const tab of all) if (tab.url.startsWith(HOME)) tab.postMessage(words);
}
