import { configLevels, configPatch } from './config-level'
import type { Lint } from './lint'
import type { Rule } from './rule'

const ignored = 'ignored-by-connection'

/** Keys of Portkey's vault, in the parameters and in targets. */
const virtualKey: Rule = ({ column }) => {
  if (column.connection !== 'embedded') return []
  const message = 'The embedded gateway has no vault of keys and ignores it; the server’s own key is used.'
  const inParams: Lint[] = column.params.virtual_key
    ? [
        {
          rule: ignored,
          severity: 'warning',
          path: 'params.virtual_key',
          message,
          fix: { label: 'Take it out', patch: { params: { virtual_key: null } } },
        },
      ]
    : []
  const inConfig = configLevels(column)
    .filter(({ level }) => level.virtual_key)
    .map(({ level, path }): Lint => {
      const hasProvider = typeof level.provider === 'string'
      const patch = () => configPatch({ column, path, change: ({ virtual_key: _gone, ...rest }) => rest })
      return {
        rule: ignored,
        severity: hasProvider ? 'warning' : 'error',
        path: [...path, 'virtual_key'].join('.'),
        message: hasProvider ? message : 'The embedded gateway has no vault of keys. Name the provider of this target instead.',
        ...(hasProvider && { fix: { label: 'Take it out', patch: patch() } }),
      }
    })
  return [...inParams, ...inConfig]
}

/** IDs of configs and guardrails that were saved at Portkey. */
const savedAtPortkey: Rule = ({ column }) => {
  if (column.connection === 'hosted') return []
  return configLevels(column).flatMap(({ level, path }) => {
    const lists = ['input_guardrails', 'output_guardrails', 'before_request_hooks', 'after_request_hooks'] as const
    const guardrails = lists.filter((name) => [level[name]].flat().some((check) => typeof check === 'string'))
    const configs = ['id', 'config'].filter((name) => typeof level[name] === 'string' && level[name].startsWith('pc-'))
    return [
      ...configs.map((name): Lint => ({
        rule: 'saved-at-portkey',
        severity: 'warning',
        path: [...path, name].join('.'),
        message: 'Configs saved as pc-… are known to the hosted gateway alone. Paste the JSON of the config instead.',
      })),
      ...guardrails.map((name): Lint => ({
        rule: 'saved-at-portkey',
        severity: 'warning',
        path: [...path, name].join('.'),
        message: 'Guardrails saved at Portkey are known to the hosted gateway alone. Here the check fails and the request goes through.',
      })),
    ]
  })
}

const baseUrl: Rule = ({ column: { connection, params } }) => {
  const { base_url: address } = params
  if (!address) return []
  const path = 'params.base_url'
  if (connection !== 'custom')
    return [
      {
        rule: ignored,
        severity: 'warning',
        path,
        message: 'It chooses the gateway of a custom connection; here it is ignored.',
        fix: { label: 'Take it out', patch: { params: { base_url: null } } },
      },
    ]
  const bare = address.replace(/\/+$/, '').replace(/\/v1$/, '')
  if (!/\/v1\/*$/.test(address)) return []
  return [
    {
      rule: 'base-url-with-v1',
      severity: 'warning',
      path,
      message: 'Langroid appends /v1 itself, so leave it out there; this app takes it either way.',
      fix: { label: 'Leave /v1 out', patch: { params: { base_url: bare } } },
    },
  ]
}

export const connectionRules: Rule[] = [virtualKey, savedAtPortkey, baseUrl]
