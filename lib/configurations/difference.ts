import type { Column } from '@/lib/runs/run-input'
import type { Simulation } from '@/lib/simulator/scenario'
import { simulationLabel } from './simulation-label'

/** One thing that a column has otherwise than the first one. */
export type Difference = {
  /** Where: `params.retry.max_retries`. */
  path: string
  /** `max_retries 5`, `without temperature`. */
  label: string
  /** In full, with what the first column has. */
  detail: string
}

/** What a column has otherwise than the first one, its model apart, as short labels. */
export function differencesFrom({ first, column }: { first: Column; column: Column }): Difference[] {
  return [
    ...differing({ path: 'connection', name: 'connection', from: first.connection, to: column.connection }),
    ...entriesDiffering({ path: 'params', from: first.params, to: column.params }),
    ...differing({ path: 'config', name: 'routing', from: first.config ?? undefined, to: column.config ?? undefined, isWhole: true }),
    ...entriesDiffering({ path: 'options', from: first.options, to: column.options }),
    ...simulationsDiffering({ first, column }),
  ]
}

type Sides = { path: string; from: unknown; to: unknown }

function simulationsDiffering({ first, column }: { first: Column; column: Column }): Difference[] {
  const [from, to] = [first.simulate, column.simulate]
  if (from && to) return faultsDiffering({ from, to })
  if (!from && !to) return []
  const [label, other] = to ? ['simulated', 'the real provider'] : ['real provider', 'simulated']
  return [{ path: 'simulate', label, detail: `${label}; the first column: ${other}` }]
}

/** As a whole: what a healthy column doesn't have isn't worth a list. */
function faultsDiffering({ from, to }: { from: Simulation; to: Simulation }): Difference[] {
  if (isEqual({ from, to })) return []
  const [before, after] = [simulationLabel(from), simulationLabel(to)]
  const label = before === after ? 'other simulation' : after
  return [{ path: 'simulate', label, detail: `simulated ${JSON.stringify(to)}; the first column: ${JSON.stringify(from)}` }]
}

function entriesDiffering({ path, from, to }: { path: string; from: object; to: object }): Difference[] {
  const [before, after] = [new Map(Object.entries(from)), new Map(Object.entries(to))]
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].flatMap((name) =>
    differing({ path: `${path}.${name}`, name, from: before.get(name), to: after.get(name), isWhole: maps.includes(name) }),
  )
}

/** Their entries have names of the user's own, which say little without the map's. */
const maps = ['metadata', 'custom_headers']

type Differing = Sides & {
  name: string
  /** Named as a whole, however many of its entries differ. */
  isWhole?: boolean
}

function differing({ path, name, from, to, isWhole = false }: Differing): Difference[] {
  if (isEqual({ from, to })) return []
  if (isObject(from) && isObject(to) && !isWhole) return entriesDiffering({ path, from, to })
  return [{ path, label: labelOf({ name, from, to }), detail: `${name}: ${show(to)}; the first column: ${show(from)}` }]
}

function labelOf({ name, from, to }: { name: string; from: unknown; to: unknown }): string {
  if (to === undefined) return `without ${name}`
  if (typeof to === 'object' && to !== null) return from === undefined ? `with ${name}` : `other ${name}`
  return `${name} ${shorten(show(to))}`
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Equal as JSON, whatever the order of keys. */
function isEqual({ from, to }: { from: unknown; to: unknown }): boolean {
  if (isObject(from) && isObject(to)) return entriesDiffering({ path: '', from, to }).length === 0
  return from === to || JSON.stringify(from) === JSON.stringify(to)
}

function show(value: unknown): string {
  if (value === undefined) return 'not set'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const longest = 24
const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
