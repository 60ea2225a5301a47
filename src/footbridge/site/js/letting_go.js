/**
 * Large bytes that nobody needs any more go at once, and not when the browser next tidies up: they
 * are sent to a port that leads nowhere. A clone and `ArrayBuffer.transfer` leave them where they
 * are until then, in Chromium.
 * @param {Uint8Array<ArrayBuffer> | null} bytes
 */
export function letGo(bytes) {
  if (!bytes) return;
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(bytes.buffer, [bytes.buffer]);
  port1.close();
}
