/** The address when a click on it can do no harm: web pages and mail. Everything else, relative ones too, is null. */
export function safeLinkUrl(href: string): string | null {
  return withProtocol({ href, protocols: ['https:', 'http:', 'mailto:'] })
}

/** The address of an image that lies somewhere else; loading it tells its host who reads. */
export function remoteImageUrl(href: string): string | null {
  return withProtocol({ href, protocols: ['https:'] })
}

/** The image when it is contained in its own address. */
export function dataImageUrl(href: string): string | null {
  return /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[a-z0-9+/=\s]+$/i.test(href) ? href : null
}

function withProtocol({ href, protocols }: { href: string; protocols: string[] }): string | null {
  const url = URL.parse(href)
  return url && protocols.includes(url.protocol) ? url.href : null
}
