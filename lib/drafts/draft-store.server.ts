import 'server-only'
import { AppError } from '@/lib/http/app-error'
import type { Database } from '@/lib/db.server'
import { draftSchema, type Draft, type DraftInput } from './draft'

const keptDrafts = 200

/** Saves a draft under its ID; the drafts longest untouched make room. */
export async function saveDraft({ db, id, draft }: { db: Database; id: string; draft: DraftInput }): Promise<Draft> {
  const data = { ...draft, content: JSON.parse(JSON.stringify(draft.content)), updatedAt: new Date() }
  const row = await db.draft.upsert({ where: { id }, create: { id, ...data }, update: data })
  const beyond = await db.draft.findMany({ orderBy: { updatedAt: 'desc' }, skip: keptDrafts, select: { id: true } })
  if (beyond.length > 0) await db.draft.deleteMany({ where: { id: { in: beyond.map((old) => old.id) } } })
  return toDraft(row)
}

/** @throws {AppError} `not_found` */
export async function findDraft({ db, id }: { db: Database; id: string }): Promise<Draft> {
  const row = await db.draft.findUnique({ where: { id } })
  if (!row) throw new AppError({ code: 'not_found', message: 'There is no draft with this ID.' })
  return toDraft(row)
}

const toDraft = (row: { updatedAt: Date }) => draftSchema.parse({ ...row, updatedAt: row.updatedAt.toISOString() })
