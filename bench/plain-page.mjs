// What our page is held against: the least that shows the same streams. Text into `<pre>`, one commit per frame, scrolled to
// the end, no framework. It has the places that the probe looks for, and takes the app's own stream.

/** The page as HTML; `isMultiplexed` false opens a run of its own for each column, as a naive page would. */
export const plainPage = ({ input, isMultiplexed }) => `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<style>
  body { margin: 0; font: 14px sans-serif }
  main { display: grid; grid-template-columns: repeat(${input.columns.length}, minmax(20rem, 1fr)); height: 840px; overflow-x: auto }
  section { height: 100%; overflow-y: auto; border-right: 1px solid #ccc }
  pre { white-space: pre-wrap; overflow-wrap: break-word; margin: 12px }
</style>
<div role="toolbar"><button aria-label="Run all columns">Run</button></div>
<main>${input.columns
  .map(({ id }) => `<article data-column="${id}"><section aria-label="Answer of column ${id}"><pre></pre></section></article>`)
  .join('')}</main>
<script>(${String(script)})(${JSON.stringify({ input, isMultiplexed }).replaceAll('<', String.raw`\u003c`)})</script>`

function script({ input, isMultiplexed }) {
  const sections = Array.from(document.querySelectorAll('section'))
  const texts = sections.map(() => '')
  const changed = new Set()
  let frame = 0
  function commit() {
    frame = 0
    for (const index of changed) sections[index].firstElementChild.textContent = texts[index]
    for (const index of changed) sections[index].scrollTop = sections[index].scrollHeight
    changed.clear()
  }
  function show(index, text) {
    texts[index] += text
    changed.add(index)
    frame ||= requestAnimationFrame(commit)
  }
  async function follow(columns, first) {
    const body = JSON.stringify({ ...input, columns })
    const response = await fetch('/api/runs', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const lines = (rest + read.value).split('\n')
      rest = lines.pop()
      const events = lines.filter((line) => line.startsWith('data:')).map((line) => JSON.parse(line.slice(5)))
      for (const { type, call, text } of events) if (type === 'text-delta') show(first + call, text)
    }
  }
  async function run() {
    const button = document.querySelector('button')
    button.ariaLabel = 'Stop all columns'
    for (const section of sections) section.ariaBusy = 'true'
    const runs = isMultiplexed ? [input.columns] : input.columns.map((column) => [column])
    await Promise.all(runs.map((columns, index) => follow(columns, index)))
    requestAnimationFrame(() => (button.ariaLabel = 'Run all columns'))
  }
  addEventListener('keydown', ({ key }) => key === 'Enter' && void run())
}
