import type { GuideWords } from '@/lib/guide/words'
import { AIR_GAP_ZH } from './air-gap'
import { CREDENTIALS_ZH } from './credentials'
import { DOCKER_HUB_ZH } from './docker-hub'
import { ENDPOINTS_ZH } from './endpoints'
import { FAILURES_ZH } from './failures'
import { FILES_ZH } from './files'
import { NAMES_ZH } from './names'
import { RELEASES_ZH } from './releases'
import { REWRITES_ZH } from './rewrites'
import { TLS_ZH } from './tls'

export const GUIDE_ZH: GuideWords = {
  names: NAMES_ZH,
  files: FILES_ZH,
  endpoints: ENDPOINTS_ZH,
  'docker-hub': DOCKER_HUB_ZH,
  rewrites: REWRITES_ZH,
  credentials: CREDENTIALS_ZH,
  tls: TLS_ZH,
  failures: FAILURES_ZH,
  'air-gap': AIR_GAP_ZH,
  releases: RELEASES_ZH,
}
