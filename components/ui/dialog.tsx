'use client'

import { cn } from '@/lib/cn'
import type { ReactNode } from 'react'
import { Modal, ModalContext, type ModalContentProps, type ModalState } from './modal'

/** A modal dialog in the middle of the page. The state belongs to whoever opens it. */
export function Dialog({ open, onOpenChange, children }: ModalState & { children: ReactNode }) {
  return <ModalContext value={{ open, onOpenChange }}>{children}</ModalContext>
}

/** Title, description and body. It exists only while open. `className` sets its width. */
export function DialogContent({ children, className, ...props }: ModalContentProps) {
  return (
    <Modal
      className={cn(
        'm-auto max-h-[85dvh] w-[calc(100dvw-16px)] animate-appear flex-col rounded-lg border open:flex',
        className ?? 'max-w-lg',
      )}
      {...props}
    >
      <div data-modal-body className="flex min-h-0 flex-col gap-4 overflow-auto p-4">
        {children}
      </div>
    </Modal>
  )
}

/** The buttons at the end of a dialog; the one that does it comes last. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2">{children}</div>
}
