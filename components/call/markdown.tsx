'use client'

import { cn } from '@/lib/cn'
import { splitBlocks } from '@/lib/text/split-blocks'
import { marked } from 'marked'
import { memo } from 'react'
import { BlockTokens } from './markdown-block'

/**
 * Markdown from someone else, safe to look at: HTML in it is text, links are web pages or mail, images of other hosts wait for a click.
 * While it grows only its last block is rendered again.
 */
export function Markdown({ source, className }: { source: string; className?: string }) {
  return (
    <div className={cn('flex flex-col gap-2.5 leading-[1.375rem] break-words', className)}>
      {splitBlocks(source).map((block, index) => (
        <Block key={index} source={block} />
      ))}
    </div>
  )
}

// Most blocks of a growing text are finished: at 24 columns of 100 tokens per second this is what keeps frames short.
const Block = memo(function Block({ source }: { source: string }) {
  return <BlockTokens tokens={marked.lexer(source)} />
})
