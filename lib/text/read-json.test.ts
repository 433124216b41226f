import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { listOf, readJson } from './read-json'

const schema = z.object({ name: z.string(), sizes: listOf(z.number(), 3), note: z.catch(z.nullable(z.string()), null) })

describe('reads', () => {
  it.each<{ why: string; text: string; gives: unknown }>([
    {
      why: 'only the keys of the schema',
      text: '{"name":"a","sizes":[1],"note":"b"}',
      gives: { name: 'a', sizes: [1], note: 'b' },
    },
    {
      why: 'nothing else',
      text: '{"name":"a","more":1,"__proto__":{"note":"b"}}',
      gives: { name: 'a', sizes: [], note: null },
    },
    {
      why: 'the valid items of a list',
      text: '{"name":"a","sizes":[1,"2",null]}',
      gives: { name: 'a', sizes: [1], note: null },
    },
    {
      why: 'at most `max` items of a list',
      text: '{"name":"a","sizes":[1,2,3,4]}',
      gives: { name: 'a', sizes: [1, 2, 3], note: null },
    },
    {
      why: 'a map with a list where none belongs',
      text: '{"name":"a","sizes":{"0":1}}',
      gives: { name: 'a', sizes: [], note: null },
    },
    { why: 'a value of another type', text: '{"name":1}', gives: null },
    { why: 'a list instead of a map', text: '[]', gives: null },
    { why: 'no null', text: 'null', gives: null },
    { why: 'a text that is not JSON', text: '{"name":"a"', gives: null },
    { why: 'a text nested too deeply', text: `{"name":${'['.repeat(200_000)}`, gives: null },
  ])('$why', ({ text, gives }) => {
    expect(readJson(text, schema)).toEqual(gives)
  })
})
