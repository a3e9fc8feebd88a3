'use client'

import type { FieldControl } from '@/components/form/field'
import { EditorState } from '@codemirror/state'
import { EditorView, placeholder } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef } from 'react'
import { jsonHighlight, jsonTheme } from './json-highlight'

export type JsonEditorProps = {
  control: FieldControl
  /** Its name for screen readers. */
  label: string
  text: string
  onTextChange: (text: string) => void
  hint?: string
}

/** JSON as text with colours. Loaded when it is first shown; see JsonField. */
export function JsonEditor({ control, label, text, onTextChange, hint = '' }: JsonEditorProps) {
  const parentRef = useRef<HTMLDivElement>(null)
  const viewRef = useRef<EditorView>(null)
  const handleChange = useEffectEvent((next: string) => {
    if (next !== text) onTextChange(next)
  })
  const create = useEffectEvent((parent: HTMLDivElement) => {
    const attributes = { id: control.id, 'aria-label': label, 'aria-multiline': 'true', spellcheck: 'false', autocapitalize: 'off' }
    return new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          jsonHighlight,
          jsonTheme,
          EditorView.lineWrapping,
          placeholder(hint),
          EditorView.contentAttributes.of(attributes),
          EditorView.updateListener.of(({ docChanged, state }) => docChanged && handleChange(state.doc.toString())),
        ],
      }),
    })
  })

  useEffect(() => {
    const parent = parentRef.current
    if (!parent) return
    const view = create(parent)
    viewRef.current = view
    return () => view.destroy()
  }, [])
  useEffect(() => {
    // Undo, "Format" or another draft has changed it from outside.
    const view = viewRef.current
    const length = view?.state.doc.length ?? 0
    if (view && view.state.doc.toString() !== text) view.dispatch({ changes: { from: 0, to: length, insert: text } })
  }, [text])
  useEffect(() => {
    const content = viewRef.current?.contentDOM
    content?.setAttribute('aria-invalid', String(control['aria-invalid']))
    content?.setAttribute('aria-describedby', control['aria-describedby'] ?? '')
  }, [control])

  return (
    <div
      ref={parentRef}
      aria-invalid={control['aria-invalid']}
      className="max-h-96 min-h-24 overflow-auto rounded-sm border border-line-strong bg-surface focus-within:outline-2 focus-within:outline-accent hover:border-muted aria-invalid:border-danger"
    />
  )
}
