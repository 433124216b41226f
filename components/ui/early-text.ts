import type { EarlyText } from './type-again'

/**
 * Makes what was typed so far into the fields of an element a change of each, once `ready` has resolved. To be called in
 * the first effect: later, React may have replaced what was typed.
 */
export function keepEarlyText(root: ParentNode | null, ready: Promise<void>): void {
  const found: EarlyText[] = []
  for (const input of root?.querySelectorAll('input') ?? []) {
    const { defaultValue: rendered, value: typed, selectionStart: start, selectionEnd: end } = input
    if (typed !== rendered) found.push({ input, rendered, typed, start, end })
  }
  if (found.length > 0) void typeAgain(found, ready)
}

async function typeAgain(found: readonly EarlyText[], ready: Promise<void>): Promise<void> {
  try {
    const late = await import('./type-again')
    await ready
    late.typeAgain(found)
  } catch {
    // It must not look as if it were in the file.
    for (const { input, rendered } of found) input.value = rendered
  }
}
