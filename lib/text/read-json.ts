import * as z from 'zod/mini'

// Zod otherwise compiles validators with `new Function`, which a strict content security policy forbids and reports.
z.config({ jitless: true })

/**
 * The value of a JSON text that matches the schema, without keys that the schema does not have; null for any other
 * text. Never throws.
 */
export function readJson<T>(text: string, schema: z.ZodMiniType<T>): T | null {
  try {
    return z.safeParse(schema, JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** A list without items of another type, cut after the first `max`. Empty for anything but a list. */
export function listOf<T>(item: z.ZodMiniType<T>, max: number): z.ZodMiniType<T[]> {
  const some = z.transform((items: unknown[]) =>
    items.slice(0, max).flatMap((one) => {
      const read = z.safeParse(item, one)
      return read.success ? [read.data] : []
    }),
  )
  return z.catch(z.pipe(z.array(z.unknown()), some), () => [])
}
