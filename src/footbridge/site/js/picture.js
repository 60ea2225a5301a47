/**
 * A picture of Python's memory, with all of Footbridge loaded and nothing of a person in it. Later
 * starts begin with it, and need not load anything. It is made on this device: another browser,
 * another version of one or another build could not use it, so it carries the name of all three.
 */

import { openOne } from "./handles.js";

/** @import { Handle } from "./handles.js" */
/** @typedef {{name: string, length: number, digest: string, tries: number}} Head */
/** @typedef {{bytes: Uint8Array<ArrayBuffer>, whole: Promise<void>}} Found */

const FILE = "picture";
/** Where the bytes begin; before them lies the head as JSON. */
const HEAD = 4096;
/** Requests go between two pieces that are written. */
const PIECE = 4 << 20;
/** A start that never comes to its first page, so often one after the other, is the picture's. */
const TRIES = 3;
/** The record comes first: where there is less room than this, no picture is kept. */
const ROOM = 300 << 20;

export class Picture {
  /**
   * @param {Handle} file
   * @param {string} name
   */
  constructor(file, name) {
    this.file = file;
    this.name = name;
  }

  /**
   * @param {string} home
   * @param {string} build
   */
  static async open(home, build) {
    return new Picture(await openOne(home, FILE), `${build} ${navigator.userAgent}`);
  }

  /**
   * The picture, if there is one for this build and browser. `whole` refuses when a bit is wrong:
   * wait for it before anything is told to whoever woke from it.
   * @returns {Found | null}
   */
  take() {
    const head = this.head();
    const fits = head?.name === this.name && this.file.getSize() === HEAD + head.length;
    if (!head || !fits || head.tries >= TRIES) {
      if (this.file.getSize() > 0) this.drop();
      return null;
    }
    const bytes = new Uint8Array(head.length);
    this.file.read(bytes, { at: HEAD });
    this.write({ ...head, tries: head.tries + 1 });
    return { bytes, whole: refuseAnother(bytes, head.digest) };
  }

  /** The first page is there: it was a good one. */
  wasGood() {
    const head = this.head();
    if (head?.tries) this.write({ ...head, tries: 0 });
  }

  drop() {
    this.file.truncate(0);
    this.file.flush();
  }

  /**
   * Kept as a whole or not at all: the head is written last.
   * @param {Uint8Array<ArrayBuffer>} bytes
   */
  async keep(bytes) {
    try {
      if (!(await hasRoom())) return;
      const digest = await digestOf(bytes);
      this.drop();
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        if (this.file.write(piece, { at: HEAD + at }) !== piece.length) throw new Error("full");
        await new Promise((go) => setTimeout(go));
      }
      this.file.flush();
      this.write({ name: this.name, length: bytes.length, digest, tries: 0 });
    } catch {
      this.drop();
    }
  }

  /** @returns {Head | null} */
  head() {
    const bytes = new Uint8Array(HEAD);
    this.file.read(bytes, { at: 0 });
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return null;
    }
  }

  /** @param {Head} head */
  write(head) {
    const text = new TextEncoder().encode(JSON.stringify(head));
    const bytes = new Uint8Array(HEAD).fill(" ".charCodeAt(0));
    bytes.set(text);
    this.file.write(bytes, { at: 0 });
    this.file.flush();
  }
}

async function hasRoom() {
  const { quota = ROOM, usage = 0 } = (await navigator.storage.estimate?.()) ?? {};
  return quota - usage >= ROOM;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} digest
 */
async function refuseAnother(bytes, digest) {
  if ((await digestOf(bytes)) !== digest) throw new Error("The picture is not whole.");
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function digestOf(bytes) {
  const made = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...made].map((each) => each.toString(16).padStart(2, "0")).join("");
}
