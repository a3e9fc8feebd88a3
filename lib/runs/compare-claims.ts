import { attemptSteps, type AttemptStep } from './attempt-steps'
import type { Attempt, GatewayClaims } from './run-event'

export type ClaimCheck = {
  name: 'cache' | 'retries' | 'target' | 'provider'
  /** The gateway's own words. */
  claim: string | null
  /** What the attempts show. */
  seen: string | null
  verdict: 'agrees' | 'differs' | 'unknown'
}

/** What the gateway's response headers claim beside what its attempts show. */
export function compareClaims({ gateway, attempts }: { gateway: GatewayClaims; attempts: Attempt[] }): ClaimCheck[] {
  const steps = attemptSteps(attempts)
  return [
    checkCache({ gateway, steps }),
    checkRetries({ gateway, steps }),
    checkTarget({ gateway, steps }),
    checkProvider({ gateway, steps }),
  ]
}

type Evidence = { gateway: GatewayClaims; steps: AttemptStep[] }

function checkCache({ gateway, steps }: Evidence): ClaimCheck {
  const claim = gateway.cacheStatus
  const isHit = claim === 'HIT' || claim === 'SEMANTIC HIT'
  const seen = seenRequests({ count: steps.length, isHit })
  return check({ name: 'cache', claim, seen, isSame: isHit === (steps.length === 0) })
}

function seenRequests({ count, isHit }: { count: number; isHit: boolean }): string | null {
  if (count === 0) return isHit ? 'no request to a provider' : null
  return count === 1 ? '1 request to a provider' : `${count} requests to providers`
}

// The gateway counts the last target's retries only, and says -1 when all of them failed.
function checkRetries({ gateway: { retryCount }, steps }: Evidence): ClaimCheck {
  const last = steps.at(-1)
  if (!last) return check({ name: 'retries', claim: claimedRetries(retryCount), seen: null, isSame: false })
  const retries = steps.length - 1 - steps.findLastIndex(({ reason }) => reason !== 'retry')
  const isSame = retryCount === -1 ? last.result !== 'answered' : retryCount === retries
  return check({ name: 'retries', claim: claimedRetries(retryCount), seen: `${retries} at the last target`, isSame })
}

function claimedRetries(retryCount: number | null): string | null {
  if (retryCount === null) return null
  return retryCount === -1 ? '-1 (all failed)' : String(retryCount)
}

function checkTarget({ gateway, steps }: Evidence): ClaimCheck {
  const seen = steps.at(-1)?.attempt.target ?? null
  return check({ name: 'target', claim: gateway.usedTarget, seen, isSame: withoutRoot(gateway.usedTarget) === withoutRoot(seen) })
}

/** The gateway writes `config.targets[0]`, an attempt says `targets[0]`. */
const withoutRoot = (target: string | null) => target?.replace(/^config\./, '')

function checkProvider({ gateway, steps }: Evidence): ClaimCheck {
  const seen = steps.at(-1)?.attempt.provider ?? null
  return check({ name: 'provider', claim: gateway.provider, seen, isSame: gateway.provider === seen })
}

function check({ isSame, ...rest }: Omit<ClaimCheck, 'verdict'> & { isSame: boolean }): ClaimCheck {
  if (rest.claim === null || rest.seen === null) return { ...rest, verdict: 'unknown' }
  return { ...rest, verdict: isSame ? 'agrees' : 'differs' }
}
