import type { Metadata } from 'next'
import { pageMetadata } from '@/components/reference/page-metadata'
import { Dashboard } from '@/components/dashboard/dashboard'
import { engines } from '@/lib/containerd/engines'
import { SpokenInside } from '@/components/words/spoken'
import { startAnalysis } from '@/components/workspace/start-analysis'
import { analyze } from '@/lib/analyze'
import { lint } from '@/lib/lint/lint'
import { exampleWorkspace } from '@/lib/workspace/example'
import packageJson from '@/package.json'

const TITLE = 'pullpath: what a node does with registries.yaml'

export const metadata: Metadata = {
  ...pageMetadata({
    language: 'en',
    path: '/',
    title: TITLE,
    description:
      'Edit registries.yaml for K3s and RKE2, see the containerd files the node generates, and the URLs a pull asks, in order.',
    isTranslated: false,
  }),
  title: TITLE,
}

/** Prerendered with all that follows from the example, so that the page is meaningful before any script runs. */
export default function Page() {
  const workspace = exampleWorkspace()
  return (
    <SpokenInside>
      <Dashboard
        start={workspace}
        startAnalysis={startAnalysis(analyze(workspace, engines, lint))}
        version={packageJson.version}
      />
    </SpokenInside>
  )
}
