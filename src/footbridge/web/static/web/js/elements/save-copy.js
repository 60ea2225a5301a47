/**
 * Everything as a file, out of a device that is its only place: through the share sheet where there
 * is one, else into the downloads. That it was handed over is noted, so that nobody is reminded
 * too soon. Without a script the link saves the file all the same, and nothing is noted.
 */
export class SaveCopy extends HTMLElement {
  /** @type {Promise<File | null>} fetched before it is asked for: a share sheet opens only at once */
  file = Promise.resolve(null);

  connectedCallback() {
    const link = this.link;
    if (!link) return;
    this.file = fetched(link.href);
    link.addEventListener("click", (event) => this.save(event));
    this.button?.addEventListener("click", () => this.share());
    this.file.then((file) => {
      if (file && navigator.canShare?.({ files: [file] })) this.button?.removeAttribute("hidden");
    });
  }

  /** @returns {HTMLAnchorElement | null} */
  get link() {
    return this.querySelector('[data-do="save"]');
  }

  /** @returns {HTMLButtonElement | null} */
  get button() {
    return this.querySelector('[data-do="share"]');
  }

  async share() {
    const file = await this.file;
    try {
      await navigator.share({ files: file ? [file] : [] });
    } catch (error) {
      // Whoever closes the sheet has changed their mind: nothing was saved, and that is no fault.
      if (!(error instanceof DOMException && error.name === "AbortError")) this.sayFailed();
      return;
    }
    this.note();
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    const file = await this.file;
    const link = this.link;
    if (!file || !link) return this.sayFailed();
    const address = URL.createObjectURL(file);
    // A name that says what is in it; only share sheets want one that they know.
    const name = file.name.replace(/\.txt$/, "");
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.note();
  }

  note() {
    this.querySelector("form")?.requestSubmit();
  }

  sayFailed() {
    const said = this.querySelector("[data-said]");
    if (!said) return;
    said.textContent = this.dataset.failed ?? "";
    said.removeAttribute("hidden");
  }
}

/**
 * The file as share sheets take it: browsers refuse kinds that they do not know, whatever is in
 * them. Bringing it in again goes by what is in it.
 * @param {string} address
 * @returns {Promise<File | null>} null where it cannot be had
 */
async function fetched(address) {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    const told = answer.headers.get("content-disposition") ?? "";
    const name = /filename="([^"]+)"/.exec(told)?.[1];
    if (!answer.ok || !name) return null;
    return new File([await answer.blob()], `${name}.txt`, { type: "text/plain" });
  } catch {
    return null;
  }
}
