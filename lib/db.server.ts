import 'server-only'
import { PrismaClient } from '@/prisma/generated/sqlite/client'
import { PrismaNodeSqlite } from '@/prisma/sqlite-adapter'
import { databaseFile } from './env'
import { settings } from './env.server'
import { remember } from './remember.server'

export type Database = PrismaClient
export type { Prisma } from '@/prisma/generated/sqlite/client'

/** The database of this process; its file was brought up to date before the process started. */
export const db = (): Database => remember('database', () => openDatabase(databaseFile(settings())))

/** A client on a SQLite file that has been migrated. */
export const openDatabase = (file: string): Database => new PrismaClient({ adapter: new PrismaNodeSqlite({ url: `file:${file}` }) })
