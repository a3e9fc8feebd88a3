'use client'

import { useState, type DragEvent } from 'react'

type DragOrder = {
  /** To be spread on the handle of an entry. */
  handle: (index: number) => { draggable: true; onDragStart: (event: DragEvent<HTMLElement>) => void; onDragEnd: () => void }
  /** To be spread on an entry itself. */
  entry: (index: number) => {
    onDragOver: (event: DragEvent<HTMLElement>) => void
    onDrop: (event: DragEvent<HTMLElement>) => void
    'data-drop': 'before' | 'after' | undefined
  }
}

/** Lets the entries of a list be put in order with a pointer; for keyboards there have to be buttons beside it. */
export function useDragOrder(onMove: (move: { from: number; to: number }) => void): DragOrder {
  const [from, setFrom] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const end = () => {
    setFrom(null)
    setOver(null)
  }
  return {
    handle: (index) => ({
      draggable: true,
      onDragStart: (event) => {
        const entry = event.currentTarget.closest('li')
        if (entry) event.dataTransfer.setDragImage(entry, 8, 8)
        event.dataTransfer.effectAllowed = 'move'
        setFrom(index)
      },
      onDragEnd: end,
    }),
    entry: (index) => ({
      onDragOver: (event) => {
        if (from === null) return
        event.preventDefault()
        setOver(index)
      },
      onDrop: (event) => {
        if (from === null) return
        event.preventDefault()
        if (from !== index) onMove({ from, to: index })
        end()
      },
      'data-drop': from === null || over !== index || from === index ? undefined : from > index ? 'before' : 'after',
    }),
  }
}
