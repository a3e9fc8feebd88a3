import { clsx, type ClassValue } from 'clsx'

/**
 * Class names in one string. It doesn't resolve conflicts: a `className` given to a component of `components/ui` places it
 * (width, margin, grid cell) and doesn't restyle it.
 */
export function cn(...names: ClassValue[]): string {
  return clsx(names)
}
