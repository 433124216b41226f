/**
 * True when two values say the same: primitives, arrays, maps in the same order, and plain objects of such. Functions and
 * instances of classes are the same only when they are identical. Values must not contain themselves.
 */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left)) return Array.isArray(right) && isSameList(left, right)
  if (left instanceof Map) return right instanceof Map && left.size === right.size && isSameList([...left], [...right])
  if (!isPlain(left) || !isPlain(right)) return false
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isSameValue(left[name], right[name]))
  )
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((one, at) => isSameValue(one, right[at]))
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  return Object.getPrototypeOf(value) === Object.prototype
}
