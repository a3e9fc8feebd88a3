'use client'

import { ComposerPanels } from './composer-panels'
import { useComposerLayout } from './composer-layout'
import { MessageList } from './message-list'

/** What is sent: the messages, and beside them what goes with them. */
export function Composer() {
  const { layout } = useComposerLayout()
  const size = { '--composer-top': `${layout.topPx}px`, '--composer-left': `${layout.leftPx}px` }
  return (
    <section
      aria-label="Composer"
      data-composition
      data-closed={layout.isOpen ? undefined : ''}
      style={size}
      className="@container min-h-0 min-w-0 shrink-0 bg-surface group-data-[place=left]/play:md:w-(--composer-left) group-data-[place=top]/play:md:h-(--composer-top) max-md:flex-1 max-md:group-data-[view=answers]/play:hidden md:data-closed:hidden"
    >
      <h2 className="sr-only">Composer</h2>
      <div className="flex h-full min-h-0 flex-col overflow-auto @4xl:flex-row @4xl:overflow-hidden">
        <div className="@container shrink-0 p-3 @4xl:min-h-0 @4xl:min-w-0 @4xl:flex-1 @4xl:overflow-auto">
          <MessageList />
        </div>
        <ComposerPanels />
      </div>
    </section>
  )
}
