'use client'

import { cn } from '@/lib/cn'
import { X } from 'lucide-react'
import { createContext, use, useId, type MouseEvent, type ReactNode } from 'react'
import { IconButton } from './icon-button'
import { focusInto, useLayer } from './use-layer'

export type ModalState = { open: boolean; onOpenChange: (isOpen: boolean) => void }

export const ModalContext = createContext<ModalState | null>(null)

export type ModalContentProps = { title: ReactNode; description?: ReactNode; children: ReactNode; className?: string }

/** The browser's own modal dialog: it holds the focus, makes the page behind inert and gives the focus back. */
export function Modal({ title, description, children, className }: ModalContentProps) {
  const state = use(ModalContext)
  if (!state) throw new Error('DialogContent or SheetContent stands outside of its Dialog or Sheet.')
  if (!state.open) return null
  return (
    <OpenModal {...{ title, description, className }} onClose={() => state.onOpenChange(false)}>
      {children}
    </OpenModal>
  )
}

function OpenModal({ title, description, children, className, onClose }: ModalContentProps & { onClose: () => void }) {
  const id = useId()
  useLayer({ isOpen: true, onDismiss: onClose })
  const handlePress = ({ target, currentTarget }: MouseEvent) => {
    if (target === currentTarget) onClose()
  }
  return (
    // The keyboard's way out is Escape, which useLayer handles.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={show}
      tabIndex={-1}
      aria-labelledby={`${id}title`}
      aria-describedby={description ? `${id}description` : undefined}
      onMouseDown={handlePress}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      className={cn('bg-raised text-ink shadow-layer outline-none backdrop:bg-black/40', className)}
    >
      <div className="flex max-h-[inherit] min-h-0 flex-1 flex-col">
        <header className="flex items-start gap-2 border-b py-2.5 pr-2 pl-4">
          <div className="flex min-w-0 flex-1 flex-col gap-0.5 pt-1">
            <h2 id={`${id}title`} className="text-base font-semibold">
              {title}
            </h2>
            {description && (
              <p id={`${id}description`} className="text-sm text-muted">
                {description}
              </p>
            )}
          </div>
          <IconButton label="Close" shortcut="Esc" onClick={onClose} data-modal-close="">
            <X />
          </IconButton>
        </header>
        {children}
      </div>
    </dialog>
  )
}

function show(dialog: HTMLDialogElement | null) {
  if (!dialog) return
  if (dialog.showModal) dialog.showModal()
  else dialog.open = true
  focusFirst(dialog)
  // While it is still in the page, closing gives the focus back to where it was.
  return () => dialog.close?.()
}

/** The first control that isn't the button to close. */
function focusFirst(dialog: HTMLElement) {
  const body = dialog.querySelector<HTMLElement>('[data-modal-body]')
  if (body) focusInto(body)
  if (!body?.contains(document.activeElement)) dialog.focus()
}
