import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { Markdown } from './markdown'

afterEach(cleanup)

test('text, lists, tables and code are rendered', () => {
  render(<Markdown source={'# Title\n\nSome **bold** text\n\n- one\n- two\n\n| a |\n|---|\n| cell |\n\n```js\nlet x\n```'} />)
  expect(screen.getByRole('heading', { name: 'Title' })).toBeDefined()
  expect(screen.getByText('bold').tagName).toBe('STRONG')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['one', 'two'])
  expect(screen.getByRole('cell', { name: 'cell' })).toBeDefined()
  expect(screen.getByText('let x')).toBeDefined()
  expect(screen.getByText('js')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Copy code' })).toBeDefined()
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a <b onclick="x()">b</b> c',
  '<div>\n<iframe src="https://a.b"></iframe>\n</div>',
  '<a href="javascript:alert(1)">x</a>',
])('HTML is shown as text: %s', (source) => {
  const { container } = render(<Markdown source={source} />)
  expect(container.textContent).toBe(source)
  expect(container.querySelector('script, img, b, iframe, a')).toBeNull()
})

test.each(['[x](javascript:alert(1))', '[x](JaVaScript:alert(1))', '[x](data:text/html,a)', '[x](/settings)', '<vbscript:x>'])(
  '%s is no link',
  (source) => {
    render(<Markdown source={source} />)
    expect(screen.queryByRole('link')).toBeNull()
  },
)

test('a link to a web page opens apart from ours and knows nothing of it', () => {
  render(<Markdown source="[docs](https://a.b/c)" />)
  const link = screen.getByRole('link', { name: 'docs' })
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['https://a.b/c', '_blank'])
  expect(link.getAttribute('rel')).toContain('noopener')
})

test('an image of another host is loaded only after a click', async () => {
  render(<Markdown source="![a cat](https://a.b/cat.png)" />)
  expect(screen.queryByRole('img')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Load image “a cat” from a.b' }))
  const image = screen.getByRole('img', { name: 'a cat' })
  expect([image.getAttribute('src'), image.getAttribute('referrerpolicy')]).toEqual(['https://a.b/cat.png', 'no-referrer'])
})

test('an image contained in the answer is shown at once', () => {
  render(<Markdown source="![dot](data:image/png;base64,AAAA)" />)
  expect(screen.getByRole('img', { name: 'dot' }).getAttribute('src')).toBe('data:image/png;base64,AAAA')
})

test('an image is not loaded in the clear, nor as a document', () => {
  const { container } = render(<Markdown source="![a](http://a.b/c.png) ![b](data:image/svg+xml;base64,AAAA)" />)
  expect(container.querySelector('img, button')).toBeNull()
  expect(container.textContent).toBe('[image: a] [image: b]')
})

test('character references are read, but not inside of code', () => {
  const { container } = render(<Markdown source={'a &lt; b and `&lt;`'} />)
  expect(container.textContent).toBe('a < b and &lt;')
})

test('a finished block keeps its element while the text grows', () => {
  const { rerender } = render(<Markdown source={'first\n\nsec'} />)
  const first = screen.getByText('first')
  rerender(<Markdown source={'first\n\nsecond\n\n```\nthird'} />)
  expect(screen.getByText('first')).toBe(first)
  expect(screen.getByText('second')).toBeDefined()
})

test('an open fence is code already', () => {
  render(<Markdown source={'```python\nprint(1)\n\nprint'} />)
  expect(screen.getByLabelText('Code in python').textContent).toBe('print(1)\n\nprint')
})
