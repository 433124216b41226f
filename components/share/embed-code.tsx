import { CopyButton } from '@/components/ui/copy-button'
import { siteAddress } from '@/components/site/site-address'
import { useSay } from '@/components/words/use-say'

interface EmbedCodeProps {
  /** With its `#`. */
  readonly fragment: string
  readonly image: string
}

/** HTML with which a page of documentation shows the plan. The frame may run its own script and open pullpath, nothing else. */
export function EmbedCode({ fragment, image }: EmbedCodeProps) {
  const say = useSay()
  const title = image === '' ? say('The plan') : say('What a pull of {image} asks', { image })
  const code = `<iframe src="${location.origin}${siteAddress('/embed')}${fragment}" title="${escaped(title)}" width="100%" height="420" style="border: 0" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`
  return (
    <>
      <div className="mt-1.5 flex items-start gap-2 rounded-lg bg-soft py-1.5 pr-1.5 pl-3">
        <code className="max-h-24 min-w-0 flex-1 overflow-auto font-mono text-[12px] break-all">{code}</code>
        <CopyButton text={code} name={say('Copy HTML')} />
      </div>
      <p className="mt-1 text-[12.5px] text-muted">
        {say('It has the language and colours of who reads it. ?lang=zh and ?theme=dark before the # choose others.')}
      </p>
    </>
  )
}

/** As the value of an attribute. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
