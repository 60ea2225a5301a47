/**
 * A card that is given away by hand: through the share sheet of the device where it has one, else
 * as a picture to save and a text to copy. Nothing is sent by us. Without a script the drawing
 * itself can be saved, and the text stands on the page.
 */
export class ShareCard extends HTMLElement {
  /** @type {File | null} made before it is asked for: a share sheet opens only at once */
  file = null;

  connectedCallback() {
    const image = this.querySelector("img");
    if (!image) return;
    this.on("copy", () => this.copy(), Boolean(navigator.clipboard));
    this.on("share", () => this.share(), false);
    this.on("save", () => this.save(), false);
    const drawn = () => this.prepare(image);
    if (image.complete) drawn();
    else image.addEventListener("load", drawn, { once: true });
  }

  /** @param {HTMLImageElement} image */
  async prepare(image) {
    const blob = await pngOf(image);
    if (!blob) return;
    this.file = new File([blob], `${this.dataset.file}.png`, { type: "image/png" });
    this.show("save");
    if (this.mayShare()) this.show("share");
  }

  mayShare() {
    return Boolean(navigator.canShare?.(this.told()));
  }

  /** @returns {ShareData} the picture and the text; nothing that is not seen on the page */
  told() {
    const files = this.file ? [this.file] : [];
    return { files, title: this.dataset.title ?? "", text: this.text };
  }

  get text() {
    const shown = /** @type {HTMLElement | null} */ (this.querySelector("[data-words]"));
    return shown?.innerText.trim() ?? "";
  }

  async share() {
    try {
      await navigator.share(this.told());
    } catch (error) {
      // Whoever closes the sheet has changed their mind: that is no fault.
      if (!(error instanceof DOMException && error.name === "AbortError")) this.say("failed");
    }
  }

  save() {
    if (!this.file) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(this.file);
    link.download = this.file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.say("saved");
  }

  async copy() {
    const words = this.querySelector("details");
    if (words) words.open = true;
    try {
      await navigator.clipboard.writeText(this.text);
      this.say("copied");
    } catch {
      this.say("failed");
    }
  }

  /**
   * @param {string} name
   * @param {() => void} act
   * @param {boolean} isShown
   */
  on(name, act, isShown) {
    this.querySelector(`[data-do="${name}"]`)?.addEventListener("click", act);
    if (isShown) this.show(name);
  }

  /** @param {string} name */
  show(name) {
    this.querySelector(`[data-do="${name}"]`)?.removeAttribute("hidden");
  }

  /** @param {"copied" | "saved" | "failed"} what */
  say(what) {
    const said = this.querySelector("[data-said]");
    if (!said) return;
    said.textContent = this.dataset[what] ?? "";
    said.removeAttribute("hidden");
  }
}

/**
 * The drawing as a picture that every program can show.
 * @param {HTMLImageElement} image
 * @returns {Promise<Blob | null>} null where the browser cannot
 */
async function pngOf(image) {
  const { width, height } = { width: image.naturalWidth, height: image.naturalHeight };
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const paper = canvas.getContext("2d");
  if (!paper || !width) return null;
  paper.drawImage(image, 0, 0, width, height);
  return new Promise((done) => {
    try {
      canvas.toBlob(done, "image/png");
    } catch {
      done(null);
    }
  });
}
