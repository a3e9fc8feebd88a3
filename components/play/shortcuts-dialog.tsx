'use client'

import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import type { PlayCommand } from './play-commands'
import { useShortcutText } from './use-shortcuts'

/** Every shortcut of this page. */
export function ShortcutsDialog({ commands, onClose }: { commands: PlayCommand[]; onClose: () => void }) {
  const show = useShortcutText()
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent title="Shortcuts" description="Single letters work while nothing is typed into." className="max-w-sm">
        <dl className="grid grid-cols-[1fr_auto] gap-y-2">
          {commands.map(
            ({ id, label, shortcut }) =>
              shortcut && (
                <div key={id} className="contents">
                  <dt>{label}</dt>
                  <dd className="text-right">
                    <Kbd className="h-5 px-1.5 text-sm">{show(shortcut)}</Kbd>
                  </dd>
                </div>
              ),
          )}
        </dl>
      </DialogContent>
    </Dialog>
  )
}
