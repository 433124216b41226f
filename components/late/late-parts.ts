import { barParts } from '@/components/bar/late-parts'
import { dashboardParts } from '@/components/dashboard/late-parts'
import { formParts } from '@/components/form/late-parts'
import { planParts } from '@/components/plan/late-parts'
import { createEngine } from '@/components/workspace/engine'

/** What the page asks for while it starts. */
export const parts = { ...barParts, ...dashboardParts, ...formParts, ...planParts, createEngine }

/** What comes after it, each when it is wanted. Imported from here, no chunk has again what is loaded by then. */
export const chunks = {
  checksView: () => import('@/components/checks/checks-view'),
  comparePane: () => import('@/components/compare/compare-pane'),
  deployPane: () => import('@/components/deploy/deploy-pane'),
  dialogs: () => import('@/components/dashboard/dialogs'),
  draft: () => import('@/lib/workspace/draft'),
  draftStore: () => import('@/components/draft/store'),
  engines: () => import('@/lib/containerd/engines'),
  // All that the page loads once it has nothing else to do: together, since they have much in common.
  imagesPane: () => import('@/components/images/images-pane'),
  nodesPane: () => import('@/components/nodes/nodes-pane'),
  ofAttempt: () => import('@/components/whatif/of-attempt'),
  panes: () => import('./panes'),
  errorsPane: () => import('@/components/errors/errors-pane'),
  listAnswers: () => import('@/lib/probe/list/read-list-event'),
  loadIndex: () => import('@/components/search/load-index'),
  notices: () => import('@/components/dashboard/notices'),
  probeAnswers: () => import('@/lib/probe/read-answer'),
  readFiles: () => import('@/components/workspace/read-files'),
  rejected: () => import('@/components/problems/rejected'),
  rewriteHelp: () => import('@/components/rewrite/rewrite-help'),
  routeMap: () => import('@/components/images/map/route-map-view'),
  rules: () => import('@/lib/lint/lint'),
  saveSoon: () => import('@/components/draft/save-soon'),
  sharedNotes: () => import('@/components/form/shared-note'),
  thread: () => import('@/components/workspace/thread/analysis-thread'),
  verdictView: () => import('@/components/probe/verdict-view'),
}
