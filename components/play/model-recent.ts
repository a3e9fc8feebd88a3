import { z } from 'zod'

const key = 'play-recent-models'

/** The models chosen last in this browser, newest first. */
export function readRecentModels(): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(localStorage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}

export function writeRecentModels(models: string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(models))
  } catch {
    // Without storage nothing is lost but the order of the list.
  }
}
