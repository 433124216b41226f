import type { Recipe } from './recipe'
import { acr } from './recipes/acr'
import { artifactory } from './recipes/artifactory'
import { distribution } from './recipes/distribution'
import { ecr } from './recipes/ecr'
import { gar } from './recipes/gar'
import { gitea } from './recipes/gitea'
import { gitlab } from './recipes/gitlab'
import { harbor } from './recipes/harbor'
import { nexus } from './recipes/nexus'
import { quay } from './recipes/quay'
import { sameNames } from './recipes/same-names'
import { spegel } from './recipes/spegel'
import { zot } from './recipes/zot'

/** In the order in which they are offered. */
export const RECIPES: readonly Recipe[] = [
  sameNames,
  harbor,
  nexus,
  artifactory,
  distribution,
  zot,
  quay,
  gitlab,
  gitea,
  ecr,
  gar,
  acr,
  spegel,
]
