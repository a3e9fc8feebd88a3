import { droppedOptions } from '@/lib/portkey/dropped-options'
import { modelOptionParameters } from '@/lib/portkey/params'
import { findProvider } from '@/lib/portkey/providers'
import { providersOf } from './config-level'
import type { Lint } from './lint'
import { nearName } from './near-name'
import type { Rule } from './rule'

const isSet = (value: unknown) => value !== undefined && value !== null && value !== ''
const nameOf = (provider: string) => findProvider(provider)?.name ?? provider

/** Options that the gateway leaves out on the way to a provider that the column may ask. */
const droppedOption: Rule = ({ column }) =>
  Object.keys(column.options)
    .filter((option) => isSet(column.options[option]))
    .flatMap((option) => {
      const asked = providersOf(column)
      const blind = asked.filter(({ provider }) => droppedOptions(provider).includes(option))
      if (blind.length === 0) return []
      return [
        {
          rule: 'option-dropped',
          severity: 'warning',
          path: `options.${option}`,
          message: `The gateway drops it: ${blind.map(({ provider }) => nameOf(provider)).join(', ')} will never see ${option}.`,
          ...(blind.length === asked.length && { fix: { label: `Take ${option} out`, patch: { options: { [option]: null } } } }),
        },
      ]
    })

const droppedResponseFormat: Rule = ({ prompt, column }) => {
  if (!prompt.responseFormat || prompt.responseFormat.type === 'text') return []
  return providersOf(column)
    .filter(({ provider }) => droppedOptions(provider).includes('response_format'))
    .map(({ provider, path }) => ({
      rule: 'response-format-dropped',
      severity: 'warning',
      path,
      message: `The gateway drops the response format: ${nameOf(provider)} will answer as it likes. Ask for JSON in the prompt, or give it a tool.`,
    }))
}

const lonelyTopLogprobs: Rule = ({ column: { options } }) =>
  isSet(options.top_logprobs) && options.logprobs !== true
    ? [
        {
          rule: 'option-needs-another',
          severity: 'warning',
          path: 'options.top_logprobs',
          message: 'top_logprobs needs logprobs: OpenAI refuses it alone.',
          fix: { label: 'Turn logprobs on', patch: { options: { logprobs: true } } },
        },
      ]
    : []

const knownNames = modelOptionParameters.map(({ name }) => name)
/** Shorter names are too near each other: top_a is an option of its own at some providers. */
const shortestMisspelt = 6

/** Options that nobody knows are kept, since a provider may; one that is nearly a known name was probably meant to be it. */
const misspeltOption: Rule = ({ column: { options } }) =>
  Object.keys(options).flatMap((name): Lint[] => {
    const isKnown = knownNames.some((known) => known === name)
    const meant = isKnown || name.length < shortestMisspelt ? null : nearName({ name, known: knownNames })
    if (!meant) return []
    const isFree = !Object.hasOwn(options, meant)
    return [
      {
        rule: 'option-misspelt',
        severity: 'warning',
        path: `options.${name}`,
        message: `The gateway passes on no option that it doesn’t know. Did you mean ${meant}?`,
        ...(isFree && { fix: { label: `Call it ${meant}`, patch: { options: { [name]: null, [meant]: options[name] } } } }),
      },
    ]
  })

export const optionRules: Rule[] = [droppedOption, misspeltOption, droppedResponseFormat, lonelyTopLogprobs]
