import type { Dictionary } from '@/lib/words/say'
import { TEXTS_ZH } from '@/lib/words/zh/texts/all'
import { APP_ZH } from './app'
import { BAR_ZH } from './bar'
import { CHECKS_PAGE_ZH } from '@/lib/words/zh/page/results/checks'
import { COMPARE_ZH } from '@/lib/words/zh/page/results/compare'
import { CONVERT_ZH } from './convert'
import { DASHBOARD_ZH } from './dashboard'
import { DEPLOY_ZH } from '@/lib/words/zh/page/results/deploy'
import { DRAFT_ZH } from './draft'
import { EDIT_ZH } from './edit'
import { EDITOR_ZH } from './editor'
import { ERRORS_PAGE_ZH } from '@/lib/words/zh/page/results/errors'
import { EMBED_ZH } from './embed'
import { EXAMPLES_ZH } from './examples'
import { EXPLAIN_ZH } from './explain'
import { EXPORT_ZH } from './export'
import { FIELDS_ZH } from './fields'
import { FILES_ZH } from './files'
import { FORM_ZH } from './form'
import { GUIDE_PAGE_ZH } from './guide'
import { IMAGE_NAME_ZH } from './image-name'
import { IMAGES_PAGE_ZH } from '@/lib/words/zh/page/results/images'
import { ROUTE_MAP_ZH } from '@/lib/words/zh/page/results/route-map'
import { NODES_PAGE_ZH } from '@/lib/words/zh/page/results/nodes'
import { OUTCOMES_ZH } from './outcomes/all'
import { OFFLINE_ZH } from './offline'
import { PALETTE_ZH } from './palette'
import { PLACEHOLDERS_ZH } from './placeholders'
import { PLAN_ZH } from './plan'
import { PROBE_ZH } from './probe'
import { PROBLEMS_ZH } from './problems'
import { RELEASES_ZH } from './releases'
import { REWRITE_ZH } from './rewrite'
import { RULES_ZH } from './rules'
import { SHARE_ZH } from './share'
import { SIGNS_ZH } from './signs'
import { UI_ZH } from './ui'
import { WHATIF_ZH } from '@/lib/words/zh/page/results/whatif'
import { WORKSPACE_ZH } from './workspace'

/** All texts of the page in Chinese, by their English. One file for each folder of `components`, and what `lib` says. */
export const PAGE_ZH: Dictionary = {
  ...TEXTS_ZH,
  ...APP_ZH,
  ...BAR_ZH,
  ...CHECKS_PAGE_ZH,
  ...COMPARE_ZH,
  ...CONVERT_ZH,
  ...DASHBOARD_ZH,
  ...DEPLOY_ZH,
  ...DRAFT_ZH,
  ...EDIT_ZH,
  ...EDITOR_ZH,
  ...ERRORS_PAGE_ZH,
  ...EMBED_ZH,
  ...EXAMPLES_ZH,
  ...EXPLAIN_ZH,
  ...EXPORT_ZH,
  ...FIELDS_ZH,
  ...FILES_ZH,
  ...FORM_ZH,
  ...GUIDE_PAGE_ZH,
  ...IMAGE_NAME_ZH,
  ...IMAGES_PAGE_ZH,
  ...ROUTE_MAP_ZH,
  ...NODES_PAGE_ZH,
  ...OUTCOMES_ZH,
  ...OFFLINE_ZH,
  ...PALETTE_ZH,
  ...PLACEHOLDERS_ZH,
  ...PLAN_ZH,
  ...PROBE_ZH,
  ...PROBLEMS_ZH,
  ...RELEASES_ZH,
  ...REWRITE_ZH,
  ...RULES_ZH,
  ...SHARE_ZH,
  ...SIGNS_ZH,
  ...UI_ZH,
  ...WHATIF_ZH,
  ...WORKSPACE_ZH,
}
