import { languageOfTag } from '@/lib/words/address'
import type { Say } from '@/lib/words/say'

/** What an example says besides its result, in one language. */
export type ExampleLabels = ReturnType<typeof exampleLabels>

/** Made with the page: the browser then needs no words of its own. */
export function exampleLabels(say: Say) {
  return {
    language: languageOfTag(say.tag),
    file: say('registries.yaml, to be edited'),
    image: say('Image'),
    release: say('Release'),
    disableDefaultRegistryEndpoint: '--disable-default-registry-endpoint',
    embeddedRegistry: '--embedded-registry',
    open: say('Open in pullpath'),
    reset: say('Reset'),
    result: say('What follows'),
    plan: say('Plan'),
    problems: say('Problems'),
    line: say('Line {line}:', { line: '#' }),
    answer: say('Suppose it answers'),
    event: say('The kubelet would show'),
    nothing: say('Nothing is asked.'),
    noFile: say('K3s writes no such file for it.'),
    noProblems: say('Nothing is wrong with it.'),
    severity: { error: say('Error'), warning: say('Warning'), info: say('Note') },
  }
}
