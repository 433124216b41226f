import type { GuideWords } from '@/lib/guide/words'
import { AIR_GAP } from './air-gap'
import { CREDENTIALS } from './credentials'
import { DOCKER_HUB_CHAPTER } from './docker-hub'
import { ENDPOINTS } from './endpoints'
import { FAILURES } from './failures'
import { FILES } from './files'
import { NAMES } from './names'
import { RELEASES } from './releases'
import { REWRITES } from './rewrites'
import { TLS } from './tls'

export const GUIDE_EN = {
  names: NAMES,
  files: FILES,
  endpoints: ENDPOINTS,
  'docker-hub': DOCKER_HUB_CHAPTER,
  rewrites: REWRITES,
  credentials: CREDENTIALS,
  tls: TLS,
  failures: FAILURES,
  'air-gap': AIR_GAP,
  releases: RELEASES,
} satisfies GuideWords
