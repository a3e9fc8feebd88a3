import { AppError } from '@/lib/http/app-error'
import { refusalOf } from '@/lib/http/request-guard'
import { NextResponse, type NextRequest } from 'next/server'

const isDevelopment = process.env.NODE_ENV === 'development'

/** In front of every page and route: who may ask, and which scripts a page may run. */
export function proxy(request: NextRequest): NextResponse {
  const refusal = refusalOf({ method: request.method, headers: request.headers, allowedHosts: allowedHosts() })
  if (refusal) {
    const { status } = new AppError(refusal)
    return NextResponse.json({ error: refusal }, { status })
  }
  if (request.nextUrl.pathname.startsWith('/api/')) return NextResponse.next()

  const policy = contentSecurityPolicy(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy) // Next reads the nonce from here and puts it on its own scripts
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg).*)'] }

/** HOST is a name by which the app was started on purpose. */
const allowedHosts = () =>
  `${process.env.HOST ?? ''},${process.env.ALLOWED_HOSTS ?? ''}`
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean)

const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Positions of popovers and the widths of panels are style attributes, which no nonce can allow.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
