import 'server-only'
import { AppError } from '@/lib/http/app-error'
import type { Database, Prisma } from '@/lib/db.server'
import type { Call, CallPage } from './call'
import { callColumns, summaryColumns, toCall, toSummary } from './call-row.server'

type Page = { where?: Prisma.CallWhereInput | undefined; cursor?: number | undefined; limit: number }

/** A page of calls, newest first; `cursor` is where the page before ended. */
export async function listCalls({ db, where = {}, cursor, limit }: Page & { db: Database }): Promise<CallPage> {
  const rows = await db.call.findMany({
    where: cursor === undefined ? where : { AND: [where, { seq: { lt: cursor } }] },
    orderBy: { seq: 'desc' },
    take: limit + 1,
    select: summaryColumns,
  })
  const items = rows.slice(0, limit)
  return { items: items.map(toSummary), nextCursor: rows.length > limit ? String(items.at(-1)?.seq) : null }
}

/** @throws {AppError} `not_found` */
export async function findCall({ db, id }: { db: Database; id: string }): Promise<Call> {
  const row = await db.call.findUnique({ where: { id }, select: callColumns })
  if (!row) throw new AppError({ code: 'not_found', message: 'There is no call with this ID. It may have been deleted.' })
  return toCall(row)
}

/** All calls that carry a trace ID, oldest first. @throws {AppError} `not_found` when there is none */
export async function findTrace({ db, traceId }: { db: Database; traceId: string }): Promise<{ traceId: string; calls: Call[] }> {
  const rows = await db.call.findMany({ where: { traceId }, orderBy: { seq: 'asc' }, select: callColumns })
  if (rows.length === 0) throw new AppError({ code: 'not_found', message: 'No call carries this trace ID.' })
  return { traceId, calls: rows.map(toCall) }
}

/** Calls that a crash left running are marked `interrupted`; returns how many. */
export async function markInterrupted({ db }: { db: Database }): Promise<number> {
  const { count } = await db.call.updateMany({ where: { status: 'running' }, data: { status: 'interrupted' } })
  return count
}

/** Deletes what matches and returns how many; a run goes with its last call. */
export async function deleteCalls({ db, where }: { db: Database; where: Prisma.CallWhereInput }): Promise<number> {
  const [{ count }] = await db.$transaction([db.call.deleteMany({ where }), db.run.deleteMany({ where: { calls: { none: {} } } })])
  return count
}
