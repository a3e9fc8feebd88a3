import { cn } from '@/lib/cn'
import type { ComponentProps, ReactNode } from 'react'
import { Tooltip } from './tooltip'

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** Its name for screen readers and its tooltip. */
  label: string
  shortcut?: ReactNode
  size?: 'sm' | 'md'
}

/** A button that shows only an icon. */
export function IconButton({ label, shortcut, size = 'md', className, type = 'button', ...props }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} isDescription={false}>
      <button type={type} aria-label={label} className={cn(base, sizes[size], className)} {...props} />
    </Tooltip>
  )
}

const base =
  'inline-flex shrink-0 items-center justify-center rounded-sm text-muted transition-colors not-disabled:hover:bg-hover not-disabled:hover:text-ink aria-expanded:bg-hover aria-expanded:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent disabled:opacity-40 [&_svg]:size-4'

const sizes = { sm: 'size-6 pointer-coarse:size-9 [&_svg]:size-3.5', md: 'size-8 pointer-coarse:size-10' }
