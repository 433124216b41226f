import { Dashboard } from '@/components/dashboard/dashboard'
import { PAGE_ID } from '@/components/dashboard/page-id'
import { engines } from '@/lib/containerd/engines'
import { analyze } from '@/lib/analyze'
import { exampleWorkspace } from '@/lib/workspace/example'
import packageJson from '@/package.json'

/** Prerendered with the example's plan, so that the page is meaningful before any script runs. */
export default function Page() {
  const workspace = exampleWorkspace()
  return (
    <>
      {/* Without it, a browser may paint a part of the page that is not read to its end, and move that. */}
      <link rel="expect" href={`#${PAGE_ID}`} blocking="render" />
      <Dashboard start={workspace} startPlan={analyze(workspace, engines).plan} version={packageJson.version} />
    </>
  )
}
