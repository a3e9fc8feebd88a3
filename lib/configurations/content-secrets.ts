import { isSecretName, redactText } from '@/lib/portkey/redact'
import type { Column } from '@/lib/runs/run-input'
import type { ConfigurationContent } from './configuration'

/** A content without what looks like a credential, and where something was taken out. */
export type CleanContent = { content: ConfigurationContent; removed: string[] }

/**
 * Takes typed keys and whatever looks like a credential out of parameters, headers, options and routing, before a content leaves the page
 * in a link or a file. `virtual_key` stays: it names a key that Portkey keeps and is none.
 */
export function withoutSecrets(content: ConfigurationContent): CleanContent {
  const removed: string[] = []
  const columns = content.columns.map((column, index) => cleanColumn({ column, path: `columns.${index}`, removed }))
  return { content: removed.length > 0 ? { ...content, columns } : content, removed }
}

type Cleaning<Value> = { value: Value; path: string; removed: string[] }

function cleanColumn({ column, path, removed }: { column: Column; path: string; removed: string[] }): Column {
  return {
    ...column,
    params: cleanObject({ value: column.params, path: `${path}.params`, removed }),
    options: cleanObject({ value: column.options, path: `${path}.options`, removed }),
    config: column.config && cleanObject({ value: column.config, path: `${path}.config`, removed }),
  }
}

function cleanObject<Value extends object>({ value, path, removed }: Cleaning<Value>): Value {
  const clean = { ...value }
  for (const [name, entry] of Object.entries(value)) {
    const at = `${path}.${name}`
    if (isSecret({ name, entry })) {
      removed.push(at)
      Reflect.deleteProperty(clean, name)
    } else if (entry !== null && typeof entry === 'object') {
      Object.assign(clean, { [name]: cleanNested({ value: entry, path: at, removed }) })
    }
  }
  return clean
}

const cleanNested = ({ value, path, removed }: Cleaning<object>): unknown =>
  Array.isArray(value)
    ? value.map((entry: unknown, index) =>
        entry !== null && typeof entry === 'object' ? cleanNested({ value: entry, path: `${path}.${index}`, removed }) : entry,
      )
    : cleanObject({ value, path, removed })

/** Only a text that says something can be a secret: `false` or `{}` under such a name is a setting. */
const isSecret = ({ name, entry }: { name: string; entry: unknown }) =>
  typeof entry === 'string' && entry !== '' && ((name !== 'virtual_key' && isSecretName(name)) || redactText({ text: entry }) !== entry)
