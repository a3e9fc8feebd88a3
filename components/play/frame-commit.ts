/** How long a commit may wait where frames don't come: a hidden tab has none. */
const hiddenMs = 200

/** Calls `commit` with the next frame, once however often it is asked for. */
export function frameCommit(commit: () => void): { request: () => void } {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    timer = undefined
    commit()
  }
  return {
    request() {
      if (timer !== undefined) return
      timer = setTimeout(run, hiddenMs)
      frame = requestAnimationFrame(run)
    },
  }
}
