/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  experimental: { agentUpgrade: false },
  images: { unoptimized: true },
}

export default config
