/** Finds many words in a text at once. A place is a number above 0 for a word that ends somewhere. */
export interface WordFinder {
  /** For each offset of a text the place of the longest word that ends before it; 0 for none. Has one offset more than characters. */
  ends(text: string): Int32Array
  /** The length of the word at a place. */
  lengthOf(place: number): number
  /** The place of the next shorter word that ends there too; 0 for none. */
  shorter(place: number): number
}

const ROOT = 0
const UNUSED = -1

/**
 * A finder of words, of which empty ones are left out. Its work is in proportion to their letters, and a search's to the
 * letters of the text, whatever they are. Source: Aho and Corasick, Efficient string matching, 1975
 */
export function createWordFinder(words: Iterable<string>): WordFinder {
  const trie = createTrie([...words])
  const { parents, letters, depths, count } = trie
  /** The place of the longest other beginning of a word that ends as this one. */
  const fallbacks = new Int32Array(count)
  /** The place itself where a word ends, else that of the longest word that ends there. */
  const longest = new Int32Array(count)
  const step = (from: number, letter: number): number => {
    let place = from
    let next = trie.child(place, letter)
    while (next === UNUSED && place !== ROOT) {
      place = fallbacks[place] ?? ROOT
      next = trie.child(place, letter)
    }
    return next === UNUSED ? ROOT : next
  }
  for (const place of byDepth(depths, count)) {
    const parent = parents[place] ?? ROOT
    const fallback = parent === ROOT ? ROOT : step(fallbacks[parent] ?? ROOT, letters[place] ?? 0)
    fallbacks[place] = fallback
    longest[place] = trie.words.has(place) ? place : (longest[fallback] ?? ROOT)
  }
  return {
    ends(text) {
      const found = new Int32Array(text.length + 1)
      let place = ROOT
      for (let at = 0; at < text.length; at += 1) {
        place = step(place, text.charCodeAt(at))
        found[at + 1] = longest[place] ?? ROOT
      }
      return found
    },
    lengthOf: (place) => depths[place] ?? 0,
    shorter: (place) => longest[fallbacks[place] ?? ROOT] ?? ROOT,
  }
}

/** All places but the root, those of shorter beginnings first. */
function byDepth(depths: Int32Array, count: number): Int32Array {
  return Int32Array.from({ length: count - 1 }, (_, index) => index + 1).toSorted(
    (a, b) => (depths[a] ?? 0) - (depths[b] ?? 0),
  )
}

/** The beginnings of words, each with a number; that of the empty one is 0. */
interface Trie {
  readonly count: number
  readonly parents: Int32Array
  readonly letters: Uint16Array
  readonly depths: Int32Array
  /** Where words end. */
  readonly words: ReadonlySet<number>
  child(place: number, letter: number): number
}

function createTrie(words: readonly string[]): Trie {
  const size = words.reduce((sum, { length }) => sum + length, 1)
  const parents = new Int32Array(size)
  const letters = new Uint16Array(size)
  const depths = new Int32Array(size)
  const ends = new Set<number>()
  // A table of places by parent and letter, half empty at least: a map of maps would take ten times the memory.
  const slots = new Int32Array(2 ** (Math.ceil(Math.log2(size)) + 1)).fill(UNUSED)
  const slotOf = (parent: number, letter: number): number => {
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(letter + 1, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & (slots.length - 1)
    for (;;) {
      const place = slots[slot] ?? UNUSED
      if (place === UNUSED || (parents[place] === parent && letters[place] === letter)) return slot
      slot = (slot + 1) & (slots.length - 1)
    }
  }
  let count = 1
  for (const word of words) {
    let place = ROOT
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charCodeAt(at)
      const slot = slotOf(place, letter)
      if (slots[slot] === UNUSED) {
        parents[count] = place
        letters[count] = letter
        depths[count] = at + 1
        slots[slot] = count
        count += 1
      }
      place = slots[slot] ?? ROOT
    }
    if (word !== '') ends.add(place)
  }
  return {
    count,
    parents,
    letters,
    depths,
    words: ends,
    child: (place, letter) => slots[slotOf(place, letter)] ?? UNUSED,
  }
}
