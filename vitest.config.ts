import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    // `server-only` throws outside a React server; the tests run the server's files directly.
    alias: { 'server-only': fileURLToPath(new URL('lib/testing/server-only.ts', import.meta.url)) },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['{app,lib,prisma,scripts}/**/*.test.ts'] },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'dom', environment: 'jsdom', include: ['{app,components}/**/*.test.{ts,tsx}'], exclude: ['app/**/*.test.ts'] },
      },
    ],
  },
})
