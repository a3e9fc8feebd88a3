import { decodeEntities } from '@/lib/text/decode-entities'
import { safeLinkUrl } from '@/lib/text/safe-url'
import type { MarkedToken, Token, Tokens } from 'marked'
import type { ReactNode } from 'react'
import { MarkdownImage } from './markdown-image'

type InlineProps = { tokens: Token[]; isInLink?: boolean }

/** Words, emphasis, links and the like. */
export function InlineTokens({ tokens, isInLink = false }: InlineProps) {
  return tokens.map((token, index) => <InlineToken key={index} token={token} isInLink={isInLink} />)
}

function InlineToken({ token, isInLink }: { token: Token; isInLink: boolean }): ReactNode {
  if (!isInline(token)) return token.raw
  switch (token.type) {
    case 'text':
      return token.tokens ? <InlineTokens tokens={token.tokens} isInLink={isInLink} /> : decodeEntities(token.text)
    case 'escape':
      return token.text
    case 'html':
      return lineBreak.test(token.raw) ? <br /> : token.raw
    case 'strong':
      return (
        <strong className="font-semibold">
          <InlineTokens tokens={token.tokens} isInLink={isInLink} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <InlineTokens tokens={token.tokens} isInLink={isInLink} />
        </em>
      )
    case 'del':
      return (
        <del>
          <InlineTokens tokens={token.tokens} isInLink={isInLink} />
        </del>
      )
    case 'codespan':
      return <code className="rounded-sm bg-sunken px-1 py-px font-mono text-[0.92em]">{token.text}</code>
    case 'br':
      return <br />
    case 'link':
      return <Link token={token} />
    case 'image':
      // A button can't stand inside a link.
      return isInLink ? token.text : <MarkdownImage href={token.href} alt={decodeEntities(token.text)} />
  }
}

type Inline = Extract<MarkedToken, { type: 'text' | 'escape' | 'html' | 'strong' | 'em' | 'del' | 'codespan' | 'br' | 'link' | 'image' }>
const inlineTypes = new Set<string>(['text', 'escape', 'html', 'strong', 'em', 'del', 'codespan', 'br', 'link', 'image'])
const isInline = (token: Token): token is Inline => inlineTypes.has(token.type)

/** The one piece of HTML that models need, for lines inside of table cells. */
const lineBreak = /^<br\s*\/?>$/i

function Link({ token: { href, title, tokens } }: { token: Tokens.Link }) {
  const url = safeLinkUrl(href)
  const content = <InlineTokens tokens={tokens} isInLink />
  if (!url) return <span title={`Not a link to a web page: ${href}`}>{content}</span>
  return (
    <a
      href={url}
      title={title ?? undefined}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="rounded-sm text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
    >
      {content}
    </a>
  )
}
