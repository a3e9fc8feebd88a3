'use client'

import { cn } from '@/lib/cn'
import {
  cloneElement,
  createContext,
  use,
  useId,
  useState,
  type ComponentProps,
  type FocusEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react'
import { besideAnchor, withAnchor, type Align, type Side } from './anchor'
import { showLayer } from './show-layer'
import { focusInto, useLayer } from './use-layer'

type Popup = { id: string; isOpen: boolean; setOpen: (isOpen: boolean) => void }
type PopoverProps = { children: ReactNode; open?: boolean; onOpenChange?: (isOpen: boolean) => void }

const PopupContext = createContext<Popup | null>(null)

/** A layer that a button opens. It keeps its own state unless `open` is given. */
export function Popover({ children, open, onOpenChange }: PopoverProps) {
  const id = useId()
  const [isOpenInside, setOpenInside] = useState(false)
  const isOpen = open ?? isOpenInside
  function setOpen(next: boolean) {
    setOpenInside(next)
    onOpenChange?.(next)
  }
  return <PopupContext value={{ id, isOpen, setOpen }}>{children}</PopupContext>
}

type TriggerProps = Pick<ComponentProps<'button'>, 'style' | 'onClick' | 'aria-haspopup' | 'aria-expanded' | 'aria-controls'>
type PopoverTriggerProps = TriggerProps & { children: ReactElement<TriggerProps>; hasPopup?: 'dialog' | 'menu' | 'listbox' }

/** Makes its child, a Button or IconButton, open and close the popover. */
export function PopoverTrigger({ children, hasPopup = 'dialog', style, ...outer }: PopoverTriggerProps) {
  const { id, isOpen, setOpen } = usePopup()
  const { props } = children
  return cloneElement(children, {
    ...outer,
    style: withAnchor({ style: { ...style, ...props.style }, name: `--${id}` }),
    'aria-haspopup': hasPopup,
    'aria-expanded': isOpen,
    'aria-controls': id,
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      props.onClick?.(event)
      setOpen(!isOpen)
    },
  })
}

type PopoverContentProps = ComponentProps<'div'> & { side?: Side; align?: Align }

/** What the popover shows. It exists only while open. Name it by `aria-label` or `aria-labelledby`. */
export function PopoverContent(props: PopoverContentProps) {
  const { isOpen } = usePopup()
  return isOpen && <OpenPopover {...props} />
}

function OpenPopover({ side = 'bottom', align = 'start', role = 'dialog', className, style, ...props }: PopoverContentProps) {
  const { id, setOpen } = usePopup()
  const isOwn = (target: Node) => [document.getElementById(id), triggerOf(id)].some((element) => element?.contains(target))
  useLayer({
    isOpen: true,
    isInside: isOwn,
    onDismiss: (reason) => {
      setOpen(false)
      if (reason === 'escape') triggerOf(id)?.focus()
    },
  })
  const handleBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !isOwn(relatedTarget)) setOpen(false)
  }
  return (
    <div
      id={id}
      role={role}
      popover="manual"
      tabIndex={-1}
      ref={open}
      onBlur={handleBlur}
      style={{ ...besideAnchor({ name: `--${id}`, side, align }), ...style }}
      className={cn('layer animate-appear rounded-lg border bg-raised shadow-layer outline-none', className)}
      {...props}
    />
  )
}

/** The popover around. `close` returns the focus to its button. */
export function usePopover(): { isOpen: boolean; close: () => void } {
  const { id, isOpen, setOpen } = usePopup()
  return {
    isOpen,
    close: () => {
      setOpen(false)
      triggerOf(id)?.focus()
    },
  }
}

function usePopup(): Popup {
  const popup = use(PopupContext)
  if (!popup) throw new Error('A part of a Popover or Menu stands outside of one.')
  return popup
}

const triggerOf = (id: string) => document.querySelector<HTMLElement>(`[aria-controls="${id}"]`)

function open(element: HTMLElement | null) {
  if (!element) return
  showLayer(element)
  focusInto(element)
}
