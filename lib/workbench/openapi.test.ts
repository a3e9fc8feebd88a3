import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openApiDocument } from './openapi'

const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(openApiDocument({ version: '1' }))

/** `app/api/calls/[id]/route.ts` with its exported GET is `get /api/calls/{id}`. */
const routes = globSync('app/api/**/route.ts')
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
      ([, method = '']) => `${method.toLowerCase()} /${file.replace(/^app\/|\/route\.ts$/g, '').replaceAll(/\[(\w+)\]/g, '{$1}')}`,
    ),
  )
  .filter((route) => !route.endsWith('/openapi.json'))

test('every route is described, and every description is of a route', () => {
  const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
  expect(described.toSorted()).toEqual(routes.toSorted())
})
