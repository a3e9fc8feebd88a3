import { compositionOf, type Example } from './example-content'

/** What the very first opening shows. */
export const firstExample: Example = {
  id: 'side-by-side',
  name: 'Four providers side by side',
  description: 'One prompt, four providers: compare the answers, their speed, tokens and cost.',
  content: compositionOf({
    prompt: {
      messages: [
        { role: 'system', content: 'You are a helpful assistant. Answer in at most 150 words.' },
        { role: 'user', content: 'What does an AI gateway do for {{audience}}? Give three points and one small example.' },
      ],
      variables: { audience: 'a team that calls several model providers' },
    },
    columns: [
      { model: 'portkey/openai/gpt-4o-mini' },
      { model: 'portkey/anthropic/claude-3-haiku-20240307' },
      { model: 'portkey/google/gemini-2.0-flash-lite' },
      { model: 'portkey/cohere/command-r-plus' },
    ],
  }),
}
