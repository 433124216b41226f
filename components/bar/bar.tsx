'use client'

import { Suspense, type Dispatch } from 'react'
import { latePart } from '@/components/late/late'
import { Button, IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import type { DialogName } from '@/components/dashboard/dialog-name'
import { distributionName } from '@/lib/k3s/distribution'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Action, WorkspaceState } from '@/lib/workspace/reduce'
import type { Say } from '@/lib/words/say'
import { NodeControls } from './node-controls'

const LanguageSwitch = latePart('LanguageSwitch')
const ThemeSwitch = latePart('ThemeSwitch')

interface BarProps {
  readonly state: WorkspaceState
  readonly dispatch: Dispatch<Action>
  readonly onDialog: (name: DialogName) => void
  readonly onDownload: () => void
}

/** The head of the page. A narrow screen has one line of it: the node and the rest open as sheets. */
export function Bar({ state, dispatch, onDialog, onDownload }: BarProps) {
  const { options, history } = state
  const say = useSay()
  return (
    <header
      lang={say.tag}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-panel px-3 py-1.5 sm:px-4 sm:py-2"
    >
      <h1 className="mr-1 flex items-center gap-2 text-[17px] font-bold tracking-tight">
        <Logo />
        <span className="max-sm:sr-only">pullpath</span>
      </h1>
      <Button
        aria-haspopup="dialog"
        onClick={() => onDialog('node')}
        className="max-w-48 min-w-0 justify-start! sm:hidden!"
      >
        <span className="sr-only">{say('Node options:')} </span>
        <span className="truncate">{nodeLine(options, say)}</span>
        <Icon name="down" size={14} />
      </Button>
      <span className="hidden font-mono text-[12.5px] text-muted 2xl:inline">
        /etc/rancher/{options.distribution}/registries.yaml
      </span>
      <span className="flex-1" />
      <div className="order-last hidden w-full flex-wrap items-center gap-x-2 gap-y-1 sm:flex xl:order-none xl:w-auto">
        <NodeControls options={options} dispatch={dispatch} />
        <IconButton
          label={say('All node options')}
          aria-haspopup="dialog"
          onClick={() => onDialog('node')}
          className="w-6!"
        >
          <Icon name="down" size={14} />
        </IconButton>
      </div>
      <div className="flex items-center gap-0.5 sm:gap-1">
        <span className="hidden gap-0.5 sm:flex sm:gap-1">
          <IconButton
            label={say('Undo')}
            disabled={history.past.length === 0}
            onClick={() => dispatch({ type: 'undo' })}
          >
            <Icon name="undo" />
          </IconButton>
          <IconButton
            label={say('Redo')}
            disabled={history.future.length === 0}
            onClick={() => dispatch({ type: 'redo' })}
          >
            <Icon name="redo" />
          </IconButton>
          <IconButton label={say('Share')} aria-haspopup="dialog" onClick={() => onDialog('share')}>
            <Icon name="share" />
          </IconButton>
        </span>
        <Button aria-label={say('Open')} onClick={() => onDialog('open')}>
          <Icon name="open" />
          <span className="hidden sm:inline">{say('Open…')}</span>
        </Button>
        <Button
          aria-label={say('Download')}
          look="primary"
          onClick={onDownload}
          help={say(
            'Goes to {path}, mode 0600, on every node that pulls images, servers too. It is read when {name} starts: restart it there.',
            {
              path: `/etc/rancher/${options.distribution}/registries.yaml`,
              name: distributionName(options.distribution),
            },
          )}
        >
          <Icon name="download" />
          <span className="hidden sm:inline">{say('Download')}</span>
        </Button>
        <span className="hidden sm:flex">
          <IconButton
            label={say('Download options')}
            aria-haspopup="dialog"
            onClick={() => onDialog('download')}
            className="w-6!"
          >
            <Icon name="down" size={14} />
          </IconButton>
          <Suspense>
            <LanguageSwitch />
            <ThemeSwitch />
          </Suspense>
        </span>
        <IconButton
          label={say('More')}
          aria-haspopup="dialog"
          onClick={() => onDialog('more')}
          className="text-ink! sm:hidden!"
        >
          <Icon name="more" />
        </IconButton>
      </div>
    </header>
  )
}

/** What the node is, in one line. */
function nodeLine(options: NodeOptions, say: Say): string {
  const count = Number(options.disableDefaultRegistryEndpoint) + Number(options.embeddedRegistry)
  const name = `${distributionName(options.distribution)} ${options.release.replace(/[-+].*$/, '')}`
  if (count === 0) return name
  return count === 1 ? say('{name}, 1 flag', { name }) : say('{name}, {count} flags', { name, count })
}

function Logo() {
  return (
    <svg
      aria-hidden="true"
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="2.6"
      strokeLinecap="round"
    >
      <circle cx="5" cy="5" r="2.6" />
      <path d="M5 8v5a4 4 0 0 0 4 4h6" />
      <circle cx="18" cy="17" r="2.6" />
    </svg>
  )
}
