import { TopBar } from '@/components/shell/top-bar'
import { Toaster } from '@/components/ui/toaster'
import { parseTheme, themeCookie } from '@/lib/settings/theme'
import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import './globals.css'
import { Providers } from './providers'

export const metadata: Metadata = {
  title: { default: 'Portkey Playground', template: '%s · Portkey Playground' },
  description: 'A workbench over the Portkey AI gateway: compose, compare, see what the gateway really did.',
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  viewportFit: 'cover',
}

// The cookie is read here, so that the first paint has the right theme without a script.
// It also makes every page dynamic, which the nonce of the content security policy needs.
export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body className="flex flex-col antialiased">
        <a
          href="#main"
          className="sr-only z-50 focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:rounded-sm focus:bg-raised focus:px-3 focus:py-2"
        >
          Skip to content
        </a>
        <Providers>
          <TopBar theme={theme} />
          <main
            id="main"
            tabIndex={-1}
            className="flex min-w-0 flex-1 flex-col outline-none max-md:pb-[calc(3.5rem+env(safe-area-inset-bottom))]"
          >
            {children}
          </main>
          <Toaster />
        </Providers>
      </body>
    </html>
  )
}
