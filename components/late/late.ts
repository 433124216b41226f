import { lazy, type FunctionComponent } from 'react'
import type * as Late from './late-parts'

type Parts = typeof Late.parts
type Chunks = typeof Late.chunks

/** All that is loaded after the first script begins here. */
export async function late(): Promise<typeof Late> {
  return import('./late-parts')
}

/** What is loaded when it is wanted. */
export async function chunk<Name extends keyof Chunks>(name: Name): Promise<Awaited<ReturnType<Chunks[Name]>>> {
  const { chunks } = await late()
  return (await chunks[name]()) as Awaited<ReturnType<Chunks[Name]>>
}

/**
 * A component that comes late. It is asked for at once: the component is in the HTML of the page, and hydrated after the
 * first paint.
 */
export function latePart<Name extends Exclude<keyof Parts, 'createEngine'>>(name: Name) {
  // Whoever renders it is told.
  late().catch(() => undefined)
  return lazy(async () => ({ default: (await late()).parts[name] as Parts[Name] }))
}

/** A component that is loaded when it is rendered. */
export function lazyChunk<Name extends keyof Chunks, Props>(
  name: Name,
  component: (module: Awaited<ReturnType<Chunks[Name]>>) => FunctionComponent<Props>,
) {
  return lazy(async () => ({ default: component(await chunk(name)) }))
}
