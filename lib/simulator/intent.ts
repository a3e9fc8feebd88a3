import { calculate } from './calculate.ts'
import { capitalIn } from './capitals.ts'

/** What kind of answer a prompt asks for. */
export type Intent =
  | { type: 'arithmetic'; expression: string; value: number }
  | { type: 'capital'; country: string; city: string }
  | { type: 'echo'; text: string }
  | { type: 'translate'; language: string }
  | { type: 'code'; language: string }
  | { type: 'list'; count: number }
  | { type: 'compare'; sides: [string, string] }
  | { type: 'greet' | 'haiku' | 'summarise' | 'email' | 'table' | 'explain' }

const numberWords: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 }
const languages = /\b(python|typescript|javascript|java|go|rust|sql|bash|c\+\+|c#|ruby)\b/i
const usualCount = 5
const maxCount = 25

/** The first reading that fits, the most particular one first. */
export function intentOf(text: string): Intent {
  const sum = calculate(text)
  if (sum) return { type: 'arithmetic', ...sum }
  const capital = capitalIn(text)
  if (capital) return { type: 'capital', ...capital }
  const echo =
    /\b(?:say|reply with|respond with|repeat|answer with)\b(?: only| exactly| just)*:?\s+["“'`]?([^\n"”`]{1,80}?)["”'`]?[.!]?\s*$/i.exec(
      text,
    )
  if (echo?.[1]) return { type: 'echo', text: echo[1] }
  if (/\b(haiku|poem|verse|limerick)\b/i.test(text)) return { type: 'haiku' }
  const translation = /\btranslate\b[\s\S]*?\b(?:in)?to\s+(\p{Lu}\p{L}+)/iu.exec(text)
  if (translation?.[1]) return { type: 'translate', language: translation[1] }
  return codeIntent(text) ?? listIntent(text) ?? compareIntent(text) ?? wordIntent(text)
}

function codeIntent(text: string): Intent | null {
  const isCode =
    /\b(code|function|script|snippet|regex|query|class|implement)\b/i.test(text) &&
    /\b(write|show|give|create|implement|make|example)\b/i.test(text)
  return isCode ? { type: 'code', language: languages.exec(text)?.[1]?.toLowerCase() ?? 'python' } : null
}

function listIntent(text: string): Intent | null {
  const counted = /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\p{L}+\s+){0,2}\p{L}+s\b/iu.exec(text)?.[1]
  const isList = /\b(list|ideas|tips|reasons|examples|steps|ways|names for|bullet)\b/i.test(text)
  if (!isList) return null
  const count = counted ? (numberWords[counted.toLowerCase()] ?? Number(counted)) : usualCount
  return { type: 'list', count: Math.min(Math.max(count, 1), maxCount) }
}

function compareIntent(text: string): Intent | null {
  const sides =
    /\bcompare\s+(.{2,40}?)\s+(?:and|with|to|versus|vs\.?)\s+(.{2,40}?)(?=[.,;:!?\n]|$)/i.exec(text) ??
    /\bdifferences?\s+between\s+(.{2,40}?)\s+and\s+(.{2,40}?)(?=[.,;:!?\n]|$)/i.exec(text) ??
    /([\p{L}\p{N}.+#-]{2,30})\s+(?:vs\.?|versus)\s+([\p{L}\p{N}.+#-]{2,30})/iu.exec(text)
  return sides?.[1] && sides[2] ? { type: 'compare', sides: [sides[1].trim(), sides[2].trim()] } : null
}

function wordIntent(text: string): Intent {
  if (/^\s*(hi|hello|hey|good (morning|evening|afternoon)|greetings)\b.{0,40}$/is.test(text)) return { type: 'greet' }
  if (/\b(summari[sz]e|summary|tl;?dr)\b/i.test(text)) return { type: 'summarise' }
  if (/\b(e-?mail|letter)\b/i.test(text)) return { type: 'email' }
  return { type: /\btable\b/i.test(text) ? 'table' : 'explain' }
}
