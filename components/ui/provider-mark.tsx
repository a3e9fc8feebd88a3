import { cn } from '@/lib/cn'

/** Two letters on a provider's own tint. Decoration: its name stands beside it or in a label. */
export function ProviderMark({ provider, className }: { provider: string; className?: string }) {
  const style = { '--hue': hues[provider] ?? hueOf(provider) }
  return (
    <span
      aria-hidden
      title={provider}
      style={style}
      className={cn(
        'provider-mark inline-flex h-4 w-5 shrink-0 items-center justify-center rounded-sm text-[9px] leading-none font-semibold tracking-tight',
        className,
      )}
    >
      {lettersOf(provider)}
    </span>
  )
}

const hues: Record<string, number> = {
  openai: 165,
  anthropic: 45,
  google: 255,
  cohere: 330,
  'together-ai': 285,
  groq: 25,
  'mistral-ai': 65,
  ollama: 225,
}

/** `openai` → OA, `together-ai` → TA, `groq` → GR */
function lettersOf(provider: string): string {
  const [first = '?', second] = provider.replace(/(?<=\w)(?=ai$|router$|seek$|works$)/, '-').split(/[^a-z0-9]+/i)
  return `${first.charAt(0)}${second ? second.charAt(0) : first.charAt(1)}`.toUpperCase()
}

const hueOf = (name: string) => Array.from(name).reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7)
