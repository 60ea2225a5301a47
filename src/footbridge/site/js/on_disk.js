/**
 * A large file of the site that stays on the disk: Python reads a part of it when it asks for it.
 * Held in memory, all of them would be a fifth of what a tab takes, and most is never asked for.
 */

import { letGo } from "./letting_go.js";

export class OnDisk {
  /** @param {Blob} file */
  constructor(file) {
    this.file = file;
    // Only workers have it, and the types here are those of a page.
    this.reader = new /** @type {any} */ (globalThis).FileReaderSync();
    /** @type {Uint8Array<ArrayBuffer> | null} */
    this.held = null;
    this.part = this.part.bind(this);
  }

  /**
   * As it is kept on this device: what comes through the service worker would be a copy.
   * @param {string | URL} address
   */
  static async open(address) {
    const kept = (await caches.match(address)) ?? (await fetch(address));
    return new OnDisk(await kept.blob());
  }

  /** For a first start, which asks for nearly all of it. */
  async hold() {
    this.held = new Uint8Array(await this.file.arrayBuffer());
  }

  letGo() {
    letGo(this.held);
    this.held = null;
  }

  /**
   * @param {number} at
   * @param {number} length
   * @returns {Uint8Array} less where the file ends before
   */
  part(at, length) {
    if (this.held) return this.held.subarray(at, at + length);
    return new Uint8Array(this.reader.readAsArrayBuffer(this.file.slice(at, at + length)));
  }
}
