import { LEFT_OUT } from './lib/launch/bundling/left-out.mjs'

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  experimental: { agentUpgrade: false },
  // `npm run check` and `npm test` check the types of everything; once is enough.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  turbopack: {
    rules: { '*.js': { condition: { path: LEFT_OUT }, loaders: ['./lib/launch/bundling/leave-out.cjs'] } },
  },
}

export default config
