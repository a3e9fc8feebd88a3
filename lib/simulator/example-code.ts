import type { Topic } from './topic.ts'

export type ExampleCode = { language: string; introduction: string; text: string; remark: string }

type Task = { pattern: RegExp; name: string; python: string; typescript: string }

/** Tasks that everybody tries first: these are right. */
const tasks: Task[] = [
  {
    pattern: /fibonacci/i,
    name: 'Fibonacci numbers',
    python: 'def fibonacci(count):\n    a, b = 0, 1\n    for _ in range(count):\n        yield a\n        a, b = b, a + b',
    typescript:
      'function* fibonacci(count: number) {\n  let [a, b] = [0, 1]\n  for (let index = 0; index < count; index++) {\n    yield a\n    ;[a, b] = [b, a + b]\n  }\n}',
  },
  {
    pattern: /fizz\s*buzz/i,
    name: 'FizzBuzz',
    python: 'for number in range(1, 101):\n    word = "Fizz" * (number % 3 == 0) + "Buzz" * (number % 5 == 0)\n    print(word or number)',
    typescript:
      "for (let number = 1; number <= 100; number++) {\n  const word = (number % 3 ? '' : 'Fizz') + (number % 5 ? '' : 'Buzz')\n  console.log(word || number)\n}",
  },
  {
    pattern: /\bprimes?\b/i,
    name: 'a test for primes',
    python: 'def is_prime(number):\n    return number > 1 and all(number % divisor for divisor in range(2, int(number**0.5) + 1))',
    typescript:
      'function isPrime(number: number): boolean {\n  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false\n  return number > 1\n}',
  },
  {
    pattern: /\breverse/i,
    name: 'a reversed text',
    python: 'def reverse(text):\n    return text[::-1]',
    typescript: "const reverse = (text: string) => Array.from(text).reverse().join('')",
  },
]

/** Code for the task, where it is one of the usual ones; otherwise the frame that it would fill. */
export function exampleCode({ language, text, topic }: { language: string; text: string; topic: Topic }): ExampleCode {
  const task = tasks.find(({ pattern }) => pattern.test(text))
  const isScript = language === 'typescript' || language === 'javascript'
  if (task && (isScript || language === 'python'))
    return {
      language: isScript ? 'typescript' : 'python',
      introduction: `Here is ${task.name}; this much a simulation knows by heart.`,
      text: isScript ? task.typescript : task.python,
      remark: 'It is short on purpose: read it once, then change something and see what breaks.',
    }
  return {
    language,
    introduction: `A frame for ${topic.phrase}; the real model would fill it in.`,
    text: frameOf({ language, topic }),
    remark: 'The names come from your prompt, the body does not come from anywhere.',
  }
}

function frameOf({ language, topic }: { language: string; topic: Topic }): string {
  const words = topic.words
    .slice(0, 2)
    .map((word) => word.toLowerCase().replace(/[^a-z0-9]+/g, ''))
    .filter(Boolean)
  const snake = words.join('_') || 'answer'
  const camel = snake.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  const frames: Record<string, string> = {
    python: `def ${snake}(value):\n    """${topic.phrase}, simulated."""\n    return value`,
    typescript: `/** ${topic.phrase}, simulated. */\nexport function ${camel}<T>(value: T): T {\n  return value\n}`,
    javascript: `/** ${topic.phrase}, simulated. */\nexport function ${camel}(value) {\n  return value\n}`,
    sql: `-- ${topic.phrase}, simulated\nSELECT id, name\nFROM ${snake}\nWHERE created_at > now() - interval '1 day'\nORDER BY created_at DESC\nLIMIT 10;`,
    go: `// ${camel}: ${topic.phrase}, simulated.\nfunc ${camel}(value string) string {\n\treturn value\n}`,
    rust: `/// ${topic.phrase}, simulated.\nfn ${snake}<T>(value: T) -> T {\n    value\n}`,
    bash: `#!/usr/bin/env bash\n# ${topic.phrase}, simulated\nset -euo pipefail\n${snake}() { printf '%s\\n' "$1"; }`,
  }
  return frames[language] ?? `// ${topic.phrase}, simulated\n${camel}(value) {\n  return value;\n}`
}
