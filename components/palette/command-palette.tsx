import type { Dispatch } from 'react'
import type { DialogName } from '@/components/dashboard/dialog-name'
import type { Jump } from '@/components/dashboard/use-jump'
import type { Tabs } from '@/components/dashboard/use-tabs'
import type { Analysis } from '@/lib/analyze'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Fix } from '@/lib/registries/diagnostic'
import type { LineIndex } from '@/lib/text/line-index'
import type { Action } from '@/lib/workspace/reduce'
import { useSay } from '@/components/words/use-say'
import { useWords } from '@/components/words/use-words'
import { siteAddress, siteAddressIn } from '@/components/site/site-address'
import { languageOfTag } from '@/lib/words/address'
import { commandsOf, type Actions } from './commands'
import { Palette } from './palette'

/** What commands act on. */
export interface CommandedPage {
  readonly dispatch: Dispatch<Action>
  readonly tabs: Tabs
  readonly jump: Jump
  readonly lines: LineIndex
  readonly onFix: (fix: Fix) => void
  readonly onDownload: () => void
}

interface CommandPaletteProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
  readonly page: CommandedPage
  readonly onDialog: (name: DialogName) => void
  readonly onClose: () => void
}

/** The palette with the commands that there are while it is open, and what guide, rules, releases and schema have. */
export function CommandPalette({ analysis, options, page, onDialog, onClose }: CommandPaletteProps) {
  const { dispatch, tabs, jump, lines, onFix, onDownload } = page
  const words = useWords()
  const say = useSay()
  const actions: Actions = {
    openDialog: onDialog,
    download: onDownload,
    openPage: (path) => {
      openInTab(siteAddressIn(languageOfTag(say.tag), path))
    },
    run: () => {
      tabs.showResult('plan')
      requestAnimationFrame(pressRun)
    },
    whatIf: () => {
      tabs.showResult('plan')
      requestAnimationFrame(switchWhatIfOn)
    },
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    showSource: tabs.showSource,
    showResult: tabs.showResult,
    showPath: jump.showPath,
    fix: onFix,
    setOptions: (changed) => dispatch({ type: 'options', options: changed }),
  }
  const commands = commandsOf(analysis, lines, options, actions, words, say)
  return <Palette commands={commands} openPage={openFound} onClose={onClose} />
}

/** The address of what is found has its language in it. */
function openFound(address: string): void {
  openInTab(siteAddress(address))
}

function openInTab(address: string): void {
  window.open(address, '_blank', 'noopener')
}

function switchWhatIfOn(): void {
  const button = document.querySelector<HTMLElement>('[data-what-if] [role=switch]')
  button?.focus()
  if (button?.getAttribute('aria-checked') === 'false') button.click()
}

/** As the person would, so that what is asked before a run is asked now too. */
function pressRun(): void {
  const button = document.querySelector<HTMLElement>('[data-run]')
  button?.focus()
  button?.click()
}
