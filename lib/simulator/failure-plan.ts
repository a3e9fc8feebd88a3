import type { Fault } from './scenario.ts'
import type { Directive } from './simulate-header.ts'
import type { StreamFault } from './spoil-stream.ts'

/** What goes wrong with one request. */
export type FailurePlan =
  | { type: 'none' | 'hang' }
  | { type: 'slow-headers'; headersMs: number }
  | { type: 'status'; status: number }
  | { type: 'html' | 'empty'; status: number }
  /** Without a status it is in the stream, if there is one. */
  | { type: 'provider-error'; status: number | null }
  | { type: 'spoilt'; fault: Exclude<StreamFault, 'provider-error'> }

/** Status of the first failures when only their number is given. */
const usualStatus = 503
const usualHeadersMs = 30_000
/** These say themselves with which status they answer. */
const answersWithStatus = (fault: Fault) => fault === 'html' || fault === 'empty' || fault === 'provider-error'

/**
 * What goes wrong with a request, given how many came before it for the same call and target.
 * With both a status and a fault of another kind the first `failFirst` get the status, later ones the fault.
 */
export function planFailure({ directive, earlier }: { directive: Directive; earlier: number }): FailurePlan {
  const { failFirst, status, fault } = directive
  const isFailing = failFirst === undefined || earlier < failFirst
  const faulty: FailurePlan = fault ? planFault({ fault, directive }) : { type: 'none' }
  if (status !== undefined && !(fault && answersWithStatus(fault))) return isFailing ? { type: 'status', status } : faulty
  if (!isFailing) return { type: 'none' }
  return fault || failFirst === undefined ? faulty : { type: 'status', status: usualStatus }
}

function planFault({ fault, directive }: { fault: Fault; directive: Directive }): FailurePlan {
  switch (fault) {
    case 'hang':
      return { type: 'hang' }
    case 'slow-headers':
      return { type: 'slow-headers', headersMs: directive.headersMs ?? usualHeadersMs }
    case 'html':
      return { type: 'html', status: directive.status ?? 502 }
    case 'empty':
      return { type: 'empty', status: directive.status ?? 200 }
    case 'provider-error':
      return { type: 'provider-error', status: directive.status ?? null }
    case 'stall':
    case 'cut':
    case 'malformed-event':
    case 'broken-json':
      return { type: 'spoilt', fault }
  }
}
