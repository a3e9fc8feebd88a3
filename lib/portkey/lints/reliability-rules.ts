import { configLevels, configPatch, partOf } from './config-level'
import type { Rule } from './rule'

/** Langroid's backoff and jitter. */
const retryPartIgnored: Rule = ({ column: { connection, params } }) =>
  (['backoff', 'jitter'] as const)
    .filter((part) => params.retry?.[part] !== undefined && connection !== 'hosted')
    .map((part) => ({
      rule: 'retry-part-ignored',
      severity: 'info',
      path: `params.retry.${part}`,
      message: `${part} has no counterpart: the gateway always waits 1, 2, 4, 8 and 16 seconds.`,
      fix: { label: `Take ${part} out`, patch: { params: { retry: { [part]: null } } } },
    }))

/** Langroid sends whatever stands there; the gateway's config can't do without a number of attempts. */
const retryWithoutCount: Rule = ({ column: { params, config } }) =>
  params.retry && params.retry.max_retries === undefined && !config?.retry
    ? [
        {
          rule: 'retry-without-count',
          severity: 'warning',
          path: 'params.retry',
          message: 'Nothing is retried until max_retries says how often.',
          fix: { label: 'Retry 3 times', patch: { params: { retry: { max_retries: 3 } } } },
        },
      ]
    : []

/** The npm build of the gateway lacks the patch that this switch needs. */
const brokenRetryAfter: Rule = ({ column }) =>
  configLevels(column).flatMap(({ level, path }) =>
    ['use_retry_after_header', 'use_retry_after_headers']
      .filter((name) => partOf({ level, name: 'retry' })[name] === true && column.connection !== 'hosted')
      .map((name) => ({
        rule: 'retry-after-broken',
        severity: 'error',
        path: [...path, 'retry', name].join('.'),
        message: 'The open gateway 1.15.2 doesn’t keep to Retry-After, and answers a long one with an error of its own.',
        fix: {
          label: 'Take it out',
          patch: configPatch({ column, path: [...path, 'retry'], change: ({ [name]: _gone, ...retry }) => retry }),
        },
      })),
  )

const refreshWithoutCache: Rule = ({ column }) => {
  const { params } = column
  const isCached = (params.cache && params.cache.enabled !== false) || configLevels(column).some(({ level }) => level.cache)
  if (!params.cache_force_refresh || isCached) return []
  return [
    {
      rule: 'refresh-without-cache',
      severity: 'warning',
      path: 'params.cache_force_refresh',
      message: 'There is no cache to refresh: set cache as well.',
      fix: { label: 'Turn the cache on', patch: { params: { cache: { enabled: true } } } },
    },
  ]
}

const semanticCache: Rule = ({ column }) => {
  if (column.connection === 'hosted') return []
  const inParams =
    column.params.cache?.mode === 'semantic' ? [{ path: 'params.cache.mode', patch: { params: { cache: { mode: 'simple' } } } }] : []
  const inConfig = configLevels(column)
    .filter(({ level }) => partOf({ level, name: 'cache' }).mode === 'semantic')
    .map(({ path }) => ({
      path: [...path, 'cache', 'mode'].join('.'),
      patch: configPatch({ column, path: [...path, 'cache'], change: (cache) => ({ ...cache, mode: 'simple' }) }),
    }))
  return [...inParams, ...inConfig].map(({ path, patch }) => ({
    rule: 'semantic-cache-hosted-only',
    severity: 'warning',
    path,
    message: 'A semantic cache exists on the hosted gateway alone; here only equal requests are found again.',
    fix: { label: 'Use simple', patch },
  }))
}

export const reliabilityRules: Rule[] = [retryPartIgnored, retryWithoutCount, brokenRetryAfter, refreshWithoutCache, semanticCache]
