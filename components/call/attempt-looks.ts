import type { AttemptResult } from '@/lib/runs/attempt-steps'

/** The result of an attempt in a word, with the colours of its text and its ground. */
export const attemptLooks = {
  answered: { word: 'answered', color: 'text-success', ground: 'bg-success-soft' },
  limited: { word: 'rate limited', color: 'text-warning', ground: 'bg-warning-soft' },
  refused: { word: 'refused', color: 'text-danger', ground: 'bg-danger-soft' },
  broken: { word: 'server error', color: 'text-danger', ground: 'bg-danger-soft' },
  unreachable: { word: 'no answer', color: 'text-muted', ground: 'bg-sunken' },
} satisfies Record<AttemptResult, unknown>
