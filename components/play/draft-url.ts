import { lastDraftCookie } from '@/lib/play/play-layout'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
const idLength = 12

/** `crypto.randomUUID` exists on https and localhost only. */
export function newDraftId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(idLength)), (byte) => alphabet.charAt(byte % alphabet.length)).join('')
}

export const draftPath = (draftId: string) => `/play?d=${draftId}`

/** The draft that an address names; null for another page or none. */
export function draftIdOf({ pathname, search }: { pathname: string; search: string }): string | null {
  return pathname === '/play' ? new URLSearchParams(search).get('d') : null
}

/** Makes a draft the one that `/play` alone opens in this browser. */
export function rememberDraft(draftId: string): void {
  document.cookie = `${lastDraftCookie}=${draftId}; path=/; max-age=31536000; samesite=lax`
}

/** Whether an address carries a whole configuration; it is read by lib/configurations/link.ts. */
export const isLinkFragment = (fragment: string) => fragment.startsWith('#c=')
