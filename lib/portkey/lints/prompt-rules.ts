import { hasOutputGuardrails } from '@/lib/portkey/request-config'
import { findProvider } from '@/lib/portkey/providers'
import { providersOf } from './config-level'
import type { Rule } from './rule'

/** The gateway takes tool calls and the ids of their results out of what it sends to Cohere. */
const cohereToolTurns: Rule = ({ prompt, column }) => {
  const hasToolTurns = prompt.messages.some(({ role, tool_calls: toolCalls = [] }) => role === 'tool' || toolCalls.length > 0)
  if (!hasToolTurns) return []
  return providersOf(column)
    .filter(({ provider }) => findProvider(provider)?.wire === 'cohere')
    .map(({ path }) => ({
      rule: 'cohere-tool-turns',
      severity: 'error',
      path,
      message: 'The gateway drops tool calls and their ids on the way to Cohere, so a conversation with tool results is refused there.',
    }))
}

const guardrailsTurnStreamingOff: Rule = ({ column: { config } }) =>
  hasOutputGuardrails(config)
    ? [
        {
          rule: 'output-guardrails-plain',
          severity: 'info',
          path: 'config',
          message: 'Output guardrails see no streams, so the answer is asked for in one piece and comes all at once.',
        },
      ]
    : []

export const promptRules: Rule[] = [cohereToolTurns, guardrailsTurnStreamingOff]
