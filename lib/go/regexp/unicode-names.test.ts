import { describe, expect, it } from 'vitest'
import { re2Engine } from './re2'
import type { UnicodeNames } from './engine'

const compiles = (pattern: string, names: UnicodeNames) => 'replaceAll' in re2Engine.withNames(names).compile(pattern)

describe('a name of a class', () => {
  it.each<[why: string, pattern: string, exact: boolean, loose: boolean]>([
    ['a category', '\\p{Lu}', true, true],
    ['a category of one letter', '\\pL', true, true],
    ['one letter in lower case', '\\pl', false, true],
    ['a script', '\\p{Greek}', true, true],
    ['Any', '\\p{Any}', true, true],
    ['a negated category', '\\p{^Lu}\\P{^Lu}\\P{Lu}', true, true],
    ['a category in lower case', '\\p{lu}', false, true],
    ['a script in lower case', '\\p{greek}', false, true],
    ['the long name of a category', '\\p{Letter}', false, true],
    ['the long name of two words', '\\p{Uppercase_Letter}', false, true],
    ['the long name with a space, a hyphen and other capitals', '\\p{uppercase -LETTER}', false, true],
    ['a POSIX name', '\\p{punct}', false, true],
    ['ASCII', '\\p{ascii}', false, true],
    ['ASCII as re2js writes it', '\\p{Ascii}', false, true],
    ['Assigned', '\\p{Assigned}', false, true],
    ['unassigned characters', '\\p{Cn}', false, true],
    ['letters with case', '\\p{LC}', false, true],
    ['a script with an underscore', '\\p{Old_Italic}', true, false],
    ['a script with a capital within it', '\\p{SignWriting}', true, false],
    ['such a script without the underscore', '\\p{OldItalic}', false, false],
    ['a script of one word with an underscore', '\\p{Gre_ek}', false, true],
    ['a script of Unicode 16', '\\p{Garay}', false, false],
    ['a script of Unicode 17', '\\p{Sidetic}', false, false],
    ['a property that is not a category', '\\p{Alphabetic}', false, false],
    ['an emoji property', '\\p{Emoji}', false, false],
    ['no name', '\\p{}', false, false],
    ['a sign alone', '\\p{^}', false, false],
    ['a class within a class', '[a\\p{Letter}]', false, true],
    ['a quotation', '\\Q\\p{Foo}\\E', true, true],
    ['an escaped backslash', '\\\\p{1}', true, true],
  ])('%s', (_, pattern, exact, loose) => {
    expect({ exact: compiles(pattern, 'exact'), loose: compiles(pattern, 'loose') }).toEqual({ exact, loose })
  })

  it.each<[pattern: string, names: UnicodeNames, error: string]>([
    ['a\\p{Letter}b', 'exact', 'invalid character class range: `\\p{Letter}`'],
    ['a\\p{Old_Italic}b', 'loose', 'invalid character class range: `\\p{Old_Italic}`'],
    ['\\p{Foo}\\p{Bar}', 'loose', 'invalid character class range: `\\p{Foo}`'],
    ['\\p{lu}\\p{^Bar}', 'loose', 'invalid character class range: `\\p{^Bar}`'],
    ['(\\p{Letter}', 'loose', 'missing closing ): `(\\p{Letter}`'],
    ['x\\p{Letter}[a\\p{Letter}', 'loose', 'missing closing ]: `[a\\p{Letter}`'],
    ['(?!a)\\p{Foo}', 'loose', 'invalid or unsupported Perl syntax: `(?!`'],
    ['\\p{Lu', 'loose', 'invalid character class range: `\\p{Lu`'],
    ['\\p', 'exact', 'invalid character class range: `\\p`'],
  ])('says what Go says of %s', (pattern, names, error) => {
    expect(re2Engine.withNames(names).compile(pattern)).toEqual({ error: `error parsing regexp: ${error}` })
  })

  it('means the same as the category', () => {
    const compiled = re2Engine.compile('^(\\p{lowercase letter}+)/')
    expect('replaceAll' in compiled && compiled.replaceAll('library/nginx', 'p/$1-')).toBe('p/library-nginx')
  })
})
