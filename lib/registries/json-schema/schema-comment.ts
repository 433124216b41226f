const MARK = /^#[ \t]*yaml-language-server:[ \t]*\$schema=/m

/**
 * The line by which editors with a YAML language server find the schema. `path` is a URL, or a path relative to the
 * file.
 */
export function schemaComment(path: string): string {
  return `# yaml-language-server: $schema=${path.trim()}`
}

/**
 * The text with that line at the beginning, after a byte order mark and with the file's line breaks; unchanged if it
 * already has one.
 */
export function withSchemaComment(text: string, path: string): string {
  if (path.trim() === '' || /[\r\n]/.test(path.trim()) || MARK.test(text)) return text
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  return `${mark}${schemaComment(path)}${lineBreak}${text.slice(mark.length)}`
}
