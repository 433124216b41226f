import type { Converter } from './converter'
import { isMap, isRegistries, listIn, mapIn, textIn, type Plain, type Source } from './source'

const NAME = /^registr(?:ies|y)\.ya?ml$/

/** Kubernetes Secrets and ConfigMaps with the file under its name. */
export const kubernetesObject: Converter = {
  id: 'kubernetes-object',
  title: 'a Kubernetes object that holds registries.yaml',
  convert({ documents }) {
    for (const document of documents) {
      const kind = textIn(document, 'kind')
      if (kind !== 'Secret' && kind !== 'ConfigMap') continue
      for (const field of ['stringData', 'data'] as const) {
        for (const [name, value] of mapIn(document, field)) {
          if (!NAME.test(name) || typeof value !== 'string') continue
          const text = kind === 'Secret' && field === 'data' ? fromBase64(value) : value
          if (text !== null) return { text, notes: [`Taken out of the ${kind} ${textIn(document, 'metadata', 'name')}.`] }
        }
      }
    }
    return null
  },
}

export const cloudInit: Converter = {
  id: 'cloud-init',
  title: 'cloud-init user-data that writes registries.yaml',
  convert({ documents }) {
    for (const document of documents) {
      for (const file of listIn(document, 'write_files')) {
        if (!/\/registr(?:ies|y)\.ya?ml$/.test(textIn(file, 'path'))) continue
        const content = textIn(file, 'content')
        const text = /b64|base64/.test(textIn(file, 'encoding')) ? fromBase64(content) : content
        if (text !== null) return { text, notes: [`Taken out of write_files, where it goes to ${textIn(file, 'path')}.`] }
      }
    }
    return null
  },
}

const ANSIBLE = ['registries_config_yaml', 'custom_registries_yaml', 'k3s_registries', 'rke2_registries', 'k3s_registries_yaml']

export const ansibleVariable: Converter = {
  id: 'ansible',
  title: 'Ansible variables with registries.yaml in them',
  convert({ documents, text: whole }) {
    for (const document of documents) {
      for (const name of ANSIBLE) {
        const value: Plain | undefined = isMap(document) ? document.get(name) : undefined
        if (typeof value === 'string') return { text: value.replace(/^\{% raw %\}/, '').replace(/\{% endraw %\}(\n?)$/, '$1'), notes: [`Taken out of the variable ${name}. What stands in braces there has to be filled in.`] }
        if (isMap(value)) return { text: below(whole, name), notes: [`Taken out of the variable ${name}.`] }
      }
    }
    return null
  },
}

export const k3dConfig: Converter = {
  id: 'k3d',
  title: 'a k3d configuration',
  convert({ documents }) {
    for (const document of documents) {
      if (!textIn(document, 'apiVersion').startsWith('k3d.io/')) continue
      const text = textIn(document, 'registries', 'config')
      if (text !== '') return { text, notes: listIn(document, 'registries', 'use').length > 0 ? ['The registries that k3d itself runs (registries.use) are not part of it.'] : [] }
    }
    return null
  },
}

const HEREDOC = /^[^\n]*<<-?[ \t]*(["']?)(\w+)\1[^\n]*\n([\s\S]*?)^[ \t]*\2[ \t]*$/gm

/** A shell script that writes the file with a heredoc. */
export const heredoc: Converter = {
  id: 'heredoc',
  title: 'a script that writes registries.yaml',
  convert({ text }) {
    const found = [...text.matchAll(HEREDOC)].find(([line = '', , , body = '']) => /registr(?:ies|y)\.ya?ml/.test(line.slice(0, line.indexOf('\n'))) || isRegistries(body))
    if (found === undefined) return null
    const [, mark = '', , body = ''] = found
    const expands = mark === '' && /[$`\\]/.test(body)
    return { text: body, notes: expands ? ['The shell expands $ and ` in this heredoc; here they stand as they are written.'] : [] }
  },
}

function fromBase64(text: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.codePointAt(0) ?? 0))
  } catch {
    return null
  }
}

/** The lines below a key at the beginning of a line, without their common indentation: comments stay. */
function below(text: Source['text'], name: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => new RegExp(`^["']?${name}["']?:`).test(line)) + 1
  const count = lines.slice(first).findIndex((line) => /^\S/.test(line) && !line.startsWith('#'))
  const own = count < 0 ? lines.slice(first) : lines.slice(first, first + count)
  const indent = Math.min(...own.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0))
  return `${own.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n').trimEnd()}\n`
}
