'use client'

import { useRef, useState, type RefObject } from 'react'
import type { YamlPaneHandle } from '@/components/editor/yaml-pane'
import { focusLine, type FileTarget } from '@/components/files/line-id'
import { focusField } from '@/components/form/focus-field'
import { useStable } from '@/components/ui/use-stable'
import type { Highlight } from '@/components/workspace/highlight'
import { panelId } from '@/components/ui/tabs'
import type { Analysis } from '@/lib/analyze'
import type { Diagnostic, Path, Range } from '@/lib/registries/diagnostic'
import type { Tabs } from './use-tabs'

export interface Jump {
  /** What is pointed at, otherwise the target of the last jump. */
  readonly highlight: Highlight | null
  readonly point: (highlight: Highlight | null) => void
  /** The line of a file that was jumped to last; each jump makes another object. */
  readonly target: FileTarget | null
  /** To be given to the YAML pane. */
  readonly yaml: RefObject<YamlPaneHandle | null>
  /** Each jumps to a field of the form, a range of the YAML or a line of a file. The functions are stable. */
  readonly showPath: (path: Path) => void
  readonly showProblem: (diagnostic: Diagnostic) => void
  readonly showOffset: (offset: number) => void
  readonly showRange: (range: Range) => void
  readonly showFile: (file: string, line: number) => void
  /** Shows the steps for the nodes, and puts the keyboard there. */
  readonly showDeploy: () => void
}

/** Jumps from one pane to the corresponding position in another. */
export function useJump(analysis: Analysis, { isFormAlone, showSource, showResult }: Tabs): Jump {
  const [pointed, setPointed] = useState<Highlight | null>(null)
  /** The target of a jump; stays highlighted until the next one, or until something else is pointed at. */
  const [reached, setReached] = useState<Highlight | null>(null)
  const [target, setTarget] = useState<FileTarget | null>(null)
  const yaml = useRef<YamlPaneHandle>(null)

  const reveal = (range: Range) => {
    setReached(null)
    showSource('yaml')
    // The panel must be visible before the editor can scroll.
    requestAnimationFrame(() => yaml.current?.reveal(range))
  }
  /** A form that a narrow screen hides takes the focus only once it is shown. */
  const goToField = (path: Path): boolean => {
    if (!focusField(path)) return false
    showSource('form')
    requestAnimationFrame(() => focusField(path))
    return true
  }
  const showPath = useStable((path: Path) => {
    const place = analysis.parsed.locate(path)
    if (isFormAlone && goToField(path)) return
    if (place) reveal(place.key ?? place.value)
  })
  const showDeploy = useStable(() => {
    showResult('deploy')
    // A hidden panel can have the focus only once it is shown.
    requestAnimationFrame(() => document.getElementById(panelId('deploy'))?.focus())
  })
  const showProblem = useStable(({ path, range }: Diagnostic) => {
    if (isFormAlone && path !== null && goToField(path)) return
    reveal(range)
  })
  const showOffset = useStable((offset: number) => reveal({ start: offset, end: offset }))
  const showRange = useStable(reveal)
  const showFile = useStable((file: string, line: number) => {
    showResult('files')
    setTarget({ file, line })
    focusLine({ file, line })
    const generated = analysis.rendered.files.find((each) => each.path === file)
    setReached({ in: 'file', file, line, path: generated?.origins[line] ?? null })
  })
  return {
    highlight: pointed ?? reached,
    point: setPointed,
    target,
    yaml,
    showPath,
    showProblem,
    showOffset,
    showRange,
    showFile,
    showDeploy,
  }
}
