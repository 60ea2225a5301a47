/** A page in place of another, in the same document: style first, then the rest, then its scripts. */

/**
 * @param {Document} next
 * @param {boolean} isFirst then focus stays where a page begins
 * @param {() => void} stand changes the address, once all is there
 */
export async function swap(next, isFirst, stand) {
  await fetchStyle(next);
  stand();
  wear(document.documentElement, next.documentElement);
  document.title = next.title;
  swapHead(next);
  document.body.replaceWith(document.adoptNode(next.body));
  dropStyle(next);
  runNew(next);
  document.dispatchEvent(new CustomEvent("footbridge:page"));
  announce(isFirst);
}

/** @param {Document} page */
function sheets(page) {
  const found = page.querySelectorAll('link[rel="stylesheet"]');
  return /** @type {NodeListOf<HTMLLinkElement>} */ (found);
}

/** @param {Element} link */
function addressOf(link) {
  return new URL(link.getAttribute("href") ?? "", location.href).href;
}

/**
 * Nothing is seen without its style.
 * @param {Document} next
 */
async function fetchStyle(next) {
  const have = new Set([...sheets(document)].map(addressOf));
  const wanted = [...sheets(next)].filter((link) => !have.has(addressOf(link)));
  await Promise.all(
    wanted.map((link) => {
      const copy = /** @type {HTMLLinkElement} */ (document.importNode(link));
      const loaded = new Promise((go) => {
        copy.onload = copy.onerror = go;
      });
      document.head.append(copy);
      return loaded;
    }),
  );
}

/** @param {Document} next */
function dropStyle(next) {
  const wanted = new Set([...sheets(next)].map(addressOf));
  for (const link of sheets(document)) if (!wanted.has(addressOf(link))) link.remove();
}

/**
 * The attributes of one element for those of another.
 * @param {Element} here
 * @param {Element} there
 */
function wear(here, there) {
  for (const { name } of [...here.attributes])
    if (!there.hasAttribute(name)) here.removeAttribute(name);
  for (const { name, value } of there.attributes) here.setAttribute(name, value);
}

/** @param {Document} next */
function swapHead(next) {
  const named = "meta[name], link:not([rel=stylesheet], [rel=modulepreload], [rel=preload])";
  for (const old of document.head.querySelectorAll(named)) old.remove();
  for (const each of next.head.querySelectorAll(named))
    document.head.append(document.importNode(each, true));
}

/**
 * A module runs once in a document; its elements wake in every page that follows.
 * @param {Document} next
 */
function runNew(next) {
  const have = new Set([...document.head.querySelectorAll("script[src]")].map(srcOf));
  for (const script of next.head.querySelectorAll("script[src]")) {
    if (have.has(srcOf(script))) continue;
    const copy = document.createElement("script");
    wear(copy, script);
    document.head.append(copy);
  }
}

/** @param {Element} script */
function srcOf(script) {
  return new URL(script.getAttribute("src") ?? "", location.href).href;
}

/**
 * Focus goes to the heading, as it would begin a new page; a screen reader says what page it is.
 * @param {boolean} isFirst
 */
function announce(isFirst) {
  const asked = document.querySelector("[autofocus]");
  const heading = document.querySelector("main h1, h1");
  if (asked instanceof HTMLElement) asked.focus({ preventScroll: true });
  else if (!isFirst && heading instanceof HTMLElement) {
    heading.tabIndex = -1;
    // No ring: there is nothing to press.
    const quietly = /** @type {FocusOptions} */ ({ preventScroll: true, focusVisible: false });
    heading.focus(quietly);
  }
  const said = document.createElement("p");
  said.className = "vh";
  said.setAttribute("role", "status");
  document.body.append(said);
  requestAnimationFrame(() => {
    said.textContent = document.title;
  });
}
