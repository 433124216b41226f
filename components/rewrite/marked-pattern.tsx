import type { ReactNode } from 'react'
import type { PatternFault } from '@/lib/go/regexp/pattern-fault'
import { parenthesesOf, type PatternGroup } from '@/lib/go/regexp/pattern-groups'
import { visibleText } from '@/lib/text/visible-text'
import { FaultMark, GroupMark } from './group-mark'

interface MarkedPatternProps {
  readonly pattern: string
  readonly fault: PatternFault | null
}

/** A pattern with its groups and the place of its fault. Groups within each other are marked within each other. */
export function MarkedPattern({ pattern, fault }: MarkedPatternProps) {
  // Of a pattern that is refused, where a group ends is a guess.
  const groups = fault === null ? parenthesesOf(pattern).groups : []
  return <>{inside({ start: 0, end: pattern.length }, groups, pattern, fault)}</>
}

function inside(
  { start, end }: Pick<PatternGroup, 'start' | 'end'>,
  groups: readonly PatternGroup[],
  pattern: string,
  fault: PatternFault | null,
): readonly ReactNode[] {
  const shown: ReactNode[] = []
  let at = start
  for (const group of groups) {
    if (group.start < at || group.end > end) continue
    shown.push(text(at, group.start, pattern, fault))
    const within = groups.filter((one) => one.start > group.start && one.end < group.end)
    shown.push(
      <GroupMark key={group.start} group={group.number}>
        {inside({ start: group.start, end: group.end }, within, pattern, fault)}
      </GroupMark>,
    )
    at = group.end
  }
  shown.push(text(at, end, pattern, fault))
  return shown
}

function text(start: number, end: number, pattern: string, fault: PatternFault | null): ReactNode {
  if (fault === null || fault.start < start || fault.end > end) return visibleText(pattern.slice(start, end))
  return (
    <span key={`text ${start}`}>
      {visibleText(pattern.slice(start, fault.start))}
      <FaultMark>{visibleText(pattern.slice(fault.start, fault.end))}</FaultMark>
      {visibleText(pattern.slice(fault.end, end))}
    </span>
  )
}
