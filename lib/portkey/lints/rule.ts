import type { GatewayConfig } from '@/lib/portkey/gateway-config'
import { parseModelString } from '@/lib/portkey/model-string'
import type { ModelOptions, PortkeyParams } from '@/lib/portkey/params'
import type { Prompt } from '@/lib/portkey/prompt'
import type { Lint } from './lint'

export type LintedColumn = { model: string; connection: string; params: PortkeyParams; config: GatewayConfig | null; options: ModelOptions }
/** What a rule looks at. */
export type Linted = { prompt: Pick<Prompt, 'messages' | 'responseFormat'>; column: LintedColumn }
/** One thing to look for; gives what it found. */
export type Rule = (linted: Linted) => Lint[]

/** Provider that a column asks when its config names none: the model string's, else the parameter's. */
export const askedProvider = ({ model, params }: Pick<LintedColumn, 'model' | 'params'>): string =>
  parseModelString(model).provider || (params.provider ?? '')
