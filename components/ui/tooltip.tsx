'use client'

import {
  Children,
  cloneElement,
  isValidElement,
  useEffect,
  useId,
  useState,
  type ComponentProps,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from 'react'
import { besideAnchor, withAnchor, type Side } from './anchor'
import { Kbd } from './kbd'
import { showLayer } from './show-layer'

type AnchorProps = Pick<
  ComponentProps<'button'>,
  'style' | 'aria-describedby' | 'onPointerEnter' | 'onPointerLeave' | 'onPointerDown' | 'onFocus' | 'onBlur'
>

type TooltipProps = {
  label: ReactNode
  shortcut?: ReactNode
  side?: Side
  /** False where the label only repeats the name of the child. */
  isDescription?: boolean
  /** One element that takes a `style` and the events of pointer and focus. */
  children: ReactElement<AnchorProps>
}

const delayMs = 400

/** A hint that appears on hover and keyboard focus. What it says must not be needed to use the page: touch doesn't show it. */
export function Tooltip({ label, shortcut, side = 'bottom', isDescription = true, children }: TooltipProps) {
  const id = useId()
  const [state, setState] = useState<'closed' | 'waiting' | 'open'>('closed')
  useOpenAfterDelay({ isWaiting: state === 'waiting', onOpen: () => setState('open') })
  const child = Children.only(children)
  if (!isValidElement(child) || !label) return child
  const close = () => setState('closed')
  const isOpen = state === 'open'
  const { props } = child
  return (
    <>
      {cloneElement(child, {
        style: withAnchor({ style: props.style, name: `--${id}` }),
        ...(isDescription && isOpen && { 'aria-describedby': id }),
        onPointerEnter: both(props.onPointerEnter, (event: PointerEvent) => event.pointerType !== 'touch' && setState('waiting')),
        onPointerLeave: both(props.onPointerLeave, close),
        onPointerDown: both(props.onPointerDown, close),
        onFocus: both(props.onFocus, ({ target }) => target.matches(':focus-visible') && setState('open')),
        onBlur: both(props.onBlur, close),
      })}
      {isOpen && (
        <span
          id={id}
          role="tooltip"
          popover="manual"
          ref={showLayer}
          style={besideAnchor({ name: `--${id}`, side, align: 'center' })}
          className="layer pointer-events-none w-max max-w-72 animate-appear rounded-sm border border-line bg-raised px-2 py-1 text-sm shadow-layer"
        >
          {label}
          {shortcut && <Kbd className="ml-2">{shortcut}</Kbd>}
        </span>
      )}
    </>
  )
}

function useOpenAfterDelay({ isWaiting, onOpen }: { isWaiting: boolean; onOpen: () => void }) {
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(onOpen, delayMs)
    return () => clearTimeout(timer)
  }, [isWaiting, onOpen])
}

const both =
  <Event,>(first: ((event: Event) => void) | undefined, second: (event: Event) => unknown) =>
  (event: Event) => {
    first?.(event)
    second(event)
  }
