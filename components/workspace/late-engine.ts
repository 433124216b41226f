import { late } from '@/components/late/late'
import type { Engine } from './engine'

// Asked for while the page starts, and here before anybody has pressed a key; not part of the first script, because
// what the page shows at first comes with its HTML.
let engine: Engine | null = null
let loading = load()

async function load(): Promise<Engine> {
  const { parts } = await late()
  engine ??= parts.createEngine()
  return engine
}

/** Null until it is loaded; never null again after that. */
export function engineNow(): Engine | null {
  return engine
}

/** Rejects when it cannot be loaded; the next call tries again. */
export async function engineReady(): Promise<Engine> {
  const tried = loading
  try {
    return await tried
  } catch (error) {
    if (loading === tried) loading = load()
    throw error
  }
}

// Nobody waits for the first try yet; whoever asks is told.
loading.catch(() => undefined)
