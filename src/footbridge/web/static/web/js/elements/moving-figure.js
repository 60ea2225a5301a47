/** Lets a person hold a moving picture still. The words on the button come from the page. */
export class MovingFigure extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const picture = this.querySelector("svg");
    if (!button || !picture) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      const isStill = button.getAttribute("aria-pressed") === "true";
      if (isStill) picture.unpauseAnimations();
      else picture.pauseAnimations();
      button.setAttribute("aria-pressed", String(!isStill));
    });
  }
}
