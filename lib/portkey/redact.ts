export const redacted = '[redacted]'

const secretNames = [
  /^(?:(?:proxy-)?authorization|(?:set-)?cookie)$/i,
  /(?:^|[-_.\s])(?:key|token|secret|password|credentials?|passphrase|service[-_]account[-_]json|access[-_]key[-_]id)$/i,
  /(?:api|access|auth|private)(?:key|token)$/i,
  /[a-z](?:Key|Token|Secret|Password)$/,
]
/** What keys of providers look like, and bearer tokens; long enough that ordinary words never match. */
const secretShapes =
  /\b(?:sk|pk|rk)-[\w-]{12,}|\bAIza[\w-]{20,}|\b(?:gsk|xai|hf|r8|fw|nvapi|pplx|csk|glpat)[_-][\w-]{16,}|\bgh[opsu]_\w{20,}|\bgithub_pat_\w{20,}|\bA[KS]IA[A-Z0-9]{14,}|\bya29\.[\w-]{20,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*|(?<=\bBearer )[\w.~+/=-]{8,}/g
/** A shorter value would be found inside ordinary words. */
const shortestSecret = 6

/** True for a header or field whose name says that its value is a credential. */
export const isSecretName = (name: string): boolean => secretNames.some((pattern) => pattern.test(name))

/** A text without the given secrets and without anything shaped like a key. */
export function redactText({ text, secrets = [] }: { text: string; secrets?: readonly string[] }): string {
  const named = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap(spellingsOf)
    .toSorted((a, b) => b.length - a.length)
  return named.reduce((result, secret) => result.replaceAll(secret, redacted), text).replace(secretShapes, redacted)
}

/** As it stands, inside JSON, and inside an address: Google's key is a part of one. */
const spellingsOf = (secret: string): string[] => [
  ...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())]),
]

/** Headers without credentials; a header that carries JSON (the gateway's config) keeps its form. */
export function redactHeaders({
  headers,
  secrets = [],
}: {
  headers: Record<string, string>
  secrets?: readonly string[]
}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redactHeader({ name, value, secrets })]))
}

function redactHeader({ name, value, secrets }: { name: string; value: string; secrets: readonly string[] }): string {
  if (isSecretName(name)) return name.toLowerCase() === 'authorization' && /^Bearer /i.test(value) ? `Bearer ${redacted}` : redacted
  return redactString({ text: value, secrets })
}

/** A text that is JSON keeps its form, and what stands under a credential's name inside it is hidden as well. */
function redactString({ text, secrets }: { text: string; secrets: readonly string[] }): string {
  const value = /^\s*[[{]/.test(text) ? parsed(text) : undefined
  const clean = value === undefined ? '' : JSON.stringify(redactJson({ value, secrets }))
  return clean !== '' && clean !== JSON.stringify(value) ? clean : redactText({ text, secrets })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // looks like JSON and isn't
  }
}

/** A value without the strings whose field is named like a credential, without the given secrets and without key shapes. */
export function redactJson({ value, secrets = [] }: { value: unknown; secrets?: readonly string[] }): unknown {
  if (typeof value === 'string') return redactString({ text: value, secrets })
  if (Array.isArray(value)) return value.map((item) => redactJson({ value: item, secrets }))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      redactText({ text: name, secrets }),
      isSecretName(name) && isCredential(inner) ? redacted : redactJson({ value: inner, secrets }),
    ]),
  )
}

/** Only a text or a number that says something can be one: `false` or `{}` under such a name is a setting. */
export const isCredential = (value: unknown): boolean => (typeof value === 'string' && value !== '') || typeof value === 'number'
