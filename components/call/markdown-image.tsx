'use client'

import { Button } from '@/components/ui/button'
import { dataImageUrl, remoteImageUrl, safeLinkUrl } from '@/lib/text/safe-url'
import { ImageDown } from 'lucide-react'
import { useState } from 'react'

/** An image of an answer. One that lies on another host is loaded only when asked for, since loading tells the host who reads. */
export function MarkdownImage({ href, alt }: { href: string; alt: string }) {
  const [isWanted, setWanted] = useState(false)
  const inside = dataImageUrl(href)
  const remote = remoteImageUrl(href)
  if (inside) return <Picture url={inside} alt={alt} />
  if (!remote) return <span title={safeLinkUrl(href) ?? undefined}>[image: {alt || 'without description'}]</span>
  if (isWanted) return <Picture url={remote} alt={alt} />
  return (
    <Button size="sm" title={remote} onClick={() => setWanted(true)} className="max-w-full align-middle">
      <ImageDown aria-hidden />
      <span className="truncate">
        Load image{alt && ` “${alt}”`} from {new URL(remote).host}
      </span>
    </Button>
  )
}

function Picture({ url, alt }: { url: string; alt: string }) {
  return (
    // The picture may come from anywhere, which Next's optimiser must not fetch on our server.
    // oxlint-disable-next-line nextjs/no-img-element
    <img src={url} alt={alt} loading="lazy" referrerPolicy="no-referrer" className="inline-block max-h-96 max-w-full rounded-sm border" />
  )
}
