import type { Lint } from './lint'
import type { Rule } from './rule'

const longestHosted = 128
const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** Values that are no texts are sent as texts, so a condition on a number doesn't hold. */
const notText: Rule = ({ column: { params } }) =>
  Object.entries(params.metadata ?? {})
    .filter(([, value]) => typeof value !== 'string')
    .map(([name, value]): Lint => ({
      rule: 'metadata-not-text',
      severity: typeof value === 'number' || typeof value === 'boolean' ? 'info' : 'warning',
      path: `params.metadata.${name}`,
      message: `Metadata are texts: it is sent as “${asText(value)}”, and conditions compare it as a text.`,
      fix: { label: 'Make it a text', patch: { params: { metadata: { [name]: asText(value) } } } },
    }))

const tooLong: Rule = ({ column: { connection, params } }) =>
  Object.entries(params.metadata ?? {})
    .filter(([, value]) => connection === 'hosted' && asText(value).length > longestHosted)
    .map(([name]) => ({
      rule: 'metadata-too-long',
      severity: 'warning',
      path: `params.metadata.${name}`,
      message: `The hosted gateway takes values of at most ${longestHosted} characters.`,
    }))

export const metadataRules: Rule[] = [notText, tooLong]
