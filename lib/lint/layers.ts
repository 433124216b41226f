/**
 * What a finding can be about, from the ground up: a mistake in the text hides what a wrong value would have meant. Of
 * two findings at one path, the one of the earlier layer says what to fix first.
 */
export const LAYERS = ['syntax', 'type', 'unknown-key', 'value', 'advice'] as const

export type Layer = (typeof LAYERS)[number]

/** True when `layer` does not come after `last`. */
export function isUpTo(layer: Layer, last: Layer): boolean {
  return LAYERS.indexOf(layer) <= LAYERS.indexOf(last)
}
