import type { MarkedToken, Token, Tokens } from 'marked'
import type { ReactNode } from 'react'
import { CodeBlock } from './code-block'
import { InlineTokens } from './markdown-inline'

/** Paragraphs, lists, tables and the like. */
export function BlockTokens({ tokens }: { tokens: Token[] }) {
  return tokens.map((token, index) => <BlockToken key={index} token={token} />)
}

function BlockToken({ token }: { token: Token }): ReactNode {
  if (!isBlock(token)) return <InlineTokens tokens={[token]} />
  switch (token.type) {
    case 'paragraph':
      return (
        <p>
          <InlineTokens tokens={token.tokens} />
        </p>
      )
    case 'heading':
      return <Heading token={token} />
    case 'list':
      return <List token={token} />
    case 'table':
      return <Table token={token} />
    case 'code':
      return <CodeBlock code={token.text} language={token.lang?.split(/\s/)[0] ?? ''} />
    case 'blockquote':
      return (
        <blockquote className="flex flex-col gap-2.5 border-l-2 border-line-strong pl-3 text-muted">
          <BlockTokens tokens={token.tokens} />
        </blockquote>
      )
    case 'hr':
      return <hr />
    case 'html':
      return <p className="whitespace-pre-wrap">{token.raw.trimEnd()}</p>
    case 'checkbox':
      return <Checkbox isChecked={token.checked} />
    case 'space':
    case 'def':
      return null
  }
}

type Block = Extract<
  MarkedToken,
  { type: 'paragraph' | 'heading' | 'list' | 'table' | 'code' | 'blockquote' | 'hr' | 'html' | 'checkbox' | 'space' | 'def' }
>
const blockTypes = new Set(['paragraph', 'heading', 'list', 'table', 'code', 'blockquote', 'hr', 'html', 'checkbox', 'space', 'def'])
const isBlock = (token: Token): token is Block => blockTypes.has(token.type)

function Checkbox({ isChecked }: { isChecked: boolean }) {
  return <input type="checkbox" checked={isChecked} disabled aria-label={isChecked ? 'done' : 'to do'} className="mr-1.5 align-[-2px]" />
}

// Under the column's own heading; models begin at any level, and a level left out would mislead those who hear the page.
function Heading({ token: { depth, tokens } }: { token: Tokens.Heading }) {
  return (
    <h3 className={depth <= 2 ? 'pt-1 text-lg font-semibold' : 'pt-0.5 font-semibold'}>
      <InlineTokens tokens={tokens} />
    </h3>
  )
}

function List({ token: { ordered, start, items, loose } }: { token: Tokens.List }) {
  const gap = loose ? 'gap-2' : 'gap-0.5'
  const content = items.map((item, index) => (
    <li key={index} className={item.task ? 'list-none' : 'marker:text-faint'}>
      <ListItem item={item} />
    </li>
  ))
  if (!ordered) return <ul className={`flex list-disc flex-col pl-5 ${gap}`}>{content}</ul>
  return (
    <ol start={start === '' ? 1 : start} className={`flex list-decimal flex-col pl-6 ${gap}`}>
      {content}
    </ol>
  )
}

function ListItem({ item: { tokens } }: { item: Tokens.ListItem }) {
  return (
    <div className="flow-root [&>*+:is(ol,p,pre,ul)]:mt-1">
      <BlockTokens tokens={tokens} />
    </div>
  )
}

function Table({ token: { header, rows } }: { token: Tokens.Table }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <div tabIndex={0} className="overflow-x-auto rounded-sm border">
      <table className="w-full text-left">
        <thead className="bg-sunken">
          <tr>
            {header.map((cell, index) => (
              <th key={index} scope="col" className={cellClass(cell)}>
                <InlineTokens tokens={cell.tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className="border-t">
              {row.map((cell, column) => (
                <td key={column} className={cellClass(cell)}>
                  <InlineTokens tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const cellClass = ({ align }: Tokens.TableCell) => `px-2 py-1 align-top ${align ? aligned[align] : ''}`
const aligned = { left: 'text-left', center: 'text-center', right: 'text-right' }
