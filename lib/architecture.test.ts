import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/**
 * Who may import whom. A zone is a folder; the longest one that holds a file is its zone.
 * A folder that is not listed may import nothing of ours, so a new one has to find its place here first.
 */
const allowed: Record<string, string[]> = {
  'lib/portkey': [],
  'lib/simulator': [],
  'lib/http': ['lib'],
  'lib/text': [],
  'lib/pricing': ['lib/portkey'],
  'lib/runs': ['lib/portkey', 'lib/pricing', 'lib/simulator'],
  'lib/gateway': ['lib', 'lib/portkey', 'lib/pricing', 'lib/simulator', 'lib/http', 'lib/runs'],
  'lib/traces': ['lib', 'lib/portkey', 'lib/pricing', 'lib/http', 'lib/runs'],
  'lib/configurations': ['lib', 'lib/portkey', 'lib/simulator', 'lib/http', 'lib/runs'],
  'lib/drafts': ['lib', 'lib/http'],
  'lib/settings': ['lib', 'lib/http', 'lib/portkey', 'lib/gateway'],
  'lib/play': ['lib/portkey', 'lib/simulator', 'lib/runs', 'lib/configurations', 'lib/text', 'lib/http', 'lib/pricing', 'lib/drafts'],
  /** Files of `lib` itself: one purpose each. */
  lib: ['lib', 'lib/portkey', 'prisma'],
  /** The only place that sees gateway, traces and configurations together. */
  'lib/workbench': [
    'lib',
    'lib/portkey',
    'lib/pricing',
    'lib/simulator',
    'lib/http',
    'lib/runs',
    'lib/gateway',
    'lib/traces',
    'lib/configurations',
    'lib/drafts',
    'lib/settings',
  ],
  'components/ui': ['lib'],
  'components/form': ['components/ui', 'lib'],
  'components/shell': ['components/ui', 'components/form', 'lib'],
  'components/params': ['components/ui', 'components/form', 'lib'],
  'components/call': ['components/ui', 'components/form', 'lib'],
  'components/play': ['components/ui', 'components/form', 'components/params', 'components/call', 'lib'],
  'components/traces': ['components/ui', 'components/form', 'components/call', 'lib'],
  'components/configurations': ['components/ui', 'components/form', 'components/call', 'lib'],
  'components/settings': ['components/ui', 'components/form', 'lib'],
  app: ['app', 'components', 'lib'],
  prisma: ['prisma'],
}
const purePackages: Record<string, string[]> = {
  'lib/portkey': ['zod'],
  'lib/pricing': ['zod', '@pydantic/genai-prices'],
  'lib/runs': ['zod'],
}
/** Run by Node itself, as processes of their own: no alias, and what they do is I/O. */
const processes = /^lib\/(simulator|gateway\/embedded)\//

type Import = { file: string; target: string; isType: boolean }

const files = globSync('{app,components,lib,prisma}/**/*.{ts,tsx,mjs}').filter(
  (file) => !/(^|\/)generated\/|\.test\.tsx?$|^lib\/testing\//.test(file),
)
const importPattern = /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm
const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(importPattern)].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? '',
    isType: match[1] !== undefined,
  })),
)
const isOurs = (target: string) => (target.startsWith('@/') || target.startsWith('.')) && target !== '@/package.json'
const resolved = ({ file, target }: Import) =>
  target.startsWith('@/') ? target.slice(2) : path.posix.normalize(path.posix.join(path.posix.dirname(file), target))
const zoneOf = (file: string) =>
  Object.keys(allowed)
    .filter((zone) => file.startsWith(`${zone}/`))
    .toSorted((a, b) => b.length - a.length)[0]
/** `components` and `lib` in a list stand for everything below; `lib` for a zone of lib is its own files only. */
const permits = ({ zone, target }: { zone: string; target: string }) =>
  (allowed[zone] ?? []).some((entry) =>
    zone.startsWith('lib') && entry === 'lib' ? path.posix.dirname(target) === 'lib' : target.startsWith(`${entry}/`),
  )
const show = ({ file, target }: Import) => `${file} → ${target}`

test('every file is in a zone', () => {
  expect(files.filter((file) => !zoneOf(file))).toEqual([])
})

test('imports point the way the zones allow', () => {
  const wrong = imports.filter((entry) => {
    if (!isOurs(entry.target)) return false
    const zone = zoneOf(entry.file) ?? ''
    const target = resolved(entry)
    return zoneOf(target) !== zone && !permits({ zone, target })
  })
  expect(wrong.map(show)).toEqual([])
})

test('a pure folder imports no package but those named', () => {
  const wrong = imports.filter(({ file, target }) => {
    const packages = purePackages[zoneOf(file) ?? '']
    return packages && !isOurs(target) && !packages.includes(target) && !(target === 'server-only' && file.includes('.server.'))
  })
  expect(wrong.map(show)).toEqual([])
})

test('a file of lib without .server uses nothing of Node', () => {
  const wrong = imports.filter(
    ({ file, target }) => file.startsWith('lib/') && !/\.server\./.test(file) && !processes.test(file) && target.startsWith('node:'),
  )
  expect(wrong.map(show)).toEqual([])
})

test('server files are imported by server files and by app, never by components', () => {
  const isServer = (file: string) => /\.server(\.|$)/.test(file) || /^(app|instrumentation)/.test(file)
  const wrong = imports.filter((entry) => entry.target.endsWith('.server') && !isServer(entry.file))
  const clientPages = files.filter((file) => file.startsWith('app/') && /^['"]use client['"]/.test(readFileSync(file, 'utf8')))
  expect([...wrong, ...imports.filter(({ file, target }) => clientPages.includes(file) && target.endsWith('.server'))].map(show)).toEqual(
    [],
  )
})

test('only the database file imports the Prisma client, only the gateway the openai package', () => {
  const wrong = imports.filter(
    ({ file, target }) =>
      (target.includes('prisma/generated') && file !== 'lib/db.server.ts') ||
      (/^openai(\/|$)/.test(target) && zoneOf(file) !== 'lib/gateway'),
  )
  expect(wrong.map(show)).toEqual([])
})

test('nobody climbs folders and nobody makes barrels', () => {
  const climbing = imports.filter(({ file, target }) => target.startsWith('..') && !processes.test(file))
  expect(climbing.map(show)).toEqual([])
  expect(files.filter((file) => /\/(index|utils|helpers|misc|types|common)\.tsx?$/.test(file))).toEqual([])
})
