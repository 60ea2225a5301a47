/** Keeps the screen awake while a session runs. A browser that cannot, does not. */
export class Awake {
  /** @type {WakeLockSentinel | null} */
  lock = null;

  async keep() {
    if (!("wakeLock" in navigator) || this.lock || document.visibilityState !== "visible") return;
    try {
      this.lock = await navigator.wakeLock.request("screen");
      this.lock.addEventListener("release", () => {
        this.lock = null;
      });
    } catch {
      this.lock = null;
    }
  }

  letGo() {
    this.lock?.release().catch(() => {});
    this.lock = null;
  }
}
