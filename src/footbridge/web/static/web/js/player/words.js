/** Sentences with gaps, filled. The sentences come with the page, in the person's language. */

/**
 * @param {Record<string, string>} words
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function say(words, name, values = {}) {
  const sentence = words[name] ?? "";
  return sentence.replace(/\{(\w+)\}/g, (gap, key) => String(values[key] ?? gap));
}
