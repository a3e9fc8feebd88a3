import type { GatewayRequest } from '@/lib/portkey/request'
import { expect, test } from 'vitest'
import { triedTarget } from './tried-target'

const request = (config: object | null): GatewayRequest => ({
  baseUrl: '',
  path: '/v1/chat/completions',
  headers: config ? [{ name: 'x-portkey-config', value: JSON.stringify(config), source: 'config' }] : [],
  body: {},
  secrets: [],
  provider: 'openai',
  model: 'asked',
  isSimulated: false,
  isStreamed: true,
})

test('without a config it is what was asked for', () => {
  expect(triedTarget({ request: request(null), path: 'config', provider: null })).toEqual({ provider: 'openai', model: 'asked' })
})

test('a nested target has its own model, its parent’s, or the one asked for', () => {
  const config = {
    targets: [{}, { override_params: { model: 'parent' }, targets: [{ override_params: { model: 'own' } }, {}] }],
  }
  const modelAt = (path: string) => triedTarget({ request: request(config), path, provider: 'groq' }).model
  expect(['targets[0]', 'targets[1].targets[0]', 'config.targets[1].targets[1]', 'targets[7]'].map(modelAt)).toEqual([
    'asked',
    'own',
    'parent',
    'asked',
  ])
})
