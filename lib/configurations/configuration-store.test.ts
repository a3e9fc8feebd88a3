import { temporaryDatabase } from '@/lib/testing/temporary-database'
import { expect, test } from 'vitest'
import { configurationContentSchema } from './configuration'
import {
  changeConfiguration,
  createConfiguration,
  findConfiguration,
  findVersion,
  listConfigurations,
  listVersions,
  setDeleted,
} from './configuration-store.server'

const content = (text: string) =>
  configurationContentSchema.parse({
    prompt: { messages: [{ role: 'user', content: text }] },
    columns: [{ id: 'a', model: 'portkey/openai/gpt-4o-mini' }],
  })

test('a saved configuration is found and listed', async () => {
  const { db } = await temporaryDatabase()
  const { id } = await createConfiguration({ db, name: 'Greeting', content: content('Hello') })
  expect(await findConfiguration({ db, id })).toMatchObject({ name: 'Greeting', version: 1, content: content('Hello') })
  expect(await listConfigurations({ db })).toMatchObject([{ id, models: ['portkey/openai/gpt-4o-mini'], messageCount: 1 }])
})

test('another content is a new version and the old one stays as it was', async () => {
  const { db } = await temporaryDatabase()
  const { id } = await createConfiguration({ db, name: 'Greeting', content: content('Hello') })
  expect(await changeConfiguration({ db, id, content: content('Goodbye') })).toMatchObject({ version: 2, content: content('Goodbye') })
  expect((await findVersion({ db, id, number: 1 })).content).toEqual(content('Hello'))
  expect((await listVersions({ db, id })).map(({ number }) => number)).toEqual([2, 1])
})

test('a new name or the same content makes no version', async () => {
  const { db } = await temporaryDatabase()
  const { id } = await createConfiguration({ db, name: 'Greeting', content: content('Hello') })
  expect(await changeConfiguration({ db, id, name: 'Salute', content: content('Hello') })).toMatchObject({ name: 'Salute', version: 1 })
})

test('a deleted configuration leaves the list and can be restored', async () => {
  const { db } = await temporaryDatabase()
  const { id } = await createConfiguration({ db, name: 'Greeting', content: content('Hello') })
  await setDeleted({ db, id, isDeleted: true })
  expect(await listConfigurations({ db })).toEqual([])
  await setDeleted({ db, id, isDeleted: false })
  expect(await listConfigurations({ db })).toHaveLength(1)
})

test('what is not there is not found', async () => {
  const { db } = await temporaryDatabase()
  const missing = { code: 'not_found' }
  await expect(findConfiguration({ db, id: 'x' })).rejects.toMatchObject(missing)
  await expect(changeConfiguration({ db, id: 'x', name: 'y' })).rejects.toMatchObject(missing)
  await expect(setDeleted({ db, id: 'x', isDeleted: true })).rejects.toMatchObject(missing)
  await expect(findVersion({ db, id: 'x', number: 1 })).rejects.toMatchObject(missing)
})
