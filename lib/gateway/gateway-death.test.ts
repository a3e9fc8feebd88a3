import { fireCall, startEmbeddedGateway } from '@/lib/testing/gateway-calls'
import { answer, chunk, startScriptedUpstream, stream } from '@/lib/testing/scripted-upstream'
import { expect, test } from 'vitest'

test('a killed gateway ends its calls as failed, says so, and comes back on its own', async () => {
  const { gateway, logged } = await startEmbeddedGateway()
  const upstream = await startScriptedUpstream()
  const fire = (onText: () => void = () => {}) =>
    fireCall({ gateway, origin: upstream.origin, onEvents: ([event]) => void (event?.type === 'text-delta' && onText()) })
  try {
    upstream.play(stream({ events: [chunk({ text: 'begun' })], ending: 'open' }))
    const { pid } = gateway.state
    const call = await fire(() => pid && process.kill(pid, 'SIGKILL'))
    expect(call).toMatchObject({ text: 'begun', outcome: { status: 'failed', error: { code: 'gateway_died' } } })
    expect(gateway.state).toMatchObject({ state: 'restarting', lastError: 'The embedded gateway ended (SIGKILL)' })
    expect(logged).toContainEqual(expect.stringContaining('embedded gateway died'))

    upstream.play(stream({ events: answer('again') }))
    expect(await fire()).toMatchObject({ text: 'again', outcome: { status: 'succeeded' } })
    expect(gateway.state).toMatchObject({ state: 'ready', restarts: 1 })
    expect(gateway.state.pid).not.toBe(pid)
  } finally {
    gateway.stop()
    upstream.close()
  }
}, 30_000)
