import type { Toml2Expression, Toml2Pair, Toml2Value } from './v2-parser'
import { reject } from './document'

type Kind = 'value' | 'table' | 'array table'

interface Seen {
  kind: Kind
  /** Has its own header, or comes from a completed pair: no pair may add to it. */
  explicit: boolean
  fromPair: boolean
  readonly children: Map<string, Seen>
}

/**
 * Rejects the repeated keys and tables that go-toml v2 rejects, with its error texts.
 * Source: pelletier/go-toml v2.2.3 internal/tracker/seen.go
 */
export class SeenKeys {
  private readonly root = seen('table', false, false)
  private current = this.root
  private openPairs: Seen[] = []

  check(expression: Toml2Expression): void {
    if (expression.kind === 'pair') return this.checkPair(expression)
    for (const entry of this.openPairs) {
      entry.explicit = true
      entry.fromPair = false
    }
    this.openPairs = []
    const parent = this.parentOf(expression.key)
    const name = expression.key.at(-1) ?? ''
    this.current = expression.kind === 'table' ? openHeader(parent, name) : openArrayTable(parent, name)
  }

  private checkPair({ key, value }: Toml2Pair): void {
    let parent = this.current
    for (const [index, name] of key.entries()) {
      const known = parent.children.get(name)
      if (known !== undefined) {
        if (index === key.length - 1) reject(`key ${name} is already defined`)
        if (known.kind !== 'table') reject(`expected ${name} to be a table, not a ${known.kind}`)
        if (known.explicit) reject(`cannot redefine table ${name} that has already been explicitly defined`)
      }
      const entry = known ?? seen('table', false, true)
      if (known === undefined) this.openPairs.push(entry)
      parent.children.set(name, entry)
      parent = entry
    }
    parent.kind = 'value'
    checkValue(value)
  }

  private parentOf(key: readonly string[]): Seen {
    let parent = this.root
    for (const name of key.slice(0, -1)) {
      const known = parent.children.get(name)
      if (known?.kind === 'value') reject(`expected ${name} to be a table, not a value`)
      const entry = known ?? seen('table', false, false)
      parent.children.set(name, entry)
      parent = entry
    }
    return parent
  }
}

function openHeader(parent: Seen, name: string): Seen {
  const known = parent.children.get(name)
  if (known === undefined) {
    const entry = seen('table', true, false)
    parent.children.set(name, entry)
    return entry
  }
  if (known.kind !== 'table') reject(`key ${name} should be a table, not a ${known.kind}`)
  if (known.explicit) reject(`table ${name} already exists`)
  known.explicit = true
  return known
}

function openArrayTable(parent: Seen, name: string): Seen {
  const known = parent.children.get(name)
  if (known !== undefined && known.kind !== 'array table') {
    reject(`key ${known.kind} already exists as a ${name},  but should be an array table`)
  }
  const entry = known ?? seen('array table', true, false)
  entry.children.clear()
  parent.children.set(name, entry)
  return entry
}

/** An inline table is closed: it is checked separately. */
function checkValue(value: Toml2Value): void {
  if (value.kind === 'array') for (const item of value.items) checkValue(item)
  if (value.kind !== 'inline-table') return
  const inside = new SeenKeys()
  for (const pair of value.pairs) inside.check({ kind: 'pair', ...pair, start: 0 })
}

function seen(kind: Kind, explicit: boolean, fromPair: boolean): Seen {
  return { kind, explicit, fromPair, children: new Map() }
}
