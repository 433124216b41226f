import { LEFT_OUT, SERVER_ACTIONS } from './lib/launch/bundling/left-out.mjs'
import trimmed from './lib/launch/bundling/trimmed.cjs'

const LEAVE_OUT = ['./lib/launch/bundling/leave-out.cjs']

/** @type {import('next').NextConfig} */
const config = {
  // All is prerendered: what serves the page needs no framework.
  output: 'export',
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  experimental: {
    agentUpgrade: false,
    turbopackCjsTreeShaking: true,
    // Where nobody builds a second time, writing it is a sixth of the work.
    turbopackFileSystemCacheForBuild: process.env.CI === undefined,
  },
  // `npm run check` and `npm test` check the types of everything; once is enough.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  turbopack: {
    rules: {
      '*.js': [
        { condition: { path: LEFT_OUT }, loaders: LEAVE_OUT },
        { condition: { all: ['browser', { path: SERVER_ACTIONS }] }, loaders: LEAVE_OUT },
        { condition: { path: trimmed.PATHS }, loaders: ['./lib/launch/bundling/trimmed.cjs'] },
      ],
    },
  },
}

export default config
