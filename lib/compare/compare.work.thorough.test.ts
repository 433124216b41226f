import { testInProportion } from '@/lib/testdata/in-proportion'
import { createRe2Engine } from '@/lib/go/regexp/re2'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { compareSides } from './compare-sides'

testInProportion('compare over a border of eras', (text) => {
  const side = (release: string) => ({ text, options: { ...defaultOptions(), release } })
  const request = {
    before: side('v1.31.5+k3s1'),
    after: side('v1.31.6+k3s1'),
    files: { before: null, after: null },
    images: [],
    ownImages: 'more',
  } as const
  return () => compareSides(request, { engines: { ...engines, regexp: createRe2Engine() }, lint })
})
