import { openDatabase, type Database } from '@/lib/db.server'
import { migrateDatabase } from '@/prisma/migrate-database'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A migrated SQLite file of its own, deleted when the test ends. */
export async function temporaryDatabase(): Promise<{ db: Database; file: string }> {
  const directory = await mkdtemp(path.join(tmpdir(), 'playground-'))
  const file = path.join(directory, 'playground.db')
  await migrateDatabase(file)
  const db = openDatabase(file)
  onTestFinished(async () => {
    await db.$disconnect()
    await rm(directory, { recursive: true })
  })
  return { db, file }
}
