import { booleanOf } from '@/lib/go/yaml/resolve'
import { ansibleEdit, isTasks, type AnsibleEdit } from './ansible-edits'
import { collectFiles } from './appended'
import { entriesInOrder, isOfOneNode, keysInOrder } from './cloud-init-order'
import { fileOfMap, isRegistriesMap } from './registries-map'
import { decodedContent } from './decoded'
import { CONTENT_KEYS, contentIn, ELSEWHERE_KEYS, entryOf, hasElsewhere } from './file-entry'
import { withoutReplacedData } from '@/lib/convert/secret'
import { saying, type Saying } from '@/lib/words/saying'
import { FILES_MAX, NODE_CONFIG, type FoundFile, type LaterChange } from './found-file'
import { FILE_NAME, FILE_NAME_INSIDE, FILE_VARIABLE } from '@/lib/convert/source/file-name'
import { fromPackedBase64 } from '@/lib/convert/source/packed'
import { fromBase64 } from '@/lib/text/base64'
import { isMap, listIn, mapIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { isRegistries } from '@/lib/convert/source/is-registries'
import { readYaml, type YamlDocuments } from '@/lib/convert/source/yaml-documents'
import { messageParts } from './message-parts'
import { nestedPlace, whereOf } from './place'
import { isReference, referredTo } from './references'
import { changesOfCommand, isCommand } from './command-list'
import { writtenByScript } from '@/lib/convert/shell/written-files'

export interface FilesInside {
  readonly files: readonly FoundFile[]
  /** Files that are named there and are elsewhere. */
  readonly named: readonly string[]
  /** Commands that can change files which are not in there. */
  readonly changes?: readonly LaterChange[]
}

/** A file to which blocks are added one by one is looked through for each. */
const EDITED_MAX = 100_000

/** Texts within texts. */
const DEPTH_MAX = 4

/** How the files of a Compose file and of docker are bound: `./registries.yaml:/etc/rancher/k3s/registries.yaml`. */
const VOLUME = /^([^:]*[^:/]):\/[^:]*registr(?:ies|y)\.ya?ml(?::\w+)?(?:@[\w:;*\-,]+)?$/

/**
 * The registries.yaml, and the node's configuration, that the documents of another format hold: under its name, as the
 * content beside its path, in a script, or as a text that can be nothing else. `maps`: also as a map that K3s could
 * read, and not only as a text.
 */
export function filesIn(
  yaml: Pick<YamlDocuments, 'documents' | 'textOf'>,
  { maps }: { readonly maps: boolean },
  depth = 0,
): FilesInside {
  const { files: found, add: collect, change: changeFile, written } = collectFiles()
  const changes: LaterChange[] = []
  /** What is to be said of every file in the object that is walked. */
  let ofObject: readonly Saying[] = []
  /** Of the files that are walked; each time anew, as an alias can stand for the same map at another node. */
  let owner: object | undefined
  const named = new Set<string>()
  for (const document of yaml.documents) walk(document, [], document)
  return {
    files: found,
    // What is filled in from elsewhere is of interest only where that is not in the text as well.
    named: found.length > 0 ? [...named].filter((name) => !isReference(name)) : [...named],
    changes,
  }

  /** False when it is of no file that is written before. */
  function addChange(change: LaterChange): boolean {
    const own = change.owner ?? owner
    const owned = own === undefined ? change : { ...change, owner: own }
    const isOfFile = changeFile(owned)
    if (!isOfFile && changes.length < FILES_MAX) changes.push(owned)
    return isOfFile
  }

  function addFile(file: FoundFile): void {
    const own = file.owner ?? owner
    collect({ ...file, notes: [...file.notes, ...ofObject], ...(own !== undefined && { owner: own }) })
  }

  function walk(value: Plain, path: readonly (string | number)[], document: Plain): void {
    if (found.length > FILES_MAX) return
    if (typeof value === 'string') return walkText(value, path, document)
    if (Array.isArray(value)) {
      const outer = owner
      if (path.length === 0 && isTasks(value as readonly Plain[])) owner = {}
      if (isCommand(value as readonly Plain[], path))
        for (const change of changesOfCommand(value)) addChange({ ...change, where: whereOf(path, document) })
      for (const [index, inside] of entriesInOrder(value as readonly Plain[], path.at(-1)))
        walk(inside, [...path, index], document)
      owner = outer
      return
    }
    if (!isMap(value)) return
    const { map, replaced } = withoutReplacedData(value)
    if (replaced.length === 0) return walkMap(value, path, document)
    const outer = ofObject
    ofObject = [
      ...outer,
      saying('Both data and stringData of the Secret have {names}: the Kubernetes API takes stringData.', {
        names: replaced,
      }),
    ]
    walkMap(map, path, document)
    ofObject = outer
  }

  function walkMap(value: PlainMap, path: readonly (string | number)[], document: Plain): void {
    const outer = owner
    if (isOfOneNode(value)) owner = {}
    walkFields(value, path, document)
    owner = outer
  }

  function walkFields(value: PlainMap, path: readonly (string | number)[], document: Plain): void {
    const edit = ansibleEdit(value)
    if (edit !== null && isEdited(edit, [...path, edit.key], document)) return
    const entry = entryOf(value)
    if (entry !== null) return void addEntry(entry, value, path, document)
    for (const [name, inside] of keysInOrder(value)) {
      const target = FILE_NAME.test(name) || NODE_CONFIG.test(name) || FILE_VARIABLE.test(name) ? name : null
      if (target !== null && addNamed(target, inside, [...path, name], document)) continue
      if (maps && isMap(inside) && isRegistriesMap(inside))
        addFile(fileOfMap(inside, whereOf([...path, name], document), target, yaml.textOf))
      else walk(inside, [...path, name], document)
    }
  }

  /** Does what a task of Ansible does to a file before it; false when there is none, and the task is one of any other file. */
  function isEdited(edit: AnsibleEdit, path: readonly (string | number)[], document: Plain): boolean {
    const before = written(owner, edit.path)
    const { lines } = edit
    // A block between the same marks is replaced.
    if (before === null || lines === null || before.length > EDITED_MAX || before.includes(`${lines[0] ?? ''}\n`)) {
      const isOfFile = addChange({ ...edit, below: false, where: whereOf(path, document) })
      // What replaces it is named as well.
      return isOfFile && edit.does !== 'replaces'
    }
    const begin = before === '' || before.endsWith('\n') ? '' : '\n'
    const text = `${begin}${lines.join('\n')}\n`
    addFile({ where: whereOf(path, document), target: edit.path, text, notes: [], encoded: null, appends: true })
    return true
  }

  /** What is under the name of the file; false when that is a map of something else. */
  function addNamed(target: string, inside: Plain, path: readonly (string | number)[], document: Plain): boolean {
    const isVariable = FILE_VARIABLE.test(target)
    if (typeof inside === 'string') add(isVariable ? null : target, inside, '', path, document)
    else if (!isMap(inside)) return false
    else if (isRegistriesMap(inside) || (isVariable && (inside.has('mirrors') || inside.has('configs'))))
      addFile(fileOfMap(inside, whereOf(path, document), isVariable ? null : target, yaml.textOf))
    else if (isVariable) return false
    else addEntry(target, inside, path, document)
    return true
  }

  function addEntry(target: string, entry: PlainMap, path: readonly (string | number)[], document: Plain): void {
    const content = contentIn(entry)
    const appends = booleanOf(textIn(entry, 'append')) === true
    const outer = owner
    // The contents of one entry are one file, wherever that is.
    owner ??= {}
    if (content !== null && (content.content !== '' || !hasElsewhere(entry)))
      add(target, content.content, content.encoding, [...path, ...content.path], document, appends)
    else addOther(target, entry, path, document)
    // A list of contents in Ignition and Butane.
    for (const [index, one] of listIn(entry, 'append').entries()) {
      const more = isMap(one) ? contentIn(one) : null
      const at = [...path, 'append', index]
      if (more !== null) add(target, more.content, more.encoding, [...at, ...more.path], document, true)
      else if (isMap(one)) nameElsewhere(target, one, document)
    }
    owner = outer
  }

  function addOther(target: string, entry: PlainMap, path: readonly (string | number)[], document: Plain): void {
    const inside = CONTENT_KEYS.map((name) => [name, mapIn(entry, name)] as const).find(([, map]) =>
      isRegistriesMap(map),
    )
    if (inside !== undefined)
      return addFile(fileOfMap(inside[1], whereOf([...path, inside[0]], document), target, yaml.textOf))
    nameElsewhere(target, entry, document)
    for (const [name, deeper] of entry)
      if (typeof deeper !== 'string' && name !== 'append') walk(deeper, [...path, name], document)
  }

  function nameElsewhere(target: string, entry: PlainMap, document: Plain): void {
    for (const name of ELSEWHERE_KEYS) {
      const own = name === 'source' ? composeFile(document, textIn(entry, name)) : null
      const elsewhere = own ?? textIn(entry, name)
      const isNamed = own === null ? /[./]/.test(elsewhere) && elsewhere !== target : own !== ''
      if (isNamed) named.add(referredTo(elsewhere))
    }
  }

  function add(
    target: string | null,
    content: string,
    encoding: string,
    path: readonly (string | number)[],
    document: Plain,
    appends = false,
  ): void {
    if (target !== null && FILE_NAME.test(target) && /^\S+\.(?:ya?ml|j2|tmpl|tpl|tftpl)$/.test(content.trim()))
      return void named.add(content.trim())
    if (isReference(content)) return void named.add(referredTo(content.trim()))
    const { text, isEncoded, failure } = decodedContent(content, encoding)
    addFile({
      where: whereOf(path, document),
      target,
      text: unraw(text),
      notes: failure === null ? [] : [failure],
      encoded: isEncoded ? content.trim() : null,
      appends,
      overwrites: !appends && path.includes('write_files'),
    })
  }

  function walkText(value: string, path: readonly (string | number)[], document: Plain): void {
    const volume = VOLUME.exec(value)?.[1]
    if (volume !== undefined) return void named.add(volume)
    if (value.includes('\n') && isRegistries(value)) return add(null, value, '', path, document)
    // A path of its own, as of k3d's registries.config.
    if (/^\S*registr(?:ies|y)\.ya?ml$/.test(value) && path.at(-1) === 'config') return void named.add(value)
    if (depth >= DEPTH_MAX) return
    const decoded = BASE64.test(value) ? fromBase64(value) : null
    if (decoded !== null && isRegistries(decoded)) return add(null, value, 'b64', path, document)
    const inside = filesInText(decoded ?? value, depth + 1)
    const place = whereOf(path, document)
    const outer = owner
    owner ??= {}
    // Those of files of its own are with these.
    for (const change of inside.changes ?? []) addChange({ ...change, where: nestedPlace(place, change.where) })
    for (const file of inside.files)
      addFile({
        ...file,
        where: nestedPlace(place, file.where),
        changes: (file.changes ?? []).map((one) => ({ ...one, where: nestedPlace(place, one.where) })),
      })
    for (const one of inside.named) named.add(one)
    owner = outer
  }
}

/**
 * What an entry of `configs` or `secrets` of Compose says of where its content is; empty when that is in the document, or
 * nothing says where. Null for what is not such an entry: a file.
 */
function composeFile(document: Plain, source: string): string | null {
  const entry = ['configs', 'secrets'].map((name) => mapIn(document, name).get(source)).find((one) => one !== undefined)
  if (entry === undefined) return null
  const variable = textIn(entry, 'environment')
  return variable === '' ? textIn(entry, 'file') : `\${${variable}}`
}

/** Long enough to hold the name of the file. */
const BASE64 = /^[A-Za-z0-9+/\s]{40,}={0,2}\s*$/

const NOTHING: FilesInside = { files: [], named: [] }

/** The files in a text of any format: packed, YAML, a message of several parts, or a script. */
export function filesInText(text: string, depth: number): FilesInside {
  const packed = fromPackedBase64(text)
  if (packed !== null) return isRegistries(packed) ? packedFile(packed, text) : filesInText(packed, depth + 1)
  if (depth > DEPTH_MAX || !/mirrors|configs|registr(?:ies|y)\.ya?ml|H4sI|\/etc\/rancher/.test(text)) return NOTHING
  const parts = messageParts(text)
  if (parts !== null) {
    const all = parts.map((part) => (isRegistries(part) ? NOTHING : filesInText(part, depth + 1)))
    const { files, add, change } = collectFiles()
    const owner = {}
    const changes: LaterChange[] = []
    for (const part of all) {
      for (const one of part.changes ?? []) if (!change({ ...one, owner })) changes.push({ ...one, owner })
      for (const file of part.files) add({ ...file, owner, overwrites: false })
    }
    return { files, named: all.flatMap(({ named }) => named), changes }
  }
  const yaml = text.startsWith('#!') ? { documents: [], textOf: () => null } : readYaml(text)
  const inside = yaml.documents.some((one) => typeof one !== 'string')
    ? filesIn(yaml, { maps: depth > 0 }, depth)
    : NOTHING
  if (inside.files.length + inside.named.length + (inside.changes?.length ?? 0) > 0) return inside
  return text.includes('\n') || FILE_NAME_INSIDE.test(text) || text.includes('/etc/rancher')
    ? { ...writtenByScript(text), named: [] }
    : NOTHING
}

function packedFile(text: string, encoded: string): FilesInside {
  return {
    files: [{ where: saying('gzip in base64'), target: null, text, notes: [], encoded: encoded.trim() }],
    named: [],
  }
}

/** Without the marks between which Jinja reads nothing. */
function unraw(text: string): string {
  return text.startsWith('{% raw %}') ? text.replace(/^\{% raw %\}/, '').replace(/\{% endraw %\}(\n?)$/, '$1') : text
}
