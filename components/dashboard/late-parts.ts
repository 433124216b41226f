import { ErrorsPanel } from '@/components/errors/errors-panel'
import { Around } from './around'
import { Divider } from './divider'
import { FirstVisit } from './first-visit'
import { Footer } from './footer'
import { NoticeArea } from './notice-area'
import { Switched } from './switched'

/** What is around the panes. */
export const dashboardParts = { Around, Divider, ErrorsPanel, FirstVisit, Footer, NoticeArea, Switched }
