'use client'

import { cn } from '@/lib/cn'
import type { ReactNode } from 'react'
import { Modal, ModalContext, type ModalContentProps, type ModalState } from './modal'

/** A modal panel at the right edge. The state belongs to whoever opens it. */
export function Sheet({ open, onOpenChange, children }: ModalState & { children: ReactNode }) {
  return <ModalContext value={{ open, onOpenChange }}>{children}</ModalContext>
}

/** Title, description and body. It exists only while open. `className` sets its width. */
export function SheetContent({ children, className, ...props }: ModalContentProps) {
  return (
    <Modal
      className={cn('my-0 mr-0 ml-auto h-dvh max-h-dvh w-full animate-slide-in flex-col border-l open:flex', className ?? 'max-w-xl')}
      {...props}
    >
      <div data-modal-body className="flex min-h-0 flex-1 flex-col gap-4 overflow-auto p-4">
        {children}
      </div>
    </Modal>
  )
}
