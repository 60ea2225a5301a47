/** A picture of memory, laid into memory that is new: what is the same already is left alone. */

/** As large as a page of a system that gives memory when it is first written to. */
const PAGE = 4096;
const WORDS = PAGE / Int32Array.BYTES_PER_ELEMENT;

/**
 * Let this memory take a picture page by page. A quarter of a picture is empty, and memory that
 * nobody has written to takes no room: copied in one piece, all of it would.
 * @param {Int8Array} memory
 */
export function takesOnlyWhatDiffers(memory) {
  memory.set = (/** @type {ArrayLike<number>} */ picture, at = 0) => {
    if (!(picture instanceof Uint8Array) || at % PAGE) return put(memory, picture, at);
    for (let from = 0; from < picture.length; from += PAGE) {
      const page = picture.subarray(from, from + PAGE);
      if (!isSame(page, memory.subarray(at + from, at + from + page.length)))
        put(memory, page, at + from);
    }
  };
}

/**
 * @param {Int8Array} memory
 * @param {ArrayLike<number>} bytes
 * @param {number} at
 */
function put(memory, bytes, at) {
  Int8Array.prototype.set.call(memory, bytes, at);
}

/**
 * @param {Uint8Array} page
 * @param {Int8Array} there
 */
function isSame(page, there) {
  if (page.length !== PAGE || there.length !== PAGE || page.byteOffset % 4) return false;
  const [told, has] = [words(page), words(there)];
  for (let at = 0; at < WORDS; at += 1) if (told[at] !== has[at]) return false;
  return true;
}

/** @param {Uint8Array | Int8Array} bytes */
function words(bytes) {
  return new Int32Array(bytes.buffer, bytes.byteOffset, WORDS);
}
