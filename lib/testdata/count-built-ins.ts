type Method = (this: unknown, ...args: readonly unknown[]) => unknown
/** How many characters or items a call processed. */
type Cost = (self: unknown, args: readonly unknown[], result: unknown) => number

const lengthOf = (value: unknown): number => (typeof value === 'string' || Array.isArray(value) ? value.length : 0)
const whole: Cost = (self, _, result) => lengthOf(self) + (typeof self === 'string' ? 0 : lengthOf(result))
const fromStart: Cost = (self, [, from], found) => {
  const start = typeof from === 'number' && from > 0 ? from : 0
  return Math.max(0, (typeof found === 'number' && found >= 0 ? found : lengthOf(self)) - start)
}
const fromEnd: Cost = (self, [, from], found) => {
  const start = typeof from === 'number' ? Math.min(from, lengthOf(self)) : lengthOf(self)
  return Math.max(0, start - (typeof found === 'number' && found >= 0 ? found : 0))
}
/** The position of the match is not part of the result, so ask the function that returns it. */
const included: Cost = (self, args) => {
  const list = self as { indexOf(...args: readonly unknown[]): number }
  return fromStart(self, args, list.indexOf(...args))
}
const keys: Cost = (_, [value]) =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyNames(value).length : 0
const one: Cost = () => 1

/** A match that fails has examined everything that is left, unless the pattern is bound to one position. */
function matched(regexp: RegExp, lastIndex: number, text: unknown, match: unknown): number {
  const start = regexp.global || regexp.sticky ? lastIndex : 0
  if (Array.isArray(match)) return Number((match as unknown as { index: number }).index) + lengthOf(match[0]) - start
  const isBound = regexp.sticky || (regexp.source.startsWith('^') && !regexp.multiline)
  return isBound ? 1 : Math.max(0, lengthOf(text) - start)
}

const iteratorOf = (values: Iterable<unknown>): object => Object.getPrototypeOf(values[Symbol.iterator]()) as object

/** Slices of texts are not counted: V8 does not copy them. */
const COSTS: readonly { readonly of: object; readonly names: readonly string[]; readonly cost: Cost }[] = [
  {
    of: String.prototype,
    names: ['split', 'replace', 'replaceAll', 'trim', 'toLowerCase', 'toUpperCase'],
    cost: whole,
  },
  { of: String.prototype, names: ['indexOf'], cost: fromStart },
  { of: String.prototype, names: ['lastIndexOf'], cost: fromEnd },
  { of: String.prototype, names: ['includes'], cost: included },
  {
    of: Array.prototype,
    names: [
      'concat',
      'splice',
      'toSpliced',
      'toSorted',
      'toReversed',
      'sort',
      'reverse',
      'join',
      'with',
      'unshift',
      'flat',
    ],
    cost: whole,
  },
  { of: Array.prototype, names: ['slice'], cost: (_self, _args, result) => lengthOf(result) },
  { of: Array.prototype, names: ['indexOf'], cost: fromStart },
  { of: Array.prototype, names: ['lastIndexOf'], cost: fromEnd },
  { of: Array.prototype, names: ['includes'], cost: included },
  { of: Object, names: ['keys', 'values', 'entries', 'fromEntries'], cost: keys },
  ...[iteratorOf([]), iteratorOf(new Map()), iteratorOf(new Set()), iteratorOf('')].map((of) => ({
    of,
    names: ['next'],
    cost: one,
  })),
]

/**
 * Runs `work` and returns the number of characters and items that built-in functions of texts, lists and maps
 * processed.
 */
export function countBuiltIns(work: () => unknown): number {
  let passed = 0
  const restores: (() => void)[] = []
  const replace = (of: object, name: string, make: (original: Method) => Method): void => {
    const descriptor = Object.getOwnPropertyDescriptor(of, name)
    if (descriptor === undefined) throw new Error(`There is no built-in function ${name}`)
    Object.defineProperty(of, name, { ...descriptor, value: make(descriptor.value as Method) })
    restores.push(() => Object.defineProperty(of, name, descriptor))
  }
  const watch = (of: object, name: string, cost: Cost): void =>
    replace(
      of,
      name,
      (original) =>
        function watched(...args) {
          const result = Reflect.apply(original, this, args)
          passed += cost(this, args, result)
          return result
        },
    )
  try {
    for (const { of, names, cost } of COSTS) for (const name of names) watch(of, name, cost)
    replace(
      RegExp.prototype,
      'exec',
      (original) =>
        function watched(...args) {
          const regexp = this as RegExp
          const { lastIndex } = regexp
          const match = Reflect.apply(original, this, args)
          passed += matched(regexp, lastIndex, args[0], match)
          return match
        },
    )
    work()
  } finally {
    restores.forEach((restore) => restore())
  }
  return passed
}
