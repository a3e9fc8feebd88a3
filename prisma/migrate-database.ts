import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { deploy, migrationNames } from './migrate.ts'
import { PrismaNodeSqlite } from './sqlite-adapter.ts'

const keptBackups = 5

/**
 * Applies the missing migrations to a SQLite file, made when it isn't there.
 * When there is something to apply to an existing file, a copy of it is first put into `backups` beside it; the newest five stay.
 */
export async function migrateDatabase(file: string): Promise<{ applied: string[]; backup: string | null }> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  const missing = await missingMigrations(file)
  if (missing.length === 0) return { applied: [], backup: null }
  const backup = (await exists(file)) ? await copyAside(file) : null
  return { applied: await deploy(new PrismaNodeSqlite({ url: `file:${file}`, exclusive: true })), backup }
}

async function missingMigrations(file: string): Promise<string[]> {
  const names = await migrationNames()
  if (!(await exists(file))) return names
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    const hasTable = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get()
    if (!hasTable) return names
    const rows = database.prepare('SELECT migration_name AS name, finished_at AS finishedAt FROM _prisma_migrations').all()
    // One that did not finish is left to the engine, which refuses to go on and says why.
    const finished = new Set(rows.filter(({ finishedAt }) => finishedAt !== null).map(({ name }) => name))
    return names.filter((name) => !finished.has(name))
  } finally {
    database.close()
  }
}

async function copyAside(file: string): Promise<string> {
  const directory = path.join(path.dirname(file), 'backups')
  await mkdir(directory, { recursive: true })
  const database = new DatabaseSync(file, { timeout: 5000 })
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)') // what is still in the log belongs to the copy
  database.close()
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 17)
  const copy = path.join(directory, `playground-${stamp}.db`)
  await copyFile(file, copy)
  const copies = (await readdir(directory)).filter((name) => /^playground-\d+\.db$/.test(name)).toSorted()
  for (const name of copies.slice(0, -keptBackups)) await rm(path.join(directory, name))
  return copy
}

const exists = (file: string) =>
  stat(file).then(
    ({ size }) => size > 0,
    () => false,
  )
