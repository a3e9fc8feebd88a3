'use client'

import { Button } from '@/components/ui/button'
import { Menu, MenuContent, MenuTrigger } from '@/components/ui/dropdown-menu'
import { ChevronDown } from 'lucide-react'
import dynamic from 'next/dynamic'
import { PanelLoading } from './panel-loading'

const ExamplesList = dynamic(() => import('./examples-list').then((module) => module.ExamplesList), { loading: PanelLoading })

/** Something to start from. */
export function ExamplesMenu() {
  return (
    <Menu>
      <MenuTrigger>
        <Button variant="ghost">
          Examples
          <ChevronDown aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent aria-label="Examples" align="end" className="max-h-[80dvh] w-96">
        <ExamplesList />
      </MenuContent>
    </Menu>
  )
}
