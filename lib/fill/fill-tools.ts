/** Programs that copy images; `skopeo-sync` is a file for one of them. */
export const FILL_TOOLS = ['docker', 'skopeo', 'skopeo-sync', 'crane', 'regctl', 'oras'] as const
export type FillTool = (typeof FILL_TOOLS)[number]
