import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { listOf, readJson } from './read-json'

const schema = z.object({ name: z.string(), sizes: listOf(z.number(), 3), note: z.catch(z.nullable(z.string()), null) })

describe('reads', () => {
  it.each<{ why: string; text: string; gives: unknown }>([
    {
      why: 'what the schema names',
      text: '{"name":"a","sizes":[1],"note":"b"}',
      gives: { name: 'a', sizes: [1], note: 'b' },
    },
    {
      why: 'nothing else',
      text: '{"name":"a","more":1,"__proto__":{"note":"b"}}',
      gives: { name: 'a', sizes: [], note: null },
    },
    {
      why: 'of a list what is right in it',
      text: '{"name":"a","sizes":[1,"2",null]}',
      gives: { name: 'a', sizes: [1], note: null },
    },
    {
      why: 'of a list as much as is wanted',
      text: '{"name":"a","sizes":[1,2,3,4]}',
      gives: { name: 'a', sizes: [1, 2, 3], note: null },
    },
    { why: 'no list in a map', text: '{"name":"a","sizes":{"0":1}}', gives: { name: 'a', sizes: [], note: null } },
    { why: 'nothing of another type', text: '{"name":1}', gives: null },
    { why: 'no list for a map', text: '[]', gives: null },
    { why: 'no null', text: 'null', gives: null },
    { why: 'no text that is not JSON', text: '{"name":"a"', gives: null },
    { why: 'no text that is nested without end', text: `{"name":${'['.repeat(200_000)}`, gives: null },
  ])('$why', ({ text, gives }) => {
    expect(readJson(text, schema)).toEqual(gives)
  })
})
