'use client'

import { useMemo, useState, type Dispatch } from 'react'
import { useSay } from '@/components/words/use-say'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import type { Action, WorkspaceState } from '@/lib/workspace/reduce'
import { AirGapView } from './air-gap-view'
import { FillView } from './fill-view'
import { ListIntake } from './list-intake'
import { ImageTable } from './image-table'
import { rowsOf } from './rows'
import { useRoutes } from './use-routes'

interface ImagesPaneProps {
  readonly state: WorkspaceState
  readonly values: PlaceholderValues
  readonly dispatch: Dispatch<Action>
  readonly onShowPlan: () => void
}

const NOBODY: readonly string[] = []

/** The images that the nodes pull: where each is asked for, which hosts that opens, and how a mirror gets them. */
export function ImagesPane({ state, values, dispatch, onShowPlan }: ImagesPaneProps) {
  const say = useSay()
  const { text, options, image, images = NOBODY } = state
  const workspace = useMemo(() => ({ text, options, image, values }), [text, options, image, values])
  const [inside, setInside] = useState(NOBODY)
  const { routes, images: planned, isWorking, isFailed } = useRoutes(workspace, images, inside)
  const rows = useMemo(() => rowsOf(images, planned, routes?.rows ?? []), [images, planned, routes])
  return (
    <div lang={say.tag} className="max-w-[72rem] p-4 pb-8" aria-busy={isWorking}>
      <h2 className="text-[15px] font-semibold">{say('Images of your cluster')}</h2>
      <ListIntake images={images} onImages={(names) => dispatch({ type: 'images', images: names })} />
      {isFailed && (
        <p role="status" className="mt-3 rounded-lg bg-warn-soft px-3 py-2 text-[13px] text-warn">
          {say('This list takes too long to plan here. The command line takes longer ones: pullpath images.')}
        </p>
      )}
      {images.length > 0 && (
        <ImageTable
          rows={rows}
          isWorking={isWorking}
          onShow={(wanted) => {
            dispatch({ type: 'image', image: wanted })
            onShowPlan()
          }}
        />
      )}
      {routes !== null && (
        <>
          <AirGapView
            airGap={routes.airGap}
            remedies={routes.remedies}
            inside={inside}
            onInside={setInside}
            onFlag={() => dispatch({ type: 'options', options: { disableDefaultRegistryEndpoint: true } })}
          />
          {images.length > 0 && <FillView workspace={workspace} images={images} airGap={routes.airGap} />}
        </>
      )}
    </div>
  )
}
