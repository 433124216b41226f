import { engines } from '@/lib/containerd/engines'
import type { EmbedWindow } from './embed'

;(globalThis as unknown as EmbedWindow).pullpathEngines = engines
