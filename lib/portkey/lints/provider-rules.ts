import { parseModelString } from '@/lib/portkey/model-string'
import { findProvider, suggestProviders } from '@/lib/portkey/providers'
import { configLevels, configPatch, providersOf } from './config-level'
import type { Lint } from './lint'
import { askedProvider, type LintedColumn, type Rule } from './rule'

/** Slugs that the gateway refuses: misspelt ones, ones of other tools, ones that it lists and doesn't have, ones without chat. */
const unknownProvider: Rule = ({ column }) =>
  providersOf(column).flatMap(({ provider, path }): Lint[] => {
    if (!provider) return []
    const known = findProvider(provider)
    if (provider.startsWith('@')) return column.connection === 'hosted' ? [] : [catalogueSlug({ provider, path })]
    if (known?.isImplemented) return known.hasChat ? [] : [withoutChat({ name: known.name, path })]
    const near = suggestProviders(provider).filter((id) => findProvider(id)?.isImplemented)
    const [only, ...others] = near
    const advice = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Choose one from the list of the model picker.'
    return [
      {
        rule: 'unknown-provider',
        severity: 'error',
        path,
        message: `The gateway knows no provider “${provider}” and will refuse it. ${advice}`,
        ...(only && others.length === 0 && { fix: { label: `Use ${only}`, patch: renamed({ column, path, provider, to: only }) } }),
      },
    ]
  })

const catalogueSlug = ({ provider, path }: { provider: string; path: string }): Lint => ({
  rule: 'unknown-provider',
  severity: 'error',
  path,
  message: `“${provider}” is an entry of Portkey’s Model Catalog, which the hosted gateway alone knows. Write the provider’s own slug.`,
})

const withoutChat = ({ name, path }: { name: string; path: string }): Lint => ({
  rule: 'provider-without-chat',
  severity: 'error',
  path,
  message: `The gateway has no chat completions of ${name}.`,
})

function renamed({ column, path, provider, to }: { column: LintedColumn; path: string; provider: string; to: string }) {
  const level = configLevels(column).find((found) => found.path.join('.') === path)
  if (level) return configPatch({ column, path: level.path, change: (target) => ({ ...target, provider: to }) })
  const parsed = parseModelString(column.model)
  return parsed.provider === provider ? { model: `portkey/${to}/${parsed.model}` } : { params: { provider: to } }
}

/** Without a provider anywhere the gateway doesn't know whom to ask. */
const noProvider: Rule = ({ column }) =>
  askedProvider(column) || providersOf(column).every(({ provider }) => provider) || column.params.virtual_key || column.config?.virtual_key
    ? []
    : [
        {
          rule: 'no-provider',
          severity: 'error',
          path: 'model',
          message: 'No provider is named. Write the model as portkey/{provider}/{model}.',
        },
      ]

export const providerRules: Rule[] = [unknownProvider, noProvider]
