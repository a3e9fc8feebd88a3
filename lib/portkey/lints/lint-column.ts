import { conditionRules } from './condition-rules'
import { configKeyRules } from './config-key-rules'
import { connectionRules } from './connection-rules'
import { guardrailRules } from './guardrail-rules'
import type { Lint } from './lint'
import { metadataRules } from './metadata-rules'
import { optionRules } from './option-rules'
import { promptRules } from './prompt-rules'
import { providerRules } from './provider-rules'
import { reliabilityRules } from './reliability-rules'
import type { Linted } from './rule'
import { targetRules } from './target-rules'

const rules = [
  ...providerRules,
  ...optionRules,
  ...reliabilityRules,
  ...connectionRules,
  ...metadataRules,
  ...promptRules,
  ...targetRules,
  ...conditionRules,
  ...guardrailRules,
  ...configKeyRules,
]

/** What the chosen connection will make of a column's settings otherwise than they read. */
export const lintColumn = (linted: Linted): Lint[] => rules.flatMap((rule) => rule(linted))
