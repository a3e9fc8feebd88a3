import type { GatewayConfig } from '@/lib/portkey/gateway-config'
import type { PortkeyParams } from '@/lib/portkey/params'
import type { Column } from '@/lib/runs/run-input'
import { maxColumns } from '@/lib/runs/run-limits'
import type { Simulation } from '@/lib/simulator/scenario'
import type { ContentEdit } from './composition'
import { moved, without } from './lists'

/** A column like the last one, at the end, unless there are as many as a run can have. */
export const addColumn: ContentEdit = (content) => {
  const last = content.columns.at(-1)
  return last ? duplicateColumn({ id: last.id, place: content.columns.length })(content) : content
}

/** The same column once more, right beside it or at a place. */
export function duplicateColumn({ id, place }: { id: string; place?: number }): ContentEdit {
  return editColumns((columns) => {
    const index = columns.findIndex((column) => column.id === id)
    const original = columns[index]
    if (!original || columns.length >= maxColumns) return columns
    return columns.toSpliced(place ?? index + 1, 0, { ...original, id: freeId(columns) })
  })
}

/** The only column stays: a run needs one. */
export function removeColumn({ id }: { id: string }): ContentEdit {
  return editColumns((columns) =>
    columns.length > 1 ? without({ list: columns, index: columns.findIndex((column) => column.id === id) }) : columns,
  )
}

export function moveColumn({ id, by }: { id: string; by: -1 | 1 }): ContentEdit {
  return editColumns((columns) => {
    const from = columns.findIndex((column) => column.id === id)
    return from < 0 ? columns : moved({ list: columns, from, to: from + by })
  })
}

export const setModel = ({ id, model }: { id: string; model: string }) => editColumn({ id, change: { model } })

/** Only the embedded gateway reaches the simulator, so on any other connection the provider is the real one. */
export function setConnection({ id, connection }: { id: string; connection: string }): ContentEdit {
  return editColumn({ id, change: { connection, ...(connection !== 'embedded' && { simulate: null }) } })
}

export const setSimulate = ({ id, simulate }: { id: string; simulate: Simulation | null }) => editColumn({ id, change: { simulate } })

export const setConfig = ({ id, config }: { id: string; config: GatewayConfig | null }) => editColumn({ id, change: { config } })

/** For one column, or for all when no ID is given. `undefined` takes the parameter out. */
export function setParam({ id, name, value }: { id?: string; name: keyof PortkeyParams; value: unknown }): ContentEdit {
  return editEach({ id, change: (column) => ({ ...column, params: withEntry({ record: column.params, name, value }) }) })
}

/** For one column, or for all when no ID is given. `undefined` takes the option out. */
export function setOption({ id, name, value }: { id?: string; name: string; value: unknown }): ContentEdit {
  return editEach({ id, change: (column) => ({ ...column, options: withEntry({ record: column.options, name, value }) }) })
}

/** Everything of one column but its model goes to all others. */
export function applyToAll({ id }: { id: string }): ContentEdit {
  return editColumns((columns) => {
    const source = columns.find((column) => column.id === id)
    if (!source) return columns
    const { id: _id, model: _model, ...settings } = source
    return columns.map((column) => ({ ...column, ...settings }))
  })
}

/** All columns simulated, or all real. Columns of other connections stay real, and fault profiles stay what they are. */
export function simulateAll({ isSimulated }: { isSimulated: boolean }): ContentEdit {
  return editColumns((columns) =>
    columns.map((column) => ({
      ...column,
      simulate: isSimulated && column.connection === 'embedded' ? (column.simulate ?? {}) : null,
    })),
  )
}

function editColumns(change: (columns: Column[]) => Column[]): ContentEdit {
  return (content) => ({ ...content, columns: change(content.columns) })
}

function editColumn({ id, change }: { id: string; change: Partial<Column> }): ContentEdit {
  return editEach({ id, change: (column) => ({ ...column, ...change }) })
}

function editEach({ id, change }: { id: string | undefined; change: (column: Column) => Column }): ContentEdit {
  return editColumns((columns) => columns.map((column) => (id === undefined || column.id === id ? change(column) : column)))
}

function withEntry<Entries extends object>({ record, name, value }: { record: Entries; name: string; value: unknown }): Entries {
  const entries = { ...record, [name]: value }
  if (value === undefined) Reflect.deleteProperty(entries, name)
  return entries
}

/** `a` to `z`, then `a1`, `b1`, …: short, since events carry them and people see them in stored calls. */
function freeId(columns: Column[]): string {
  const taken = new Set(columns.map(({ id }) => id))
  for (let count = 0; ; count += 1) {
    const letter = String.fromCharCode(97 + (count % 26))
    const id = count < 26 ? letter : `${letter}${Math.floor(count / 26)}`
    if (!taken.has(id)) return id
  }
}
