// Runs in the page, before anything else of it, so nothing from outside can be used in here.

/**
 * Puts `window.bench` there: it sees a run as a reader does, from the key that starts it to the button that says Run again.
 * All times are of the page's own clock, in ms.
 */
export function installProbe() {
  const longestRunMs = 120_000
  const longTasks = []
  new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ atMs: startTime, durationMs: duration }))),
  ).observe({ type: 'longtask', buffered: true })

  const nameOf = (button) => button.ariaLabel || button.textContent

  function watchRun() {
    const button = Array.from(document.querySelectorAll('[role=toolbar] button')).find((one) => nameOf(one).includes(' all columns'))
    const waiting = new Set(document.querySelectorAll('article[data-column] [aria-label^="Answer of column"]'))
    const seen = { startedMs: null, stoppedMs: null, firstTextMs: [], endedMs: null, frames: [], commits: [] }
    let commits = 0
    const observer = new MutationObserver(() => {
      commits += 1
      for (const answer of waiting) {
        // Before a run there may be a hint in it.
        if (answer.ariaBusy !== 'true' || answer.textContent === '') continue
        seen.firstTextMs.push(performance.now())
        waiting.delete(answer)
      }
    })
    observer.observe(document.querySelector('article[data-column]').parentElement, { subtree: true, childList: true, characterData: true })
    const handleKey = ({ key }) => {
      if (key === 'Enter') seen.startedMs ??= performance.now()
      if (key === 'Escape') seen.stoppedMs ??= performance.now()
    }
    addEventListener('keydown', handleKey, { capture: true })
    let wasRunning = false
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('The run did not end.')), longestRunMs)
      const tick = () => {
        const isRunning = nameOf(button).startsWith('Stop')
        if (wasRunning) {
          seen.frames.push(performance.now())
          seen.commits.push(commits)
          commits = 0
        }
        if (wasRunning && !isRunning) {
          seen.endedMs = performance.now()
          observer.disconnect()
          removeEventListener('keydown', handleKey, { capture: true })
          // A long task is reported after it has ended, and not at once.
          return void setTimeout(() => resolve({ ...seen, longTasks: longTasks.filter(({ atMs }) => atMs >= seen.startedMs) }), 300)
        }
        wasRunning = isRunning
        requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    })
  }

  /** How long small requests of this page take, from asking to having read the answer. */
  async function timeRequests({ path, method, body, count, pauseMs }) {
    const options = { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const times = []
    for (let index = 0; index < count; index++) {
      const startedMs = performance.now()
      const response = await fetch(path, options)
      await response.text()
      if (!response.ok) throw new Error(`${path} answered ${response.status}`)
      times.push(performance.now() - startedMs)
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    return times
  }

  /** How long the page's own last request to an address took. */
  function lastRequestMs(pattern) {
    const entries = performance.getEntriesByType('resource').filter(({ name }) => new RegExp(pattern).test(name))
    return entries.at(-1)?.duration ?? Number.NaN
  }

  window.bench = { watchRun, timeRequests, lastRequestMs }
}
