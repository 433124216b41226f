import { Dashboard } from '@/components/dashboard/dashboard'
import { engines } from '@/lib/containerd/engines'
import { analyze } from '@/lib/analyze'
import { exampleWorkspace } from '@/lib/workspace/example'
import packageJson from '@/package.json'

/** Prerendered with the example's plan, so that the page is meaningful before any script runs. */
export default function Page() {
  const workspace = exampleWorkspace()
  return <Dashboard start={workspace} startPlan={analyze(workspace, engines).plan} version={packageJson.version} />
}
