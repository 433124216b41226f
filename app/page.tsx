import { Dashboard } from '@/components/dashboard/dashboard'
import { engines } from '@/lib/containerd/engines'
import { SpokenInside } from '@/components/words/spoken'
import { startAnalysis } from '@/components/workspace/start-analysis'
import { analyze } from '@/lib/analyze'
import { lint } from '@/lib/lint/lint'
import { exampleWorkspace } from '@/lib/workspace/example'
import packageJson from '@/package.json'

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
