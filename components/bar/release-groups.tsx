import { memo } from 'react'
import { useSay } from '@/components/words/use-say'
import type { Distribution } from '@/lib/k3s/distribution'
import { releaseMonth } from '@/lib/k3s/releases/release-calendar'
import { releaseChanges } from '@/lib/k3s/releases/release-changes'
import { findRelease, releaseName, releasesOf, type Release } from '@/lib/k3s/releases/releases'
import { commaOf, type Say } from '@/lib/words/say'

interface ReleaseGroupsProps {
  readonly distribution: Distribution
  /** Offered too when it is not one of the list. Its option is its name alone, which is what the closed list shows. */
  readonly selected?: string
  /** Left out of the list. */
  readonly except?: string
}

/** Changes that are named; of more, the first are the most important. */
const NAMED_MAX = 2

/** The options of a list of releases, by minor, each with its month and with what it does differently than the one below. */
export const ReleaseGroups = memo(function ReleaseGroups({ distribution, selected = '', except }: ReleaseGroupsProps) {
  const own = findRelease(selected, distribution)
  const say = useSay()
  return groupsOf(releasesOf(distribution), own).map(([minor, releases]) => (
    <optgroup key={minor} label={`v${minor}`}>
      {releases.map((each, at) =>
        each.name === except ? null : (
          <option key={each.name} value={each.name}>
            {each.name === own?.name
              ? releaseName(each, distribution)
              : [
                  releaseName(each, distribution),
                  releaseMonth(each),
                  changeWords(releases[at + 1], each, distribution, say),
                ]
                  .filter((words) => words !== null)
                  .join(' · ')}
          </option>
        ),
      )}
    </optgroup>
  ))
})

function groupsOf(
  listed: readonly Release[],
  own: Release | null,
): readonly (readonly [minor: string, releases: readonly Release[]])[] {
  const groups = new Map<string, Release[]>()
  const isListed = listed.some(({ name }) => name === own?.name)
  for (const each of own === null || isListed ? listed : [...listed, own])
    groups.set(each.minor, [...(groups.get(each.minor) ?? []), each])
  return [...groups].map(([minor, releases]) => [minor, releases.toSorted((a, b) => orderOf(b) - orderOf(a))])
}

function orderOf({ name }: Release): number {
  const [, patch, revision] = /\.(\d+)\+k3s(\d+)$/.exec(name) ?? []
  return Number(patch) * 100 + Number(revision)
}

/** Names may differ in what each distribution embeds. */
function changeWords(before: Release | undefined, now: Release, distribution: Distribution, say: Say): string | null {
  const [older, newer] = [before, now].map((each) => each && findRelease(each.name, distribution))
  if (!older || !newer) return null
  const changes = releaseChanges(older, newer, say)
  if (changes.length === 0) return null
  const named = [...changes.slice(0, NAMED_MAX), ...(changes.length > NAMED_MAX ? ['…'] : [])].join(commaOf(say))
  return say('changes: {changes}', { changes: named })
}
