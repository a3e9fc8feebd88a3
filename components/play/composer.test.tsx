import { compose } from '@/lib/play/composition'
import { firstExample } from '@/lib/play/first-example'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { MessageList } from './message-list'
import { createPlayStore, PlayContext, selectPrompt } from './play-store'
import { useShortcuts } from './use-shortcuts'
import { VariablesPanel } from './variables-panel'

afterEach(cleanup)

/** Messages and variables over a store with the first example. */
function setUp() {
  const composition = compose(firstExample.content)
  const store = createPlayStore({ opening: { draftId: 'd1', name: '', configurationId: null, composition }, now: () => 0 })
  render(
    <PlayContext value={store}>
      <Undo onUndo={() => store.apply({ type: 'undo' })} />
      <div data-composition>
        <MessageList />
        <VariablesPanel />
      </div>
      <input aria-label="Elsewhere" />
    </PlayContext>,
  )
  const texts = () => screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: /^Text of message/ }).map(({ value }) => value)
  return { store, user: userEvent.setup(), texts, roles: () => selectPrompt(store.state()).messages.map(({ role }) => role) }
}

function Undo({ onUndo }: { onUndo: () => void }) {
  useShortcuts([
    { shortcut: 'mod+z', isDisabled: false, run: onUndo },
    { shortcut: 'a', isDisabled: false, run: onUndo },
  ])
  return null
}

test('a variable written into a message gets a field for its value', async () => {
  const { store, user } = setUp()
  await user.type(screen.getByRole('textbox', { name: 'Text of message 2, user' }), ' In {{{{language}}.')
  await user.type(screen.getByRole('textbox', { name: 'language' }), 'Dutch')
  expect(selectPrompt(store.state()).variables).toMatchObject({ language: 'Dutch' })
})

test('a variable that no message uses can be removed', async () => {
  const { store, user } = setUp()
  await user.clear(screen.getByRole('textbox', { name: 'Text of message 2, user' }))
  await user.click(screen.getByRole('button', { name: 'Remove the variable audience' }))
  expect(selectPrompt(store.state()).variables).toEqual({})
})

test('a message is moved by keyboard, and the focus goes with it', async () => {
  const { user, roles } = setUp()
  screen.getByRole('button', { name: 'Move message 1 down' }).focus()
  await user.keyboard('{Enter}')
  expect(roles()).toEqual(['user', 'system'])
  const moved = screen.getAllByRole('listitem')[1]
  await expect
    .poll(
      () =>
        moved &&
        within(moved)
          .getAllByRole('button')
          .includes(document.activeElement as HTMLElement),
    )
    .toBe(true)
})

test('a removed message comes back by undo, also while typing in the composition', async () => {
  const { user, texts } = setUp()
  const before = texts()
  await user.click(screen.getByRole('button', { name: 'Remove message 1' }))
  expect(texts()).toHaveLength(1)
  await user.click(screen.getByRole('textbox', { name: /^Text of message 1/ }))
  await user.keyboard('{Control>}z{/Control}')
  expect(texts()).toEqual(before)
})

test('a field outside of the composition keeps its own undo, and letters stay letters', async () => {
  const { user, texts } = setUp()
  await user.click(screen.getByRole('button', { name: 'Remove message 1' }))
  await user.type(screen.getByRole('textbox', { name: 'Elsewhere' }), 'a{Control>}z{/Control}')
  expect(texts()).toHaveLength(1)
})

test('a pasted image becomes a part of the message', async () => {
  const { store, user } = setUp()
  await user.click(screen.getByRole('textbox', { name: 'Text of message 2, user' }))
  await user.paste(imageData())
  expect(await screen.findByRole('img', { name: 'Attachment 1' })).toBeTruthy()
  expect(JSON.stringify(selectPrompt(store.state()).messages[1])).toContain('data:image/png;base64,')
})

function imageData(): DataTransfer {
  const file = new File([new Uint8Array([1, 2, 3])], 'dot.png', { type: 'image/png' })
  return { files: [file], types: ['Files'], getData: () => '' } as unknown as DataTransfer
}
