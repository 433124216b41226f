/** What is recorded of one patch release. */
export interface RecordedRelease {
  /** `YYYY-MM` */
  readonly released: string
  /** Version of K3s' containerd; null when no source says it. */
  readonly containerd: string | null
}

/**
 * Month and containerd of the patch releases of each minor, first patch first; `-` for a number that was never released.
 * K3s brings a change to all supported minors in the same month, so the month of a release determines what it does.
 *
 * Sources: docs.k3s.io/release-notes and github.com/k3s-io/k3s/releases up to v1.37.2; the versions of containerd also
 * from the go.mod of each release (those without a fork's suffix). The months of v1.29.7, v1.31.5, v1.32.12, v1.33.5,
 * v1.34.3, v1.35.7 and v1.36.3 and those after them follow from the sister releases of the same Kubernetes round.
 */
const MINORS: Readonly<Record<string, string>> = {
  '1.29':
    '2023-12 2024-01 02 03 04/1.7.15-k3s1 05 06/1.7.17-k3s1 07 08 09/1.7.21-k3s2 10 12/1.7.23-k3s2 12 2025-01 02 03',
  '1.30':
    '2024-05/1.7.15-k3s1 05 06 07 08/1.7.20-k3s1 09/1.7.21-k3s2 10/1.7.22-k3s1 12/1.7.23-k3s2 12 2025-01 02 03 05 05 06/1.7.27-k3s1',
  '1.31':
    '2024-09/1.7.20-k3s1 09/1.7.21-k3s2 10/1.7.22-k3s1 12/1.7.23-k3s2 12/1.7.23-k3s2 2025-01 02/2.0.2-k3s2 03/2.0.4-k3s2 05 05 06 07/2.0.5-k3s2.32 08 09 11',
  '1.32':
    '2025-01 01/1.7.23-k3s2 02/2.0.2-k3s2 03/2.0.4-k3s2 05 05 06/2.0.5-k3s1.32 07/2.0.5-k3s2.32 08 09/2.1.4-k3s1.32 11/2.1.5-k3s1.32 12 2026-02 03',
  '1.33':
    '2025-05/2.0.4 05/2.0.5-k3s1 06/2.0.5-k3s1 07/2.0.5-k3s2 08/2.0.5-k3s2 09/2.1.4 11/2.1.5 12/2.1.5 2026-02/2.1.5 03/2.1.5 03/2.2.2 04/2.2.3 05/2.2.3 06/2.2.5-k3s1.33',
  '1.34':
    '- 2025-09/2.1.4-k3s2 11/2.1.5-k3s1 12/2.1.5 2026-02/2.1.5 03/2.1.5 03/2.2.2 04/2.2.3 05/2.2.3 06/2.2.5-k3s2 08/2.2.5-k3s2 08/2.2.7-k3s1',
  '1.35':
    '2025-12/2.1.5 2026-02/2.1.5 03/2.1.5-k3s1 03/2.2.2-k3s1 04/2.2.3-k3s1 05/2.2.3-k3s1 06/2.2.5-k3s2 08/2.2.5-k3s2 08/2.2.7-k3s1',
  '1.36': '2026-05/2.2.3-k3s1 05/2.2.3-k3s1 06/2.3.2-k3s2 08/2.3.2-k3s2 08/2.3.4-k3s1.36 09/2.3.4',
  '1.37': '2026-09/2.3.4 09/2.3.4-k3s1 11/2.3.7',
}

const RECORDED = new Map(Object.entries(MINORS).map(([minor, text]) => [minor, read(text)]))

/** Null for a release that is newer than the sources, or that never was. */
export function recordedRelease(minor: string, patch: number): RecordedRelease | null {
  return RECORDED.get(minor)?.[patch] ?? null
}

/**
 * What a release without a recorded containerd has at least: the last version of its line that is recorded of its minor
 * before it, or of all releases if the whole minor is newer than the sources. Null when there is none.
 */
export function containerdUpTo(minor: string, patch: number, line: string): string | null {
  const before = RECORDED.get(minor)?.slice(0, patch + 1) ?? [...RECORDED.values()].flat()
  return before.findLast((release) => release?.containerd?.startsWith(`${line}.`))?.containerd ?? null
}

/** `2024-11 12` and `2025-01 02` without repeating the year. */
function read(text: string): readonly (RecordedRelease | null)[] {
  let year = ''
  return text.split(' ').map((entry) => {
    const [month = '', containerd = null] = entry.split('/')
    if (month === '-') return null
    if (month.length > 2) year = month.slice(0, 5)
    return { released: year + month.slice(-2), containerd }
  })
}
