import type { PortkeyParams } from '@/lib/portkey/params'
import { portkeyParamsSchema } from '@/lib/portkey/params'
import type { Column } from '@/lib/runs/run-input'

/** The parameters that all columns have alike, and the names of those that they have differently. */
export function commonParams(columns: Pick<Column, 'params'>[]): { params: PortkeyParams; differing: Set<string> } {
  const names = portkeyParamsSchema.keyof().options
  const texts = (name: keyof PortkeyParams) => new Set(columns.map(({ params }) => JSON.stringify(params[name])))
  const differing = new Set<string>(names.filter((name) => texts(name).size > 1))
  const params = { ...columns[0]?.params }
  for (const name of differing) Reflect.deleteProperty(params, name)
  return { params, differing }
}
