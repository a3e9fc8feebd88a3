import { missing } from './measures.mjs'
import { printTable } from './print.mjs'

/**
 * Prints what was measured beside the most that it may be.
 * A goal is `{ id, what, measured, limit, unit, digits }`; what can't be measured here is NaN, and neither reached nor missed.
 */
export function printGoals(goals) {
  const rows = goals.map(({ id, what, measured, limit, unit = '', digits = 2 }) => [
    `${id}  ${what}`,
    `≤ ${limit}${unit}`,
    Number.isFinite(measured) ? `${measured.toFixed(digits)}${unit}` : missing,
    verdict({ measured, limit }),
  ])
  printTable({ title: 'Goals', head: ['', 'goal', 'measured', ''], rows })
}

function verdict({ measured, limit }) {
  if (!Number.isFinite(measured)) return 'not measured'
  return measured <= limit ? 'reached' : 'NOT reached'
}
