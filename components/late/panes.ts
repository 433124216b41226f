import { YamlPane } from '@/components/editor/yaml-pane'
import { FilesPane } from '@/components/files/files-pane'
import { ImageHelp, onKey, onPaste, optionsOf, readImageName, rememberImage } from '@/components/plan/image-help'
import { ProblemsPane } from '@/components/problems/problems-pane'
import { PlanTop } from '@/components/whatif/plan-top'
import { WholePull } from '@/components/whatif/whole-pull'

export const panes = { FilesPane, PlanTop, ProblemsPane, WholePull, YamlPane }
/** What the field of the image has besides its text. */
export const imageHelp = { ImageHelp, onKey, onPaste, optionsOf, readImageName, rememberImage }
