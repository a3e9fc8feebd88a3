import { z } from 'zod'

type Json = Record<string, unknown>
const recordSchema = z.record(z.string(), z.unknown())
const asRecord = (value: unknown): Json | null => recordSchema.safeParse(value).data ?? null

/** A value with a merge patch (RFC 7396) applied: null takes a field out, objects are merged, all else is replaced. */
export function applyPatch({ value, patch }: { value: Json; patch: Json }): Json {
  const kept = Object.entries(value).filter(([name]) => !Object.hasOwn(patch, name))
  const changed = Object.entries(patch).flatMap(([name, change]) => {
    if (change === null) return []
    const inner = asRecord(change)
    return [[name, inner ? applyPatch({ value: asRecord(value[name]) ?? {}, patch: inner }) : change] as const]
  })
  return Object.fromEntries([...kept, ...changed])
}

/** The merge patch that makes one value of another. */
export function patchBetween({ from, to }: { from: Json; to: Json }): Json {
  const gone = Object.keys(from).filter((name) => !Object.hasOwn(to, name))
  const changed = Object.entries(to).flatMap(([name, after]) => {
    const before = from[name]
    if (Object.hasOwn(from, name) && JSON.stringify(before) === JSON.stringify(after)) return []
    const [old, fresh] = [asRecord(before), asRecord(after)]
    return [[name, old && fresh ? patchBetween({ from: old, to: fresh }) : after] as const]
  })
  return Object.fromEntries([...gone.map((name) => [name, null] as const), ...changed])
}
