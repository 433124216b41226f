import type { Release } from './releases'

/**
 * Months of the patch releases of each minor, first patch first; `-` for a number that was never released. K3s brings a
 * change to all supported minors in the same month, so the month of a release determines what it does.
 *
 * Source: docs.k3s.io/release-notes and github.com/k3s-io/k3s/releases up to v1.37.2. The months of v1.24.0, v1.24.1 and
 * v1.25.16, of v1.26.13, v1.27.8 and v1.28.12 and those after them, of v1.29.7, and of v1.31.5, v1.32.12, v1.33.5, v1.34.3,
 * v1.35.7 and v1.36.3 and those after them follow from the sister releases of the same Kubernetes round.
 */
const CALENDAR: ReadonlyMap<string, readonly string[]> = new Map([
  ['1.24', months('2022-05 06 07 07 08 - 09 10 11 12 2023-01 03 03 04 05 06 07 09')],
  ['1.25', months('2022-09 - 09 10 11 12 2023-01 03 03 04 05 06 07 09 09 10 12')],
  ['1.26', months('2022-12 2023-01 03 03 04 05 06 07 09 09 10 12 12 2024-01 02 03')],
  ['1.27', months('- 2023-04 05 06 07 09 09 10 12 12 2024-01 02 03 04 05 06 07')],
  ['1.28', months('- 2023-09 09 10 12 12 2024-01 02 03 04 05 06 07 08 09 10')],
  ['1.29', months('2023-12 2024-01 02 03 04 05 06 07 08 09 10 12 12 2025-01 02 03')],
  ['1.30', months('2024-05 05 06 07 08 09 10 12 12 2025-01 02 03 05 05 06')],
  ['1.31', months('2024-09 09 10 12 12 2025-01 02 03 05 05 06 07 08 09 11')],
  ['1.32', months('2025-01 01 02 03 05 05 06 07 08 09 11 12 2026-02 03')],
  ['1.33', months('2025-05 05 06 07 08 09 11 12 2026-02 03 03 04 05 06')],
  ['1.34', months('- 2025-09 11 12 2026-02 03 03 04 05 06 08 08')],
  ['1.35', months('2025-12 2026-02 03 03 04 05 06 08 08')],
  ['1.36', months('2026-05 05 06 08 08 09')],
  ['1.37', months('2026-09 09 11')],
])

/** `YYYY-MM`; null for a release that is newer than the calendar, or was never made. */
export function releaseMonth({ name }: Pick<Release, 'name'>): string | null {
  const [, minor = '', patch] = /^v(1\.\d+)\.(\d+)/.exec(name) ?? []
  const month = CALENDAR.get(minor)?.[Number(patch)]
  return month === undefined || month === '-' ? null : month
}

/** `2024-11 12` and `2025-01 02` without repeating the year. */
function months(text: string): readonly string[] {
  let year = ''
  return text.split(' ').map((month) => {
    if (month.length === 2) return `${year}-${month}`
    if (month === '-') return month
    year = month.slice(0, 4)
    return month
  })
}
