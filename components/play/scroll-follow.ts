/** As near to the end as counts for being there, in pixels. */
const nearPx = 24

/** Keeps an area at the end of its growing content, for as long as its reader stays there. */
export class ScrollFollow {
  readonly #area: HTMLElement
  readonly #onChange: (isFollowing: boolean) => void
  #isLive = false
  #isFollowing = false
  #lastTop = 0

  constructor({ area, onChange }: { area: HTMLElement; onChange: (isFollowing: boolean) => void }) {
    this.#area = area
    this.#onChange = onChange
  }

  /** Watches area and content; returns how to stop. */
  start(content: Element): () => void {
    const handleScroll = () => this.#noticeMove()
    // Runs after layout and before paint, so that nothing is seen to jump and no layout is forced.
    const observer = new ResizeObserver(() => this.#stick())
    observer.observe(content)
    observer.observe(this.#area)
    this.#area.addEventListener('scroll', handleScroll, { passive: true })
    return () => {
      observer.disconnect()
      this.#area.removeEventListener('scroll', handleScroll)
    }
  }

  /** While text streams in the end is followed; what changes later is the reader's doing. */
  setLive(isLive: boolean): void {
    if (isLive === this.#isLive) return
    if (!isLive) this.#stick()
    this.#isLive = isLive
    this.#setFollowing(isLive)
  }

  jump(): void {
    this.#area.scrollTop = this.#area.scrollHeight
    this.#noticeMove()
  }

  #stick(): void {
    this.#noticeMove()
    if (!this.#isLive || !this.#isFollowing) return
    this.#area.scrollTop = this.#area.scrollHeight
    this.#lastTop = this.#area.scrollTop
  }

  // Asked before sticking, too: the event of a move comes later than text that arrives with it.
  #noticeMove(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#area
    const isAtEnd = scrollHeight - clientHeight - scrollTop <= nearPx
    // Text may have come since the area was moved: only a move upwards says that the reader leaves the end.
    const hasLeft = scrollTop < this.#lastTop && !isAtEnd
    this.#lastTop = scrollTop
    if (this.#isLive) this.#setFollowing(isAtEnd || (this.#isFollowing && !hasLeft))
  }

  #setFollowing(isFollowing: boolean): void {
    if (isFollowing === this.#isFollowing) return
    this.#isFollowing = isFollowing
    this.#onChange(isFollowing)
  }
}
