import { createHash } from 'node:crypto'
import { takeMarker } from './marker.ts'

type Asked = { endpoint: string; transformedBody: unknown; ownBody: unknown; ownHeaders: Headers; providerHeaders: Headers }

/**
 * The key under which an answer is kept: the whole body, metadata and namespace, as the hosted service has it, and besides them provider,
 * host and credential, so that nobody is answered from another's entry. Markers, trace IDs, retries and streaming are not part of it.
 */
export function cacheKey({ endpoint, transformedBody, ownBody, ownHeaders, providerHeaders }: Asked): string {
  const { headers, marker } = takeMarker(providerHeaders)
  const leaf = marker && marker.target !== 'config' ? leafAt({ config: ownHeaders.get('x-portkey-config'), path: marker.target }) : null
  const own = (name: string) => ownHeaders.get(`x-portkey-${name}`) ?? ''
  const parts = [
    endpoint,
    withoutStream(transformedBody),
    withoutStream(ownBody),
    own('metadata'),
    own('cache-namespace'),
    leaf ? [leaf.provider, leaf.custom_host, leaf.api_key] : [own('provider'), own('custom-host'), ownHeaders.get('authorization')],
    [headers.get('authorization'), headers.get('x-api-key'), headers.get('api-key')],
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Streams and plain answers share an entry. */
function withoutStream(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'stream' && name !== 'stream_options'))
}

/** The target of a config at `targets[1].targets[0]`. */
function leafAt({ config, path }: { config: string | null; path: string }): Record<string, unknown> | null {
  let node: unknown = config ? JSON.parse(config) : null
  for (const [index] of path.matchAll(/\d+/g)) {
    const targets: unknown = typeof node === 'object' && node && 'targets' in node ? node.targets : null
    node = Array.isArray(targets) ? targets[Number(index)] : null
  }
  return typeof node === 'object' && node ? { ...node } : null
}
