import type { PortkeyParams } from '@/lib/portkey/params'
import { portkeyParamsSchema } from '@/lib/portkey/params'

type Finding = { path: string; message: string }

/** Findings of a preview by the Portkey parameter that they are about; those about something else are left out. */
export function findingsByParam(lints: Finding[]): Partial<Record<keyof PortkeyParams, string>> {
  const names = portkeyParamsSchema.keyof().options
  return Object.fromEntries(
    names.flatMap((name) => {
      const own = lints.filter(({ path }) => path.split(/[.[\]]/).includes(name))
      return own.length > 0 ? [[name, own.map(({ message }) => message).join(' ')]] : []
    }),
  )
}
