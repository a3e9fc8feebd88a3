import type { Theme } from '@/lib/settings/theme'
import Link from 'next/link'
import { GatewayState } from './gateway-state'
import { MainNavigation } from './main-navigation'
import { ThemeMenu } from './theme-menu'

/** On every page: where one is, where one can go, and whether the gateway is there. 48 px high. */
export function TopBar({ theme }: { theme: Theme }) {
  return (
    <header className="sticky top-0 z-30 flex h-12 shrink-0 items-center gap-4 border-b bg-surface pr-2 pl-3 sm:pr-3 sm:pl-4">
      <Link href="/play" className="flex items-center gap-2 rounded-sm font-semibold tracking-tight" aria-label="Portkey Playground">
        <ProductMark />
        <span className="max-md:hidden lg:hidden">Playground</span>
        <span className="md:hidden lg:inline">Portkey Playground</span>
      </Link>
      <MainNavigation />
      <div className="ml-auto flex items-center gap-1">
        <GatewayState />
        <ThemeMenu theme={theme} />
      </div>
    </header>
  )
}

/** One request, several ways. */
function ProductMark() {
  return (
    <svg aria-hidden viewBox="0 0 20 20" className="size-5 text-accent">
      <path d="M4 10h12M4 10c6 0 4-6 12-6M4 10c6 0 4 6 12 6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <g fill="currentColor">
        <circle cx="3.5" cy="10" r="2.2" />
        <circle cx="16.5" cy="4" r="1.6" />
        <circle cx="16.5" cy="10" r="1.6" />
        <circle cx="16.5" cy="16" r="1.6" />
      </g>
    </svg>
  )
}
