import 'server-only'
import { AppError } from '@/lib/http/app-error'
import type { Database, Prisma } from '@/lib/db.server'
import { createHash, randomUUID } from 'node:crypto'
import { configurationContentSchema, configurationSchema, type Configuration, type ConfigurationContent } from './configuration'
import {
  configurationSummarySchema,
  configurationVersionSchema,
  type ConfigurationSummary,
  type ConfigurationVersion,
} from './configuration-version'

const newestVersion = { versions: { orderBy: { number: 'desc' }, take: 1 } } satisfies Prisma.ConfigurationInclude
type Row = Prisma.ConfigurationGetPayload<{ include: typeof newestVersion }>

/** What is saved and not deleted, last changed first. */
export async function listConfigurations({ db }: { db: Database }): Promise<ConfigurationSummary[]> {
  const rows = await db.configuration.findMany({ where: { deletedAt: null }, orderBy: { updatedAt: 'desc' }, include: newestVersion })
  return rows.map(toConfiguration).map(({ content, ...rest }) =>
    configurationSummarySchema.parse({
      ...rest,
      models: content.columns.map(({ model }) => model),
      messageCount: content.prompt.messages.length,
    }),
  )
}

/** A deleted one is found, too, so that it can be restored. @throws {AppError} `not_found` */
export async function findConfiguration({ db, id }: { db: Database; id: string }): Promise<Configuration> {
  const row = await db.configuration.findUnique({ where: { id }, include: newestVersion })
  if (!row) throw notFound()
  return toConfiguration(row)
}

type NewConfiguration = { db: Database; name: string; content: ConfigurationContent }

export async function createConfiguration({ db, name, content }: NewConfiguration): Promise<Configuration> {
  const row = await db.configuration.create({
    data: { id: randomUUID(), name, updatedAt: new Date(), versions: { create: version({ number: 1, content }) } },
    include: newestVersion,
  })
  return toConfiguration(row)
}

type Change = { db: Database; id: string; name?: string | undefined; content?: ConfigurationContent | undefined }

/** Renames, and makes a new version when the content is another than the newest version's. @throws {AppError} `not_found` */
export async function changeConfiguration({ db, id, name, content }: Change): Promise<Configuration> {
  const row = await db.$transaction(async (transaction) => {
    const before = await transaction.configuration.findUnique({ where: { id }, include: newestVersion })
    const newest = before?.versions[0]
    if (!before || !newest) throw notFound()
    const isChanged = content && hashOf(content) !== newest.contentHash
    return transaction.configuration.update({
      where: { id },
      data: {
        updatedAt: new Date(),
        ...(name && { name }),
        ...(isChanged && { versions: { create: version({ number: newest.number + 1, content }) } }),
      },
      include: newestVersion,
    })
  })
  return toConfiguration(row)
}

/** @throws {AppError} `not_found` */
export async function setDeleted({ db, id, isDeleted }: { db: Database; id: string; isDeleted: boolean }): Promise<Configuration> {
  await findConfiguration({ db, id })
  return toConfiguration(
    await db.configuration.update({ where: { id }, data: { deletedAt: isDeleted ? new Date() : null }, include: newestVersion }),
  )
}

/** All versions, newest first. @throws {AppError} `not_found` */
export async function listVersions({ db, id }: { db: Database; id: string }): Promise<ConfigurationVersion[]> {
  await findConfiguration({ db, id })
  const rows = await db.configurationVersion.findMany({ where: { configurationId: id }, orderBy: { number: 'desc' } })
  return rows.map(toVersion)
}

/** @throws {AppError} `not_found` */
export async function findVersion({ db, id, number }: { db: Database; id: string; number: number }): Promise<ConfigurationVersion> {
  const row = await db.configurationVersion.findUnique({ where: { configurationId_number: { configurationId: id, number } } })
  if (!row) throw notFound()
  return toVersion(row)
}

function toConfiguration({ versions, ...row }: Row): Configuration {
  const [newest] = versions
  if (!newest) throw new Error(`configuration ${row.id} has no version`)
  return configurationSchema.parse({
    ...row,
    version: newest.number,
    versionId: newest.id,
    content: newest.content,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  })
}

function toVersion({ createdAt, ...row }: Prisma.ConfigurationVersionGetPayload<true>): ConfigurationVersion {
  return configurationVersionSchema.parse({ ...row, createdAt: createdAt.toISOString() })
}

function version({ number, content }: { number: number; content: ConfigurationContent }) {
  return { id: randomUUID(), number, content: inputJson(content), contentHash: hashOf(content) }
}

/** The schema puts the keys of its own objects in order, so equal contents have equal hashes. */
const hashOf = (content: ConfigurationContent) =>
  createHash('sha256')
    .update(JSON.stringify(configurationContentSchema.parse(content)))
    .digest('hex')

const inputJson = (content: ConfigurationContent): Prisma.InputJsonObject => JSON.parse(JSON.stringify(content))
const notFound = () => new AppError({ code: 'not_found', message: 'There is no such configuration. It may have been deleted.' })
