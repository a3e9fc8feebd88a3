import 'server-only'
import { redactJson } from '@/lib/portkey/redact'
import { pino, type Logger } from 'pino'
import { z } from 'zod'
import { settings } from './env.server'
import { remember } from './remember.server'

const fieldsSchema = z.record(z.string(), z.unknown())

/** Structured log, one JSON object a line on standard output; whatever looks like a secret is redacted. */
export const log = (): Logger =>
  remember('log', () =>
    pino({
      level: settings().LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: (fields) => fieldsSchema.parse(redactJson({ value: fields })) },
    }),
  )
