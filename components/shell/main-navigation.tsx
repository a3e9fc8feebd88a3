'use client'

import { FolderOpen, Play, ScrollText, Settings } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const places = [
  { href: '/play', label: 'Play', Icon: Play },
  { href: '/traces', label: 'Traces', Icon: ScrollText },
  { href: '/configurations', label: 'Configurations', Icon: FolderOpen },
  { href: '/settings', label: 'Settings', Icon: Settings },
] as const

/** The pages: in the top bar, or at the bottom of a phone, where the thumb is. */
export function MainNavigation() {
  const path = usePathname()
  return (
    <nav
      aria-label="Main"
      className="flex max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:justify-around max-md:border-t max-md:bg-surface max-md:pb-[env(safe-area-inset-bottom)] md:gap-1"
    >
      {places.map(({ href, label, Icon }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}
          className="flex items-center rounded-sm font-medium text-muted transition-colors hover:text-ink aria-[current=page]:text-ink max-md:h-14 max-md:flex-1 max-md:flex-col max-md:justify-center max-md:gap-1 max-md:text-xs max-md:aria-[current=page]:text-accent md:h-8 md:px-2.5 md:hover:bg-hover md:aria-[current=page]:bg-hover"
        >
          <Icon aria-hidden className="size-5 md:hidden" />
          {label}
        </Link>
      ))}
    </nav>
  )
}
