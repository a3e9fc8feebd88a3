import { z } from 'zod'
import { withoutSecrets } from './content-secrets'
import { firstProblem, namedContentSchema, type NamedContent } from './portable'

const version = 1
const prefix = '#c='
/** Some chat programs and browsers cut links that are longer than this, in characters. */
export const comfortableLinkLength = 30_000
/** A few kilobytes can unpack to gigabytes; no composition is larger than this, in characters. */
const maxUnpackedLength = 32_000_000

const linkSchema = z.object({ v: z.literal(version), ...namedContentSchema.shape, name: z.string().max(120) })
const headSchema = z.object({ v: z.number() })

/** What a link carries, or why it can't be opened. */
export type LinkReading = { status: 'read'; configuration: NamedContent } | { status: 'refused'; reason: string }

/**
 * The fragment (`#c=…`) of a link to `/play` that carries a whole configuration: JSON, deflated, in base64url. Fragments stay in the browser;
 * no server sees them. Secrets are left out.
 */
export async function writeLinkFragment({ name, content }: NamedContent): Promise<string> {
  const json = JSON.stringify({ v: version, name, content: withoutSecrets(content).content })
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return prefix + toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()))
}

/** Reads a fragment that `writeLinkFragment` made, of this version or an older one. */
export async function readLinkFragment(fragment: string): Promise<LinkReading> {
  const value = await unpack(fragment.slice(prefix.length))
  const head = headSchema.safeParse(value)
  if (!head.success) return refused('The link is damaged: a part of it is missing or was changed on the way. Copy it again, in full.')
  if (head.data.v > version) return refused('The link was made by a newer version of the app. Update this copy, then open it again.')
  const parsed = linkSchema.safeParse(value)
  if (!parsed.success) return refused(`The link holds a configuration that this page can’t read. ${firstProblem(parsed.error)}`)
  const { name, content } = parsed.data
  return { status: 'read', configuration: { name, content: withoutSecrets(content).content } }
}

/** Undefined when it isn't what was packed. */
async function unpack(text: string): Promise<unknown> {
  try {
    const bytes = new Blob([fromBase64Url(text)])
    return JSON.parse(await readLimited(bytes.stream().pipeThrough(new DecompressionStream('deflate-raw'))))
  } catch {
    return undefined
  }
}

async function readLimited(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  let text = ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > maxUnpackedLength) throw new Error('too large')
  }
}

/** In pieces, since a function takes only so many arguments. */
function toBase64Url(bytes: Uint8Array): string {
  const pieceLength = 8192
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * pieceLength, (index + 1) * pieceLength)),
  )
  return btoa(pieces.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const fromBase64Url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

const refused = (reason: string): LinkReading => ({ status: 'refused', reason })
