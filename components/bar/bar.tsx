'use client'

import { lazy, Suspense, type Dispatch } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { GATES } from '@/lib/k3s/releases'
import type { Action, WorkspaceState } from '@/lib/workspace/reduce'

// In the HTML of the page, and hydrated after the first paint.
const LanguageSwitch = lazy(() => import('./language-switch').then((module) => ({ default: module.LanguageSwitch })))
const ReleaseSelect = lazy(() => import('./release-select').then((module) => ({ default: module.ReleaseSelect })))
const ThemeSwitch = lazy(() => import('./theme-switch').then((module) => ({ default: module.ThemeSwitch })))

interface BarProps {
  readonly state: WorkspaceState
  readonly dispatch: Dispatch<Action>
  readonly onOpen: () => void
  readonly onDownload: () => void
  readonly onDownloadOptions: () => void
  readonly onShare: () => void
}

export function Bar({ state, dispatch, onOpen, onDownload, onDownloadOptions, onShare }: BarProps) {
  const { options, history } = state
  return (
    <header className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-panel px-3 py-2 sm:px-4">
      <h1 className="mr-1 flex items-center gap-2 text-[17px] font-bold tracking-tight">
        <Logo />
        pullpath
      </h1>
      <span className="hidden font-mono text-[12.5px] text-muted 2xl:inline">
        /etc/rancher/{options.distribution}/registries.yaml
      </span>
      <span className="flex-1" />
      <div className="order-last flex w-full flex-wrap items-center gap-x-2 gap-y-1 xl:order-none xl:w-auto">
        <Select
          label="Distribution"
          value={options.distribution}
          onChoose={(value) =>
            dispatch({ type: 'options', options: { distribution: value === 'rke2' ? 'rke2' : 'k3s' } })
          }
          help="RKE2 runs the same code with other paths, another supervisor port and its own bootstrap image puller."
        >
          <option value="k3s">K3s</option>
          <option value="rke2">RKE2</option>
        </Select>
        {/* As large as what comes, so that nothing moves. */}
        <Suspense fallback={<span className="h-8 w-36" />}>
          <ReleaseSelect
            options={options}
            onChoose={(release) => dispatch({ type: 'options', options: { release } })}
          />
        </Suspense>
        <Switch
          label="Disable default registry endpoint"
          checked={options.disableDefaultRegistryEndpoint}
          onChange={(checked) => dispatch({ type: 'options', options: { disableDefaultRegistryEndpoint: checked } })}
          help={GATES.disableDefaultRegistryEndpoint.help}
        />
        <Switch
          label="Embedded registry"
          checked={options.embeddedRegistry}
          onChange={(checked) => dispatch({ type: 'options', options: { embeddedRegistry: checked } })}
          help={GATES.embeddedRegistry.help}
        />
      </div>
      <div className="flex items-center gap-0.5 sm:gap-1">
        <IconButton label="Undo" disabled={history.past.length === 0} onClick={() => dispatch({ type: 'undo' })}>
          <Icon name="undo" />
        </IconButton>
        <IconButton label="Redo" disabled={history.future.length === 0} onClick={() => dispatch({ type: 'redo' })}>
          <Icon name="redo" />
        </IconButton>
        <IconButton label="Share" aria-haspopup="dialog" onClick={onShare}>
          <Icon name="share" />
        </IconButton>
        <Button aria-label="Open" onClick={onOpen}>
          <Icon name="open" />
          <span className="hidden sm:inline">Open…</span>
        </Button>
        <Button
          aria-label="Download"
          look="primary"
          onClick={onDownload}
          help={`Goes to /etc/rancher/${options.distribution}/registries.yaml, mode 0600, on every node that pulls images, servers too. It is read when ${options.distribution === 'k3s' ? 'K3s' : 'RKE2'} starts: restart it there.`}
        >
          <Icon name="download" />
          <span className="hidden sm:inline">Download</span>
        </Button>
        <IconButton label="Download options" aria-haspopup="dialog" onClick={onDownloadOptions} className="w-6!">
          <Icon name="down" size={14} />
        </IconButton>
        <Suspense>
          <LanguageSwitch />
          <ThemeSwitch />
        </Suspense>
      </div>
    </header>
  )
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
