import type { ErrorCode } from './app-error'

type Guarded = { method: string; headers: Headers; allowedHosts: string[] }
type Refusal = { code: ErrorCode; message: string }

const ownHosts = ['localhost', '127.0.0.1', '[::1]']
const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Why a request must not be answered, or null when it may be.
 * An unknown `Host` is how DNS rebinding gets in; a foreign `Origin` on a change is another site posting in the user's name.
 */
export function refusalOf({ method, headers, allowedHosts }: Guarded): Refusal | null {
  const host = headers.get('host')?.toLowerCase() ?? ''
  const name = host.replace(/:\d+$/, '')
  if (![...ownHosts, ...allowedHosts].includes(name)) {
    return { code: 'unknown_host', message: `This app is not served under the name "${name}". Add it to ALLOWED_HOSTS if it should be.` }
  }
  if (safeMethods.includes(method)) return null
  const origin = headers.get('origin')
  const isForeign = origin ? !isSameHost({ origin, host }) : headers.get('sec-fetch-site') === 'cross-site'
  return isForeign
    ? { code: 'forbidden_origin', message: 'Changes are taken from the app’s own pages and from programs, not from other sites.' }
    : null
}

const isSameHost = ({ origin, host }: { origin: string; host: string }) => URL.parse(origin)?.host.toLowerCase() === host
