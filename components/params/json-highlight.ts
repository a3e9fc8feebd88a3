import { jsonParseLinter } from '@codemirror/lang-json'
import { RangeSetBuilder } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'

/** Colours of keys and values, and a wavy line where the JSON can't be read. */
export const jsonHighlight = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = decorate(view)
    }
  },
  { decorations: ({ decorations }) => decorations },
)

export const jsonTheme = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)', fontSize: 'var(--text-sm)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-content': { fontFamily: 'var(--font-mono), var(--font-geist-mono), monospace', padding: '6px 0', caretColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--faint)' },
  '.cm-line': { padding: '0 8px' },
  '.cm-scroller': { lineHeight: '1.125rem' },
  '.json-key': { color: 'var(--accent)' },
  '.json-text': { color: 'var(--success)' },
  '.json-value': { color: 'var(--cache)' },
  '.json-wrong': { textDecoration: 'underline wavy var(--danger)', textUnderlineOffset: '3px' },
})

const token = /("(?:[^"\\\n]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g
const marks = {
  key: Decoration.mark({ class: 'json-key' }),
  text: Decoration.mark({ class: 'json-text' }),
  value: Decoration.mark({ class: 'json-value' }),
  wrong: Decoration.mark({ class: 'json-wrong' }),
}
const lint = jsonParseLinter()

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges) {
    for (const match of view.state.sliceDoc(from, to).matchAll(token)) {
      const start = from + match.index
      const [whole, text, colon] = match
      builder.add(start, start + (text ?? whole).length, text === undefined ? marks.value : colon ? marks.key : marks.text)
    }
  }
  return builder.finish().update({ add: wrongPlaces(view), sort: true })
}

function wrongPlaces(view: EditorView) {
  const { length } = view.state.doc
  if (view.state.doc.toString().trim() === '') return []
  return lint(view).map(({ from }) => {
    const place = Math.min(from, Math.max(0, length - 1))
    return marks.wrong.range(place, Math.min(place + 1, length))
  })
}
