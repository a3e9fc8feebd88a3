/**
 * Prisma driver adapter over node:sqlite, the SQLite that ships inside Node.
 * No native package to compile or download, and it is the one place where
 * PRAGMAs are set. Two connections: a writer, held by one transaction or one
 * statement at a time, and a read-only one that keeps answering meanwhile (WAL).
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import {
  type ArgType,
  type ColumnType,
  ColumnTypeEnum as T,
  DriverAdapterError,
  type IsolationLevel,
  type MappedError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'

const adapterName = 'node-sqlite'
const CACHE_SIZE = 256

type Value = null | number | bigint | string | Uint8Array
type Prepared = { stmt: StatementSync; names: string[]; types: (ColumnType | undefined)[] }

const DECLARED: Record<string, ColumnType> = {
  INTEGER: T.Int32,
  INT: T.Int32,
  BIGINT: T.Int64,
  REAL: T.Double,
  DOUBLE: T.Double,
  DECIMAL: T.Numeric,
  BOOLEAN: T.Boolean,
  DATETIME: T.DateTime,
  TEXT: T.Text,
  JSONB: T.Json,
  BLOB: T.Bytes,
}

function infer(value: Value): ColumnType {
  if (typeof value === 'string') return T.Text
  if (typeof value === 'bigint') return T.Int64
  if (typeof value === 'number') return T.UnknownNumber
  return T.Bytes
}

function toSql(arg: unknown, type: ArgType | undefined): Value {
  if (arg === null || arg === undefined) return null
  if (typeof arg === 'boolean') return arg ? 1 : 0
  const kind = type?.scalarType
  if (arg instanceof Date || (kind === 'datetime' && typeof arg === 'string'))
    return new Date(arg as string).toISOString().replace('Z', '+00:00')
  if (typeof arg === 'string') {
    if (kind === 'int' || kind === 'float' || kind === 'decimal') return Number(arg)
    if (kind === 'bigint') return BigInt(arg)
    if (kind === 'bytes') return Buffer.from(arg, 'base64')
  }
  return arg as Value
}

function fromSql(value: Value, type: ColumnType): unknown {
  if (value === null) return null
  if (typeof value === 'bigint') {
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : value.toString()
  }
  if (typeof value === 'number') {
    if (type === T.DateTime) return new Date(value).toISOString()
    if (type === T.Int32 || type === T.Int64) return Math.trunc(value)
  }
  return value
}

function mapError(error: { errcode?: number; message: string }): MappedError {
  const { errcode = 1, message } = error
  const columns = message.split('constraint failed: ')[1]?.split(', ')
  const constraint = columns && { fields: columns.map((c) => c.split('.').pop() as string) }
  if (errcode === 2067 || errcode === 1555) return { kind: 'UniqueConstraintViolation', constraint }
  if (errcode === 1299) return { kind: 'NullConstraintViolation', constraint }
  if (errcode === 787 || errcode === 1811) return { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } }
  if ((errcode & 255) === 5) return { kind: 'SocketTimeout' }
  if (message.startsWith('no such table')) return { kind: 'TableDoesNotExist', table: message.split(': ')[1] }
  if (message.startsWith('no such column')) return { kind: 'ColumnNotFound', column: message.split(': ')[1] }
  return { kind: 'sqlite', extendedCode: errcode, message }
}

class Connection {
  #db: DatabaseSync
  #cache = new Map<string, Prepared>()

  constructor(path: string, readOnly = false) {
    this.#db = new DatabaseSync(path, { readOnly, timeout: 5000, enableForeignKeyConstraints: true })
    this.#db.exec('PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;')
    if (!readOnly) this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  }

  #prepare(sql: string): Prepared {
    let entry = this.#cache.get(sql)
    if (entry) this.#cache.delete(sql)
    else {
      const stmt = this.#db.prepare(sql)
      const columns = stmt.columns()
      const types = columns.map((c) => (c.type === null ? undefined : DECLARED[c.type.toUpperCase()]))
      stmt.setReturnArrays(true)
      // Only columns that may hold more than 53 bits pay for BigInt.
      stmt.setReadBigInts(types.some((t) => t === undefined || t === T.Int64))
      entry = { stmt, names: columns.map((c) => c.name), types }
      if (this.#cache.size >= CACHE_SIZE) this.#cache.delete(this.#cache.keys().next().value as string)
    }
    this.#cache.set(sql, entry)
    return entry
  }

  guard<R>(work: () => R): R {
    try {
      return work()
    } catch (error) {
      if (error instanceof Error && (error as { code?: string }).code === 'ERR_SQLITE_ERROR') throw new DriverAdapterError(mapError(error))
      throw error
    }
  }

  query({ sql, args, argTypes }: SqlQuery): SqlResultSet {
    return this.guard(() => {
      const { stmt, names, types } = this.#prepare(sql)
      const rows = stmt.all(...args.map((a, i) => toSql(a, argTypes[i]))) as unknown as Value[][]
      const columnTypes = types.map((type, i) => {
        if (type !== undefined) return type
        const value = rows.find((row) => row[i] !== null)?.[i]
        return value === undefined ? T.Int32 : infer(value)
      })
      return { columnNames: names, columnTypes, rows: rows.map((row) => row.map((value, i) => fromSql(value, columnTypes[i] ?? T.Int32))) }
    })
  }

  run({ sql, args, argTypes }: SqlQuery): number {
    return this.guard(() => Number(this.#prepare(sql).stmt.run(...args.map((a, i) => toSql(a, argTypes[i]))).changes))
  }

  exec(sql: string): void {
    this.guard(() => this.#db.exec(sql))
  }

  close(): void {
    this.#cache.clear()
    if (this.#db.isOpen) this.#db.close()
  }
}

class NodeSqliteAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName = adapterName
  #writer: Connection
  #reader: Connection
  #tail: Promise<void> = Promise.resolve()

  constructor(path: string, exclusive: boolean) {
    this.#writer = new Connection(path)
    this.#reader = exclusive ? this.#writer : new Connection(path, true)
  }

  /** Waits for the writer; the caller must call the returned function when done. */
  async #lock(): Promise<() => void> {
    const before = this.#tail
    let release!: () => void
    this.#tail = new Promise((resolve) => (release = resolve))
    await before
    return release
  }

  async #write<R>(work: (db: Connection) => R): Promise<R> {
    const release = await this.#lock()
    try {
      return work(this.#writer)
    } finally {
      release()
    }
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    if (this.#reader !== this.#writer && /^\s*SELECT\b/i.test(query.sql)) return this.#reader.query(query)
    return this.#write((db) => db.query(query))
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    return this.#write((db) => {
      if (query.args.length) return db.run(query)
      db.exec(query.sql) // may hold several statements (schema engine, shadow database)
      return 0
    })
  }

  async executeScript(script: string): Promise<void> {
    await this.#write((db) => db.exec(script))
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel && isolationLevel !== 'SERIALIZABLE')
      throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel })
    const release = await this.#lock()
    const db = this.#writer
    const finish = (sql: string) => async () => {
      try {
        db.exec(sql)
      } catch (error) {
        if (sql === 'COMMIT') db.exec('ROLLBACK')
        throw error
      } finally {
        release()
      }
    }
    try {
      db.exec('BEGIN IMMEDIATE')
    } catch (error) {
      release()
      throw error
    }
    return {
      provider: 'sqlite',
      adapterName,
      options: { usePhantomQuery: true },
      queryRaw: async (query) => db.query(query),
      executeRaw: async (query) => db.run(query),
      commit: finish('COMMIT'),
      rollback: finish('ROLLBACK'),
      createSavepoint: async (name) => db.exec(`SAVEPOINT ${name}`),
      rollbackToSavepoint: async (name) => db.exec(`ROLLBACK TO ${name}`),
      releaseSavepoint: async (name) => db.exec(`RELEASE SAVEPOINT ${name}`),
    }
  }

  getConnectionInfo() {
    return { supportsRelationJoins: false }
  }

  async dispose(): Promise<void> {
    if (this.#reader !== this.#writer) this.#reader.close()
    this.#writer.close()
  }
}

export class PrismaNodeSqlite implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'sqlite'
  readonly adapterName = adapterName
  #path: string
  #exclusive: boolean

  /**
   * `url` as in Prisma: "file:./data/app.db", or ":memory:".
   * `exclusive`: one connection only (the schema engine locks the file to one).
   */
  constructor({ url, exclusive = false }: { url: string; exclusive?: boolean }) {
    this.#path = url.replace(/^file:/, '')
    this.#exclusive = exclusive || this.#path === ':memory:'
  }
  async connect(): Promise<SqlDriverAdapter> {
    return new NodeSqliteAdapter(this.#path, this.#exclusive)
  }
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return new NodeSqliteAdapter(':memory:', true)
  }
}
