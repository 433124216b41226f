import { Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'
import { countBuiltIns } from './count-built-ins'

/*
 * Counts work instead of time, so that a bound holds on any machine: how often V8 enters each block of code, and how much the built-in functions process. The measured code is not modified.
 *
 * V8 counts blocks only in functions that it compiles after counting was enabled, so a test imports this file first. It does not count calls of optimised functions either, so optimisation is disabled.
 */
setFlagsFromString('--no-opt')
setFlagsFromString('--no-maglev')
const session = new Session()
session.connect()
ask('Profiler.enable')
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

interface Coverage {
  readonly result: readonly { readonly url: string; readonly functions: readonly CoveredFunction[] }[]
}

interface CoveredFunction {
  readonly functionName: string
  /** False for a function that was compiled too early: its loops are not counted. */
  readonly isBlockCoverage: boolean
  readonly ranges: readonly { readonly count: number }[]
}

/**
 * The steps that `work` takes; nearly the same in each run. Throws if this file was imported too late to count them.
 */
export function workOf(work: () => unknown): number {
  ask('Profiler.takePreciseCoverage')
  const passed = countBuiltIns(work)
  const { result } = ask('Profiler.takePreciseCoverage') as Coverage
  return result
    .filter(({ url }) => !/^node:|\/count-(?:work|built-ins)\.ts$/.test(url))
    .flatMap(({ url, functions }) => functions.map((one) => stepsIn(one, url)))
    .reduce((sum, steps) => sum + steps, passed)
}

function stepsIn({ functionName, isBlockCoverage, ranges }: CoveredFunction, url: string): number {
  const steps = ranges.reduce((sum, { count }) => sum + count, 0)
  if (steps > 0 && !isBlockCoverage && !url.includes('/node_modules/')) {
    throw new Error(`${functionName} of ${url} was compiled before its steps could be counted`)
  }
  return steps
}

/** Above that, work is not proportional: four times the input should give 4; comparing pairs gives 16. */
export const IN_PROPORTION = 6

/** The ratio of the work of two inputs. */
export function growthOf<Input>(small: Input, large: Input, work: (input: Input) => unknown): number {
  // One-time setup, such as tables, belongs to neither.
  work(small)
  const least = workOf(() => work(small))
  return workOf(() => work(large)) / least
}

function ask(method: string, params: object = {}): unknown {
  let answer: unknown
  session.post(method, params, (error, result) => {
    if (error !== null) throw error
    answer = result
  })
  return answer
}
