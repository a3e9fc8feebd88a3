import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { toast, Toaster } from './toaster'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('what was done can be undone once, then the toast is gone', async () => {
  const undo = vi.fn<() => void>()
  render(<Toaster />)
  act(() => void toast('Deleted', { action: { label: 'Undo', onClick: undo } }))
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(undo).toHaveBeenCalledOnce()
  expect(screen.queryByText('Deleted')).toBeNull()
})

test('a toast goes by itself, but not while somebody points at it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  render(<Toaster />)
  act(() => void toast('Saved', { durationMs: 1000 }))
  await user.hover(screen.getByText('Saved'))
  act(() => void vi.advanceTimersByTime(5000))
  expect(screen.getByText('Saved')).toBeDefined()
  await user.unhover(screen.getByText('Saved'))
  act(() => void vi.advanceTimersByTime(1001))
  expect(screen.queryByText('Saved')).toBeNull()
})

test('the newest three are shown', () => {
  render(<Toaster />)
  act(() => ['one', 'two', 'three', 'four'].forEach((word) => toast(word)))
  expect(screen.queryByText('one')).toBeNull()
  expect(screen.getByText('four')).toBeDefined()
})
