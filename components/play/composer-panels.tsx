'use client'

import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/tabs'
import dynamic from 'next/dynamic'
import { useState, type ReactNode } from 'react'
import { useComposerLayout } from './composer-layout'
import { PanelLoading } from './panel-loading'
import { selectPrompt, usePlay } from './play-store'
import { VariablesPanel } from './variables-panel'

// Only the first panel is a part of the first load.
const ToolsPanel = dynamic(() => import('./tools-panel').then((module) => module.ToolsPanel), { loading: PanelLoading })
const FormatPanel = dynamic(() => import('./tools-format-panel').then((module) => module.FormatPanel), { loading: PanelLoading })
const ParamsPanel = dynamic(() => import('./column-settings-panel').then((module) => module.AllColumnsPanel), { loading: PanelLoading })
const RequestPanel = dynamic(() => import('./request-preview').then((module) => module.RequestPreview), { loading: PanelLoading })

/** A form or an editor needs more room than a message. */
const roomForFormsPx = 360
const panelClass = 'p-3 @4xl:min-h-0 @4xl:flex-1 @4xl:overflow-auto'

/** What goes with the messages, one thing at a time. */
export function ComposerPanels() {
  const [tab, setTab] = useState('variables')
  const { ensureHeight } = useComposerLayout()
  const { tools, responseFormat } = usePlay(selectPrompt)
  function handleTab(next: string) {
    setTab(next)
    if (next !== 'variables') ensureHeight(roomForFormsPx)
  }
  return (
    <div className="flex min-w-0 flex-1 flex-col border-t @4xl:max-w-140 @4xl:border-t-0 @4xl:border-l">
      <Tabs value={tab} onValueChange={handleTab}>
        <TabList label="Parts of the request" className="shrink-0 px-3">
          <Tab value="variables">Variables</Tab>
          <Tab value="tools">Tools{tools.length > 0 && <Count>{tools.length}</Count>}</Tab>
          <Tab value="format">Format{responseFormat && <Count>1</Count>}</Tab>
          <Tab value="params">Parameters</Tab>
          <Tab value="request">Request</Tab>
        </TabList>
        <TabPanel value="variables" className={panelClass}>
          <VariablesPanel />
        </TabPanel>
        <TabPanel value="tools" className={panelClass}>
          <ToolsPanel />
        </TabPanel>
        <TabPanel value="format" className={panelClass}>
          <FormatPanel />
        </TabPanel>
        <TabPanel value="params" className={panelClass}>
          <ParamsPanel />
        </TabPanel>
        <TabPanel value="request" className={panelClass}>
          <RequestPanel />
        </TabPanel>
      </Tabs>
    </div>
  )
}

function Count({ children }: { children: ReactNode }) {
  return <span className="figures text-xs text-accent">{children}</span>
}
