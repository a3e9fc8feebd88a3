import type { Random } from './random.ts'
import type { Topic } from './topic.ts'

/** What is true about the things that people try a gateway with. Each sentence stands alone. */
const entries: { pattern: RegExp; facts: readonly string[] }[] = [
  {
    pattern: /\bgateway/i,
    facts: [
      'An AI gateway stands between an application and the providers of language models, and speaks one interface to the one and many to the others.',
      'What every caller would otherwise build alone, such as retries, fallbacks, caching and limits, is built once there.',
      'Since all requests pass through it, it is also the place where cost and latency can be seen.',
      'The price is one more hop, usually a few milliseconds, and one more thing that has to stay up.',
    ],
  },
  {
    pattern: /\bcach(e|ing)/i,
    facts: [
      'A cache answers a question that was asked before without asking again.',
      'It saves time and money where prompts repeat, and does harm where the answer should have changed.',
      'Two decisions make a cache: what counts as the same question, and how long an answer stays good.',
      'Failed answers do not belong into it.',
    ],
  },
  {
    pattern: /\bretr(y|ies|ying)|back-?off/i,
    facts: [
      'A retry helps against failures that pass: an overloaded server, a broken connection, a rate limit.',
      'The waits between attempts grow, so that a provider in trouble is not pushed further down.',
      'A request that was refused for what it says will be refused again; retrying it only costs time.',
      'Every retry is paid for in latency, so a handful is enough.',
    ],
  },
  {
    pattern: /\bfall-?backs?\b/i,
    facts: [
      'A fallback sends the request to another provider when the first one fails.',
      'It turns the outage of one provider into a slower or different answer instead of none.',
      'Once the first bytes of a stream have arrived, it is too late to fall back.',
      'The second model should be tried in quiet times, too, or its first test is the emergency.',
    ],
  },
  {
    pattern: /\brate limit/i,
    facts: [
      'A rate limit says how many requests or tokens a caller may spend in a while.',
      'It protects a service from being used up by a few, and its bill from surprises.',
      'Who runs into one gets status 429, often with a `Retry-After` header that says how long to wait.',
      'Limits count per key, so spreading work over keys or providers moves them.',
    ],
  },
  {
    pattern: /\bload[- ]?balanc/i,
    facts: [
      'A load balancer spreads requests over several targets by weight.',
      'It keeps each of them below its limits, and makes it possible to move traffic step by step.',
      'With weights of 0.9 and 0.1 one request in ten tries the new model.',
    ],
  },
  {
    pattern: /\btokens?\b|tokeni[sz]/i,
    facts: [
      'A token is the piece of text that a model reads and writes; in English about four characters.',
      'Prices and limits are counted in tokens, those of the prompt and those of the answer apart.',
      'Other languages and code take more tokens for the same number of characters.',
    ],
  },
  {
    pattern: /\bstream(s|ing)?\b/i,
    facts: [
      'Streaming sends an answer while it is being written, usually as server-sent events.',
      'It makes the first words quick and leaves the last one where it was.',
      'A stream can break after it has begun, so success is known only at its end.',
    ],
  },
  {
    pattern: /\btrac(e|es|ing)\b|observab/i,
    facts: [
      'A trace ties together all the requests that belong to one piece of work.',
      'It answers what was asked, what came back, how long it took and what it cost.',
      'Metadata on each request, such as a user or a feature, decides what can be asked of the traces later.',
    ],
  },
]

const maxFacts = 3

/** True sentences about the topic, in their order; none when it is about something else. */
export function factsAbout({ topic, random }: { topic: Topic; random: Random }): string[] {
  const subject = [topic.phrase, ...topic.words].join(' ')
  const facts = entries.find(({ pattern }) => pattern.test(topic.phrase)) ?? entries.find(({ pattern }) => pattern.test(subject))
  if (!facts) return []
  const kept = new Set(random.shuffle(facts.facts.slice(1)).slice(0, maxFacts - 1))
  return facts.facts.filter((fact, index) => index === 0 || kept.has(fact))
}
