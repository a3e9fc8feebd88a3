/** A sum that stands in a text, such as `What is 12 * (7 + 3)?`, with its value; null when there is none. */
export function calculate(text: string): { expression: string; value: number } | null {
  const spelled = text
    .replace(/\b(?:plus)\b/gi, '+')
    .replace(/\bminus\b/gi, '-')
    .replace(/\b(?:times|multiplied by)\b/gi, '*')
    .replace(/\b(?:divided by|over)\b/gi, '/')
    .replace(/[×·]/g, '*')
    .replace(/÷/g, '/')
    .replaceAll('−', '-')
  const candidate = /[(\d][\d\s.+*/()^-]*[\d)]/.exec(spelled)?.[0].trim()
  if (!candidate || candidate.length > 100 || !/[+*/^]|\d\s+-\s+\d|\d-\d/.test(candidate)) return null
  // A date, a version or a number of a telephone is no sum.
  if (/^\d+(-\d+)+$/.test(candidate) || /\d\s+\d/.test(candidate)) return null
  const value = parse(candidate.match(/\d+(?:\.\d+)?|[-+*/()^]/g) ?? [])
  return value !== null && Number.isFinite(value)
    ? { expression: candidate.replace(/\s+/g, ' '), value: Number(value.toPrecision(12)) }
    : null
}

/** Precedence climbing; null when the symbols make no sum. */
function parse(symbols: string[]): number | null {
  let at = 0
  const binary: Record<string, { rank: number; apply: (a: number, b: number) => number }> = {
    '+': { rank: 1, apply: (a, b) => a + b },
    '-': { rank: 1, apply: (a, b) => a - b },
    '*': { rank: 2, apply: (a, b) => a * b },
    '/': { rank: 2, apply: (a, b) => a / b },
    '^': { rank: 3, apply: (a, b) => a ** b },
  }
  function atom(): number | null {
    const symbol = symbols[at++]
    if (symbol === '-') {
      const value = atom()
      return value === null ? null : -value
    }
    if (symbol !== '(') return symbol !== undefined && /^\d/.test(symbol) ? Number(symbol) : null
    const inner = climb(1)
    return symbols[at++] === ')' ? inner : null
  }
  function climb(rank: number): number | null {
    let left = atom()
    for (let next = binary[symbols[at] ?? '']; left !== null && next && next.rank >= rank; next = binary[symbols[at] ?? '']) {
      at++
      const right = climb(next.rank === 3 ? 3 : next.rank + 1)
      left = right === null ? null : next.apply(left, right)
    }
    return left
  }
  const value = climb(1)
  return at === symbols.length ? value : null
}
