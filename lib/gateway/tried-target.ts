import type { GatewayRequest } from '@/lib/portkey/request'

type Target = { targets?: Target[]; override_params?: { model?: string } }

/**
 * Provider and model of the target at `path` (`targets[1].targets[0]`, …), so that a failure is told of the one that failed:
 * with a fallback that is another than the one asked for. `provider` is the one that attempt or gateway named.
 */
export function triedTarget({ request, path, provider }: { request: GatewayRequest; path: string; provider: string | null }) {
  const config = request.headers.find(({ name }) => name === 'x-portkey-config')?.value
  let target: Target | undefined = config ? JSON.parse(config) : undefined
  let model = target?.override_params?.model
  for (const [index] of path.matchAll(/\d+/g)) {
    target = target?.targets?.[Number(index)]
    model = target?.override_params?.model ?? model
  }
  return { provider: provider ?? request.provider, model: model ?? request.model }
}
