import { describe, expect, it } from 'vitest'
import { applyChanges } from '@/lib/edit/apply-changes'
import { parseRegistries } from '@/lib/registries/parse'
import { ENTRY_IDS, fileOf, findEntry } from './catalogue'
import { mergeInto } from './merge'

function merged(mine: string, other: string) {
  const [into, from] = [parseRegistries(mine), parseRegistries(other)]
  const { changes, entries } = mergeInto(into.registries, from.registries)
  const made = applyChanges(into, changes)
  if ('refused' in made) throw new Error(made.refused)
  return { text: made.parsed.text, entries, into: into.registries, from: from.registries }
}

describe('the entries of every recipe and example', () => {
  const mine = '# mine\nmirrors:\n  docker.io:   # keep\n    endpoint: [https://mine.example.com]\n'
  it.each(ENTRY_IDS)('%s into a file keeps every line of it and adds what is new', (id) => {
    const entry = findEntry(id)
    if (entry === null) throw new Error(id)
    const { text, entries, into, from } = merged(mine, fileOf(entry).text)
    for (const line of mine.split('\n')) expect(text.split('\n')).toContain(line)
    const { registries } = parseRegistries(text)
    for (const [registry, mirror] of from.mirrors)
      expect(registries.mirrors.get(registry)).toEqual(
        entries.some((one) => one.entry === `mirrors ${registry}` && one.fate === 'kept')
          ? into.mirrors.get(registry)
          : mirror,
      )
    for (const [host, config] of from.configs) expect(registries.configs.get(host)).toEqual(config)
  })
})

describe('an entry that both have', () => {
  it.each<{ why: string; mine: string; other: string; fate: string; has: string }>([
    {
      why: 'stays as it is when it says something else',
      mine: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n',
      other: 'mirrors:\n  docker.io:\n    endpoint: ["https://b.example.com"]\n',
      fate: 'kept',
      has: 'https://a.example.com',
    },
    {
      why: 'needs nothing when it says the same',
      mine: 'mirrors: {docker.io: {endpoint: ["https://a.example.com"]}}\n',
      other: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://a.example.com"\n',
      fate: 'same',
      has: 'https://a.example.com',
    },
    {
      why: 'is filled when it is empty',
      mine: 'mirrors:\n  docker.io:\n',
      other: 'mirrors:\n  docker.io:\n    endpoint: ["https://b.example.com"]\n    rewrite: {"^(.*)$": "x/$1"}\n',
      fate: 'completed',
      has: 'x/$1',
    },
    {
      why: 'gets the login that it lacks',
      mine: 'configs:\n  a.example.com:\n    tls: {ca_file: /ca.pem}\n',
      other: 'configs:\n  a.example.com:\n    auth: {username: u, password: p}\n    tls: {ca_file: /ca.pem}\n',
      fate: 'completed',
      has: 'username: u',
    },
    {
      why: 'keeps its login and gets nothing when the logins differ',
      mine: 'configs:\n  a.example.com:\n    auth: {username: mine, password: p}\n',
      other: 'configs:\n  a.example.com:\n    auth: {username: u, password: p}\n    tls: {ca_file: /ca.pem}\n',
      fate: 'kept',
      has: 'username: mine',
    },
  ])('$why', ({ mine, other, fate, has }) => {
    const { text, entries } = merged(mine, other)
    expect(entries.map((one) => one.fate)).toEqual([fate])
    expect(text).toContain(has)
    if (fate === 'kept' || fate === 'same') expect(text).toBe(mine)
  })
})
