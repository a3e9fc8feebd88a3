import type { Simulation } from '@/lib/simulator/scenario'

/** A simulation's fault in a word or two: `healthy`, `429 ×2`, `503`, `cut`, `faults` when they differ by target. */
export function simulationLabel({ status, failFirst, fault, targets }: Simulation): string {
  if (fault) return fault
  if (status !== undefined || failFirst !== undefined) return `${status ?? 503}${failFirst === undefined ? '' : ` ×${failFirst}`}`
  const hasFaultyTarget = targets?.some((target) => target !== null && simulationLabel(target) !== healthy)
  return hasFaultyTarget ? 'faults' : healthy
}

const healthy = 'healthy'
