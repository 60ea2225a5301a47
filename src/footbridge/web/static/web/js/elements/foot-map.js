/** Keeps the list under the foot map in step with what is ticked on it. */
export class FootMap extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.tell());
    this.tell();
  }

  tell() {
    const list = this.querySelector("[data-list]");
    const none = this.querySelector("[data-none]");
    if (!list || !(none instanceof HTMLElement)) return;
    const lines = this.ticked().map((label) => {
      const line = document.createElement("li");
      line.textContent = label;
      return line;
    });
    list.replaceChildren(...lines);
    none.hidden = lines.length > 0;
  }

  /** @returns {string[]} */
  ticked() {
    const boxes = this.querySelectorAll("input[type=checkbox]:checked");
    return Array.from(boxes, (box) => box.getAttribute("aria-label") ?? "");
  }
}
