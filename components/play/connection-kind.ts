import type { Column } from '@/lib/runs/run-input'

type ConnectionKind = 'embedded' | 'hosted' | 'custom'

/** What kind of gateway a connection is: the two that have a name, or one of somebody's own. */
export const connectionKind = (connection: string): ConnectionKind =>
  connection === 'embedded' || connection === 'hosted' ? connection : 'custom'

/** The kind that all columns share; null when they don't. */
export function sharedConnection(columns: Pick<Column, 'connection'>[]): ConnectionKind | null {
  const [kind, ...others] = new Set(columns.map(({ connection }) => connectionKind(connection)))
  return kind !== undefined && others.length === 0 ? kind : null
}
