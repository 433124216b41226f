import { YamlPane } from '@/components/editor/yaml-pane'
import { FilesPane } from '@/components/files/files-pane'
import { ImageHelp, onKey, optionsOf, readImageName, rememberImage } from '@/components/plan/image-help'
import { ProbePanel } from '@/components/probe/probe-panel'
import { ProblemsPane } from '@/components/problems/problems-pane'

export const panes = { FilesPane, ProbePanel, ProblemsPane, YamlPane }
/** What the field of the image has besides its text. */
export const imageHelp = { ImageHelp, onKey, optionsOf, readImageName, rememberImage }
