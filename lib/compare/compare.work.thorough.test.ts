import { testInProportion } from '@/lib/testdata/in-proportion'
import { createRe2Engine } from '@/lib/go/regexp/re2'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { compareSides } from './compare-sides'

// The rules, and each change on a way, are the same work again.
testInProportion('compare', (text) => {
  const side = (embeddedRegistry: boolean) => ({ text, options: { ...defaultOptions(), embeddedRegistry } })
  const request = {
    before: side(false),
    after: side(true),
    files: { before: null, after: null },
    images: [],
    ownImages: 'more',
  } as const
  return () => compareSides(request, { engines: { ...engines, regexp: createRe2Engine() }, lint: () => [] })
})
