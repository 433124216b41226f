import { readYaml } from '@/lib/convert/source/yaml-documents'
import { parseReference } from '@/lib/containerd/reference'
import {
  IMAGES_MAX,
  LIST_LENGTH_MAX,
  type ImageList,
  type InvalidImage,
  type ListedImage,
  type NamedText,
  type SkippedText,
} from './image-list'
import { imagesInBroken, imagesInLines, isDocument } from './in-lines'
import { imagesInObject } from './in-objects'
import type { NamedImage } from './named-image'

/** What a template leaves in a name. */
const TEMPLATE = /\{\{|\$\{|\$\(|\$[A-Za-z_]|<[A-Za-z_][\w -]*>|%[A-Z_]+%/

/**
 * Reads the images out of texts of any of these kinds, several at once: a list such as k3s-images.txt, Kubernetes objects
 * in YAML or JSON, answers of `kubectl get … -o json`, HelmChart and Helm values, Kustomize, compose files, tables of
 * `docker images` and `crictl images`. Never throws: what cannot be read is in `skipped` and `invalid`.
 */
export function readImageList(texts: readonly NamedText[]): ImageList {
  const valid = new Map<string, { -readonly [Key in keyof ListedImage]: ListedImage[Key] }>()
  const invalid = new Map<string, { -readonly [Key in keyof InvalidImage]: InvalidImage[Key] }>()
  const skipped: SkippedText[] = []
  let dropped = 0
  for (const { name: textName, text } of texts) {
    if (text.length > LIST_LENGTH_MAX) {
      skipped.push({ text: textName, why: 'too-long', count: 1 })
      continue
    }
    let found = 0
    const read = imagesIn(text)
    for (const named of read.images) {
      found += 1
      dropped += add(named) ? 0 : 1
    }
    if (read.broken > 0) skipped.push({ text: textName, why: 'broken', count: read.broken })
    if (found === 0) skipped.push({ text: textName, why: 'no-images', count: 1 })
  }
  if (dropped > 0) skipped.push({ text: '', why: 'too-many', count: dropped })
  return { images: [...valid.values()], invalid: [...invalid.values()], skipped }

  /** False when there are too many already. */
  function add({ name, isTagOpen, isGuess = false, isWord = false }: NamedImage): boolean {
    const parsed = parseReference(name, 'without-domain')
    const error = 'error' in parsed ? parsed.error : null
    if ('error' in parsed || isWord) {
      const known = invalid.get(name)
      if (known !== undefined) known.count += 1
      else if (invalid.size >= IMAGES_MAX) return false
      else {
        const isTemplate = TEMPLATE.test(name)
        const problem = isTemplate ? 'template' : error === null ? 'word' : 'name'
        invalid.set(name, { name, count: 1, problem, error: isTemplate ? null : error })
      }
      return true
    }
    const { normalised, registry } = parsed.reference
    const known = valid.get(normalised)
    if (known !== undefined) {
      known.count += 1
      known.isTagOpen &&= isTagOpen
      known.isGuess &&= isGuess
    } else if (valid.size >= IMAGES_MAX) return false
    else valid.set(normalised, { name, normalised, registry, count: 1, isTagOpen, isGuess })
    return true
  }
}

interface ReadText {
  readonly images: Iterable<NamedImage>
  /** How many documents could not be read, so that only their lines were. */
  readonly broken: number
}

function imagesIn(written: string): ReadText {
  const text = written.replace(/^\uFEFF/, '')
  if (!isDocument(text)) return { images: imagesInLines(text), broken: 0 }
  const json = /^\s*[[{]/.test(text) ? readJson(text) : undefined
  if (json !== undefined) return { images: imagesInObject(json, readDocuments), broken: 0 }
  const images: NamedImage[] = []
  let broken = 0
  for (const part of documentsOf(text)) {
    const documents = readDocuments(part)
    if (documents.length === 0 && part.replace(/^[ \t]*#.*$/gm, '').trim() !== '') {
      broken += 1
      for (const image of imagesInBroken(part)) images.push(image)
    } else
      for (const document of documents) for (const image of imagesInObject(document, readDocuments)) images.push(image)
  }
  return { images, broken }
}

/** Each document read by itself, so that one that cannot be read leaves the others. */
function documentsOf(text: string): readonly string[] {
  return text.split(/^---(?=\s|$)/m)
}

function readDocuments(text: string): readonly unknown[] {
  return readYaml(text).documents.filter((document) => document !== null)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
