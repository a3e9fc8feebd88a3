import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button'
import { Dialog, DialogContent } from './dialog'
import { Menu, MenuContent, MenuItem, MenuTrigger } from './dropdown-menu'

afterEach(cleanup)

function DialogWithMenu({ onDelete }: { onDelete?: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Edit</Button>
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <DialogContent title="Column">
          <Menu>
            <MenuTrigger>
              <Button>More</Button>
            </MenuTrigger>
            <MenuContent aria-label="More">
              <MenuItem onSelect={() => {}}>Duplicate</MenuItem>
              <MenuItem isDisabled onSelect={() => {}}>
                Move
              </MenuItem>
              <MenuItem onSelect={() => onDelete?.()}>Delete</MenuItem>
            </MenuContent>
          </Menu>
        </DialogContent>
      </Dialog>
    </>
  )
}

async function openMenu(onDelete?: () => void) {
  const user = userEvent.setup()
  render(<DialogWithMenu {...(onDelete && { onDelete })} />)
  await user.click(screen.getByRole('button', { name: 'Edit' }))
  await user.click(screen.getByRole('button', { name: 'More' }))
  return user
}

test('Escape closes the innermost layer only, and the page doesn’t hear of it', async () => {
  const heard = vi.fn<() => void>()
  window.addEventListener('keydown', heard)
  const user = await openMenu()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(screen.getByRole('dialog', { name: 'Column' })).toBeDefined()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(heard).not.toHaveBeenCalled()
  window.removeEventListener('keydown', heard)
})

test('Escape gives the focus back to the button that opened the menu', async () => {
  const user = await openMenu()
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }))
})

test('a press outside a menu closes it and leaves what is around it', async () => {
  const user = await openMenu()
  await user.click(screen.getByRole('heading', { name: 'Column' }))
  expect(screen.queryByRole('menu')).toBeNull()
  expect(screen.getByRole('dialog', { name: 'Column' })).toBeDefined()
})

test('arrow keys and first letters move over what can be chosen', async () => {
  const onDelete = vi.fn<() => void>()
  const user = await openMenu(onDelete)
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Duplicate' }))
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Delete' }))
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Duplicate' }))
  await user.keyboard('d{Enter}')
  expect(onDelete).toHaveBeenCalledOnce()
  expect(screen.queryByRole('menu')).toBeNull()
})
