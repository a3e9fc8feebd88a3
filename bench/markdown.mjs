// An ordinary answer, cut into tokens of a word each: prose, emphasis, a link, lists, code and a table.
const answer = `## What a gateway does

A gateway keeps **one** place through which all calls go, so *retries*, fallbacks and caching are set up once, not in
each program. See [its documentation](https://example.com/docs) for the details, and measure before you believe.

- It speaks every provider's wire format, and your program only one of them.
- It tries again when a provider is busy, and waits as long as \`Retry-After\` says.
- It falls back to another provider when one is down for good.

\`\`\`js
const response = await fetch(url, { method: 'POST', headers, body, signal })
for await (const part of response.body) show(decoder.decode(part, { stream: true }))
\`\`\`

| provider | first token | tokens per second |
| --- | ---: | ---: |
| one | 210 ms | 95 |
| another | 340 ms | 71 |

1. Compose a request.
2. Fire it at several providers.
3. Keep what works.

`

export const markdownTokens = answer.match(/\S+\s*/g)
