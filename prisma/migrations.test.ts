import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { migrateDatabase } from './migrate-database.ts'
import { drift, migrationNames, pending } from './migrate.ts'
import { PrismaNodeSqlite } from './sqlite-adapter.ts'

const inMemory = () => new PrismaNodeSqlite({ url: ':memory:' })

async function newFile() {
  const directory = await mkdtemp(path.join(tmpdir(), 'playground-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  return { directory, file: path.join(directory, 'playground.db') }
}

test('no change of the schema is missing its migration', async () => {
  expect(await pending(inMemory())).toBe('')
})

test('the migrations make what the schema says', async () => {
  expect(await drift(inMemory())).toBe('')
})

test('a new database gets every migration and no backup, and the second start changes nothing', async () => {
  const { file } = await newFile()
  expect(await migrateDatabase(file)).toEqual({ applied: await migrationNames(), backup: null })
  expect(await migrateDatabase(file)).toEqual({ applied: [], backup: null })
})

test('a database that a migration will change is copied first, with what it holds', async () => {
  const { directory, file } = await newFile()
  const before = new DatabaseSync(file)
  before.exec("PRAGMA journal_mode = WAL; CREATE TABLE kept (value TEXT); INSERT INTO kept VALUES ('precious')")
  before.exec(
    'CREATE TABLE _prisma_migrations (id TEXT PRIMARY KEY, checksum TEXT NOT NULL, finished_at DATETIME, migration_name TEXT NOT NULL, logs TEXT, rolled_back_at DATETIME, started_at DATETIME NOT NULL DEFAULT current_timestamp, applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0)',
  )
  before.close()
  const { applied, backup } = await migrateDatabase(file)
  expect(applied).toEqual(await migrationNames())
  expect(await readdir(path.join(directory, 'backups'))).toHaveLength(1)
  const copy = new DatabaseSync(backup ?? '', { readOnly: true })
  expect(copy.prepare('SELECT value FROM kept').get()).toEqual({ value: 'precious' })
  copy.close()
})

test('a file that is no database is refused and left as it is', async () => {
  const { file } = await newFile()
  const { writeFile, readFile } = await import('node:fs/promises')
  await writeFile(file, 'not a database, but somebody’s notes'.repeat(50))
  await expect(migrateDatabase(file)).rejects.toThrow(/not a database/)
  expect(await readFile(file, 'utf8')).toContain('somebody’s notes')
})
