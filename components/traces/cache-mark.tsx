import { Badge } from '@/components/ui/badge'
import type { GatewayClaims } from '@/lib/runs/run-event'

/** What the gateway's cache did for a call; nothing where it was off. */
export function CacheMark({ status }: { status: GatewayClaims['cacheStatus'] }) {
  if (status === null || status === 'DISABLED') return null
  const isHit = status.endsWith('HIT')
  return <Badge tone={isHit ? 'cache' : 'neutral'}>{status.toLowerCase()}</Badge>
}
