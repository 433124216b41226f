import type { NodeOptions } from '@/lib/k3s/node-options'

/** A mirror with one endpoint; `key` as it is written. */
export const MIRROR = (key: string, endpoint = 'https://mirror.example.com') =>
  `mirrors:\n  ${key}:\n    endpoint: ["${endpoint}"]\n`
/** Rewrites of the mirror before it. */
export const REWRITE = (pattern: string, replacement: string) => `    rewrite:\n      '${pattern}': '${replacement}'\n`
/** Credentials with these fields. */
export const AUTH = (fields: string) => `configs:\n  registry.example.com:\n    auth: {${fields}}\n`
/** TLS settings with this field. */
export const TLS = (field: string) => `configs:\n  registry.example.com:\n    tls:\n      ${field}\n`
/** Credentials of a user; `key` as it is written. */
export const CONFIG = (key: string) => `configs:\n  ${key}:\n    auth: {username: robot, password: s3cret}\n`
/** Docker Hub has one name for credentials. */
export const BEFORE_ALIAS: Partial<NodeOptions> = { release: 'v1.31.4+k3s1' }
