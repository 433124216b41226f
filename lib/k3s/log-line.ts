import { goQuote } from '@/lib/go/quote'
import type { HostConfigProblem } from './host-configs'

/**
 * The line that K3s logs about something it drops, without the timestamp; null when it drops that silently. Source: config.go@06ea261, getHostConfigs;
 * logrus
 */
export function logLine(problem: HostConfigProblem): string | null {
  const { kind, registry, address, index, error } = problem
  switch (kind) {
    case 'endpoint-invalid':
      return `level=warning msg=${goQuote(`Ignoring invalid endpoint URL ${index}=${address} for ${registry}: ${error}`)}`
    case 'endpoint-duplicate':
      return `level=warning msg=${goQuote(`Skipping duplicate endpoint URL ${index}=${address} for ${registry}`)}`
    case 'endpoint-skipped':
    case 'config-skipped':
      return `level=warning msg=${goQuote(`Ignoring invalid endpoint URL ${address} for ${registry}: ${error}`)}`
    case 'endpoint-dropped':
      return null
    case 'registry-invalid':
      return `level=error msg=${goQuote(`Failed to generate config for registry ${registry}: invalid endpoint URL ${registry} for ${registry}: ${error}`)}`
  }
}
