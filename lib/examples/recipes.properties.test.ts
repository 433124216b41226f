import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { parseRegistries } from '@/lib/registries/parse'
import { runs } from '@/lib/testdata/runs'
import { inEnglish } from '@/lib/words/saying'
import { askedQuestions, fillRecipe, type Answers, type Question, type Recipe } from './recipe'
import { RECIPES } from './recipes'

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/)
const longLabel = fc.stringMatching(/^[a-z][a-z0-9-]{50,61}[a-z]$/)
const hostname = fc.oneof(
  fc
    .array(fc.oneof({ weight: 5, arbitrary: label }, longLabel), { minLength: 1, maxLength: 4 })
    .map((all) => all.join('.')),
  fc.ipV4(),
  fc.constantFrom('localhost', 'harbor', 'registry.svc.lab', 'quay.io', 'docker.io', 'gitlab.com', 'harbor.harbor'),
)
const port = fc.oneof(fc.integer({ min: 0, max: 70_000 }).map(String), fc.constantFrom('80', '443', '5000', '8443'))
const host = fc.oneof(
  hostname,
  fc.tuple(hostname, port).map((both) => both.join(':')),
  fc.ipV6().map((address) => `[${address}]:5000`),
)
const name = fc.oneof(
  fc.stringMatching(/^[a-z0-9]+([._-][a-z0-9]+){0,3}(\/[a-z0-9]+(__?[a-z0-9]+)?){0,2}$/),
  fc.constantFrom(
    'docker.io',
    'a/v2',
    'v2',
    'library',
    'A/b',
    'x$1',
    'a..b',
    'registry.example.com/x',
    'a'.repeat(120),
  ),
)
const secret = fc.oneof(
  fc.string({ minLength: 0, maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    'robot$k3s',
    '${PASSWORD}',
    '{{ x }}',
    'a # b',
    "it's",
    '"',
    'yes',
    '0123',
    '~',
    '<x>',
    '$X',
    'pass{{x}}',
    '@X@',
    '__X__',
  ),
)
const file = fc.oneof(
  fc.stringMatching(/^(\/[\w.@+-]{1,20}){1,4}$/),
  fc.constantFrom('ca.pem', '/etc/ca file.pem', '/', '/a"b', '/@X@/ca.pem', '/$HOME/ca.pem', '/__X__/ca.pem'),
)
const KEY = JSON.stringify({
  type: 'service_account',
  private_key: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
})

function answerOf(question: Question): fc.Arbitrary<string | undefined> {
  const standard = fc.constant(undefined)
  switch (question.kind) {
    case 'choice':
      return fc.constantFrom(...question.choices.map(({ value }) => value))
    case 'switch':
      return fc.constantFrom('yes', 'no')
    case 'secret':
      return fc.oneof(standard, secret, fc.constant(KEY))
    case 'text':
      return fc.oneof(standard, textOf(question.id))
    case 'upstreams': {
      const registry = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...question.offered) }, host)
      const one = fc.oneof(
        registry,
        fc.tuple(registry, fc.oneof(name, port, host)).map((both) => both.join('=')),
      )
      return fc.oneof(
        standard,
        fc.array(one, { minLength: 1, maxLength: 4 }).map((all) => all.join(',')),
      )
    }
  }
}

function textOf(id: string): fc.Arbitrary<string> {
  if (id === 'ca') return file
  if (id === 'port') return port
  if (id === 'username') return secret
  return ['host', 'gitlab', 'fallback'].includes(id) ? host : name
}

function answersTo(recipe: Recipe): fc.Arbitrary<Answers> {
  return fc
    .record(Object.fromEntries(recipe.questions.map((question) => [question.id, answerOf(question)])))
    .map((all) =>
      Object.fromEntries(Object.entries(all).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]]))),
    )
}

describe.each(RECIPES.map((recipe) => [recipe.id, recipe] as const))('%s', (_, recipe) => {
  it('gives a file without errors and warnings that asks a mirror, or says what is wrong with an answer', () => {
    fc.assert(
      fc.property(answersTo(recipe), (answers) => {
        const { faults, filled } = fillRecipe(recipe, answers)
        for (const [id, fault] of faults) {
          expect(askedQuestions(recipe, answers).map((question) => question.id)).toContain(id.split(' ')[0])
          expect(inEnglish(fault)).toMatch(/^[A-Z].*\.$/)
        }
        expect(filled === null).toBe(faults.size > 0)
        if (filled === null) return
        const options = { ...defaultOptions(), ...filled.options }
        expect(filled.images.length).toBeGreaterThan(0)
        for (const image of filled.images) {
          const { diagnostics, plan } = analyze({ text: filled.text, image, options }, engines, lint)
          expect(
            diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code}: ${message}`),
          ).toEqual([])
          expect(plan.fails).toBeNull()
          expect(plan.attempts.length).toBeGreaterThan(0)
        }
      }),
      runs(2000),
    )
  })

  it('writes the password as it was typed', () => {
    fc.assert(
      fc.property(answersTo(recipe), secret, (answers, password) => {
        const { filled } = fillRecipe(recipe, { ...answers, login: 'password', password })
        if (filled === null || !recipe.questions.some(({ id }) => id === 'password')) return
        const passwords = [...parseRegistries(filled.text).registries.configs.values()].map(
          ({ auth }) => auth?.password,
        )
        for (const one of passwords) expect(one).toBe(password || 'change-me')
      }),
      runs(500),
    )
  })
})
