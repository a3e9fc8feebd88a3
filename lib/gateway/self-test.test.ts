import { answer, json, startScriptedUpstream, stream, type Script } from '@/lib/testing/scripted-upstream'
import { expect, test } from 'vitest'
import { selfTest } from './self-test.server'

/** The result when a gateway behaves like this. */
async function resultWith(script: Script) {
  const gateway = await startScriptedUpstream()
  gateway.play(script)
  try {
    return await selfTest({ baseUrl: gateway.origin })
  } finally {
    gateway.close()
  }
}

test('a gateway that answers 500 to streams fails, with its words', async () => {
  const result = await resultWith(json({ status: 500, body: { status: 'failure', message: 'Something went wrong' } }))
  expect(result).toMatchObject({ ok: false, message: expect.stringContaining('Something went wrong') })
})

test('a gateway that answers without asking the provider fails', async () => {
  expect(await resultWith(stream({ events: answer('hello') }))).toMatchObject({ ok: false, message: expect.stringContaining('not whole') })
})

test('a gateway that is not there fails', async () => {
  expect(await selfTest({ baseUrl: 'http://127.0.0.1:9' })).toMatchObject({ ok: false })
})
