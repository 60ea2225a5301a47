/**
 * The phone's own motion: taking it up, or knocking against it, ends a try without aiming at it.
 * Where there is no sensor, or it may not be read, touch and keys do the same.
 */

/** In m/s²: a phone that lies or is carried in a pocket by somebody who stands stays well below. */
const MOVED = 4;
const GRAVITY = 9.81;

/**
 * How hard a phone was moved, without the pull of the earth.
 * @param {Pick<DeviceMotionEvent, "acceleration" | "accelerationIncludingGravity">} event
 */
export function force({ acceleration, accelerationIncludingGravity }) {
  const isFree = acceleration && acceleration.x !== null;
  const { x, y, z } = (isFree ? acceleration : accelerationIncludingGravity) ?? {};
  const size = Math.hypot(x ?? 0, y ?? 0, z ?? 0);
  return isFree || size === 0 ? size : Math.abs(size - GRAVITY);
}

/**
 * Call `moved` whenever the phone is. To be called at a touch: some browsers ask the person first.
 * @param {() => void} moved
 */
export async function watchMotion(moved) {
  if (!("DeviceMotionEvent" in window)) return;
  /** @type {{requestPermission?: () => Promise<string>}} */
  const asks = /** @type {any} */ (DeviceMotionEvent);
  try {
    if (asks.requestPermission && (await asks.requestPermission()) !== "granted") return;
  } catch {
    return;
  }
  window.addEventListener("devicemotion", (event) => {
    if (force(event) >= MOVED) moved();
  });
}
