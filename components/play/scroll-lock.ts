/** Areas that scroll together, each to the same part of its length, while the lock is on. */
export class ScrollLock {
  #isOn = false
  readonly #areas = new Set<HTMLElement>()
  /** The area that the reader moves. Others move by themselves, too: because they follow, or because text streams in. */
  #leader: HTMLElement | null = null

  get isOn(): boolean {
    return this.#isOn
  }

  toggle(isOn: boolean): void {
    this.#isOn = isOn
  }

  /** Lets an area take part; returns how to let it go. */
  add(area: HTMLElement): () => void {
    const lead = () => (this.#leader = area)
    const follow = () => this.#follow(area)
    this.#areas.add(area)
    for (const type of leadingEvents) area.addEventListener(type, lead, { passive: true })
    area.addEventListener('scroll', follow, { passive: true })
    return () => {
      this.#areas.delete(area)
      for (const type of leadingEvents) area.removeEventListener(type, lead)
      area.removeEventListener('scroll', follow)
    }
  }

  #follow(moved: HTMLElement): void {
    const length = scrollLength(moved)
    if (!this.#isOn || moved !== this.#leader || length <= 0) return
    const share = moved.scrollTop / length
    for (const area of this.#areas) if (area !== moved) area.scrollTop = share * scrollLength(area)
  }
}

const leadingEvents = ['pointerdown', 'wheel', 'touchstart', 'keydown', 'focusin'] as const

const scrollLength = (area: HTMLElement) => area.scrollHeight - area.clientHeight
