import type { CSSProperties } from 'react'

/** A style that adds a name to which layers are held; a trigger can have several (a tooltip and a menu). */
export function withAnchor({ style, name }: { style: CSSProperties | undefined; name: string }): CSSProperties {
  return { ...style, anchorName: [style?.anchorName, name].filter(Boolean).join(', ') }
}

export type Side = 'top' | 'bottom'
export type Align = 'start' | 'center' | 'end'

const spans = { start: 'span-right', center: 'span-all', end: 'span-left' } as const

/** A style that holds a layer beside its anchor. */
export function besideAnchor({ name, side, align }: { name: string; side: Side; align: Align }): CSSProperties {
  return { positionAnchor: name, positionArea: `${side} ${spans[align]}` }
}
