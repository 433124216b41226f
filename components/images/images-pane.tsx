'use client'

import { Suspense, useMemo, useState, type Dispatch } from 'react'
import { lazyChunk } from '@/components/late/late'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import { parseReference } from '@/lib/containerd/reference'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import type { ListResult } from '@/lib/probe/list/list-event'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import { hasSecrets } from '@/lib/secrets/secrets-of'
import type { Action, WorkspaceState } from '@/lib/workspace/reduce'
import { AirGapView } from './air-gap-view'
import { FillView } from './fill-view'
import { ListIntake } from './list-intake'
import { ImageTable } from './image-table'
import { rowsOf } from './rows'
import { contactsOfRows, ListRunBar, tlsOfRows } from './run/list-run-bar'
import { useListRun } from './run/use-list-run'
import { useRoutes } from './use-routes'
import { useView } from './view'
import { ViewSwitch } from './view-switch'

const ChecksView = lazyChunk('checksView', (module) => module.ChecksView)

const RouteMapView = lazyChunk('routeMap', (module) => module.RouteMapView)

interface ImagesPaneProps {
  readonly state: WorkspaceState
  readonly values: PlaceholderValues
  /** What was found in this text for these options; null while it is not known. */
  readonly diagnostics: readonly Diagnostic[] | null
  readonly analysis: Pick<Analysis, 'parsed' | 'template'>
  readonly dispatch: Dispatch<Action>
  readonly onShowPlan: () => void
  readonly onFix: (fix: Fix) => void
}

const NOBODY: readonly string[] = []
const NO_RESULTS: ReadonlyMap<string, ListResult> = new Map()

/** The images that the nodes pull: where each is asked for, which hosts that opens, and how a mirror gets them. */
export function ImagesPane({ state, values, diagnostics, analysis, dispatch, onShowPlan, onFix }: ImagesPaneProps) {
  const say = useSay()
  const { text, options, image, images = NOBODY } = state
  const workspace = useMemo(() => ({ text, options, image, values }), [text, options, image, values])
  const [inside, setInside] = useState(NOBODY)
  const [disabled, setDisabled] = useState(NOBODY)
  const view = useView()
  const asked = useMemo(
    () => ({ images, inside, disabled, findings: diagnostics }),
    [images, inside, disabled, diagnostics],
  )
  const { routes, gap, images: planned, findings, isWorking, isFailed } = useRoutes(workspace, asked)
  const runner = useListRun()
  const { run } = runner
  const runKey = useMemo(() => JSON.stringify([text, options, [...(values ?? [])]]), [text, options, values])
  const results = run?.results ?? NO_RESULTS
  const rows = useMemo(
    () =>
      rowsOf(
        images,
        {
          images: planned,
          routes: routes?.rows ?? [],
          ways: routes?.ways ?? [],
          wayFindings: routes?.wayFindings ?? null,
          findings,
          results,
        },
        say,
      ),
    [images, planned, routes, findings, results, say],
  )
  return (
    <div lang={say.tag} className="max-w-[72rem] p-4 pb-8" aria-busy={isWorking}>
      <h2 className="text-[15px] font-semibold">{say('Images of your cluster')}</h2>
      <ListIntake options={options} images={images} onImages={(names) => dispatch({ type: 'images', images: names })} />
      {isFailed && (
        <p role="status" className="mt-3 rounded-lg bg-warn-soft px-3 py-2 text-[13px] text-warn">
          {say('This list takes too long to plan here. The command line takes longer ones: pullpath images.')}
        </p>
      )}
      <ViewSwitch view={view} />
      {view === 'checks' && (
        <Suspense>
          <ChecksView state={state} values={values} images={images} inside={inside} dispatch={dispatch} />
        </Suspense>
      )}
      {images.length > 0 && view === 'table' && (
        <ImageTable
          rows={rows}
          isWorking={isWorking}
          hasResults={run !== null}
          onShow={(wanted) => {
            dispatch({ type: 'image', image: wanted })
            onShowPlan()
          }}
        >
          {(shown) =>
            routes !== null && (
              <ListRunBar
                runner={runner}
                images={shown.map((row) => row.image)}
                tls={tlsOfRows(shown, routes.wayTls)}
                contacts={contactsOfRows(shown, routes.wayContacts)}
                hasSecrets={hasSecrets(analysis.parsed)}
                runKey={runKey}
                options={options}
                text={() => analysis.template?.withValues() ?? analysis.parsed.text}
              />
            )
          }
        </ImageTable>
      )}
      {view === 'map' && routes !== null && routes.isOfFile === (images.length === 0) && (
        <Suspense>
          <RouteMapView
            ways={routes.ways}
            counted={routes.isOfFile ? 'registries' : 'images'}
            wayFindings={routes.wayFindings}
            findings={findings}
            image={routes.isOfFile ? -1 : planned.indexOf(normalised(image))}
            name={image}
            onFix={onFix}
          />
        </Suspense>
      )}
      {gap !== null && view !== 'checks' && (
        <>
          <AirGapView
            airGap={gap.airGap}
            remedies={gap.remedies}
            inside={inside}
            onInside={setInside}
            packaged={gap.packaged}
            onDisabled={setDisabled}
            options={options}
            listed={images.length}
            onFlag={() => dispatch({ type: 'options', options: { disableDefaultRegistryEndpoint: true } })}
          />
          {images.length > 0 && <FillView workspace={workspace} images={images} airGap={gap.airGap} />}
        </>
      )}
    </div>
  )
}

function normalised(image: string): string {
  const parsed = parseReference(image, 'without-domain')
  return 'error' in parsed ? image : parsed.reference.normalised
}
