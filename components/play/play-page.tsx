'use client'

import { addColumn } from '@/lib/play/edit-columns'
import type { PlayLayout } from '@/lib/play/play-layout'
import { toRunInput } from '@/lib/play/play-state'
import { useState } from 'react'
import { ColumnGrid } from './column-grid'
import { ColumnHeader } from './column-header'
import { Composer } from './composer'
import { ComposerLayoutContext, useComposerLayout, useLayoutState } from './composer-layout'
import { ComposerSplitter } from './composer-splitter'
import { KeeperContext } from './draft-keeping'
import type { PlayOpening } from './play-opening'
import { PlayContext, playStoreFor, selectColumns, usePlay, usePlayStore } from './play-store'
import { PlayToolbar } from './play-toolbar'
import { runStore } from './run-store'
import { useDraft } from './use-draft'

type PlayPageProps = { opening: PlayOpening; layout: PlayLayout }

/** Composer and comparison in one page; a single column is a playground. */
export function PlayPage({ opening, layout }: PlayPageProps) {
  const [store] = useState(() => playStoreFor(opening))
  const keeper = useDraft({ store, opening })
  const composerLayout = useLayoutState(layout)
  return (
    <PlayContext value={store}>
      <KeeperContext value={keeper}>
        <ComposerLayoutContext value={composerLayout}>
          <h1 className="sr-only">Play</h1>
          <div className="flex h-[calc(100dvh-6.5rem-env(safe-area-inset-bottom))] min-h-0 flex-col md:h-[calc(100dvh-3rem)]">
            <PlayToolbar />
            <Workbench />
          </div>
        </ComposerLayoutContext>
      </KeeperContext>
    </PlayContext>
  )
}

function Workbench() {
  const store = usePlayStore()
  const columns = usePlay(selectColumns)
  const { layout, view } = useComposerLayout()
  return (
    <div data-place={layout.place} data-view={view} className="group/play flex min-h-0 flex-1 flex-col md:data-[place=left]:flex-row">
      <Composer />
      <ComposerSplitter />
      <section
        aria-label="Columns"
        data-composition
        className="flex min-h-0 min-w-0 flex-1 flex-col max-md:group-data-[view=prompt]/play:hidden"
      >
        <ColumnGrid
          columns={columns}
          renderHeader={(column, index) => <ColumnHeader column={column} index={index} />}
          onAddColumn={() => store.edit(addColumn)}
          onRerun={(columnId) => void runStore.rerunColumn({ input: toRunInput({ state: store.state(), versionId: null }), columnId })}
        />
      </section>
    </div>
  )
}
