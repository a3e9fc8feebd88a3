import { z } from 'zod'
import { configurationContentSchema, configurationNameSchema, type ConfigurationContent } from './configuration'
import { withoutSecrets } from './content-secrets'

const format = 'portkey-playground'
const version = 1

export const namedContentSchema = z.object({ name: configurationNameSchema, content: configurationContentSchema })
/** A configuration as a file or a link carries it. */
export type NamedContent = z.infer<typeof namedContentSchema>

/** A file of configurations, which any copy of the app takes in unchanged. */
export const portableSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  configurations: z.array(namedContentSchema).min(1, 'the file holds no configuration'),
})
export type Portable = z.infer<typeof portableSchema>

const headSchema = z.object({ format: z.literal(format), version: z.number() })

/** What was in a file, or why it can't be taken in. */
export type PortableReading = { status: 'read'; configurations: NamedContent[] } | { status: 'refused'; reason: string }

/** The text of a file: no secrets, keys in the schema's order, so that two files of the same configurations are the same text. */
export function writePortable(configurations: { name: string; content: ConfigurationContent }[]): string {
  return `${JSON.stringify(toPortable(configurations), null, 2)}\n`
}

/** The same as an object, for an answer of the API. */
export function toPortable(configurations: { name: string; content: ConfigurationContent }[]): Portable {
  const clean = configurations.map(({ name, content }) => ({ name, content: withoutSecrets(content).content }))
  return portableSchema.parse({ format, version, configurations: clean })
}

/** Reads the text of a file. */
export function readPortable(text: string): PortableReading {
  try {
    return readPortableValue(JSON.parse(text))
  } catch {
    return refused('This is not a JSON file. Choose one that “Export” of this app has written.')
  }
}

/** Reads what a file held, as parsed JSON. */
export function readPortableValue(value: unknown): PortableReading {
  const head = headSchema.safeParse(value)
  if (!head.success) return refused('This file was not written by “Export” of this app: its "format" is another one.')
  if (head.data.version > version) {
    return refused(
      `This file has format version ${head.data.version}, which is newer than this copy of the app. Update the app, then import it.`,
    )
  }
  const parsed = portableSchema.safeParse(value)
  if (!parsed.success) return refused(`This file is damaged. ${firstProblem(parsed.error)}`)
  return {
    status: 'read',
    configurations: parsed.data.configurations.map(({ name, content }) => ({ name, content: withoutSecrets(content).content })),
  }
}

/** Where and what the first problem is, in a sentence. */
export function firstProblem(error: z.ZodError): string {
  const [issue] = error.issues
  return issue ? `At ${issue.path.map(String).join('.') || 'the top'}: ${issue.message}.` : ''
}

const refused = (reason: string): PortableReading => ({ status: 'refused', reason })
