import { WholePullView } from './whole-pull-view'

/** What is shown once somebody looks at the whole pull. */
export const wholePullParts = { WholePullView }
