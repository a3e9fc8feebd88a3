'use client'

import { Sheet, SheetContent } from '@/components/ui/sheet'
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/tabs'
import { useState } from 'react'
import { columnLabel } from './column-label'
import { ColumnParams } from './column-settings-params'
import { ColumnRouting } from './column-settings-routing'
import { selectColumns, usePlay } from './play-store'

/** Everything about a column that goes to the gateway and not to the model. */
export function ColumnSheet({ columnId, number, onClose }: { columnId: string; number: number; onClose: () => void }) {
  const [tab, setTab] = useState('params')
  const column = usePlay(selectColumns).find(({ id }) => id === columnId)
  if (!column) return null
  return (
    <Sheet open onOpenChange={onClose}>
      <SheetContent title={`Column ${columnLabel({ column, index: number - 1 })}`} description="What the gateway is asked to do.">
        <div data-composition className="flex flex-col gap-4">
          <Tabs value={tab} onValueChange={setTab}>
            <TabList label="Settings of the column">
              <Tab value="params">Portkey parameters</Tab>
              <Tab value="routing">Routing</Tab>
            </TabList>
            <TabPanel value="params">
              <ColumnParams column={column} />
            </TabPanel>
            <TabPanel value="routing">
              <ColumnRouting column={column} />
            </TabPanel>
          </Tabs>
        </div>
      </SheetContent>
    </Sheet>
  )
}
