import { CopyButton } from '@/components/ui/copy-button'
import type { ToolCallState } from '@/lib/runs/reduce-run'
import { prettyJson } from '@/lib/text/pretty-json'
import { Wrench } from 'lucide-react'

/** The functions that the model wants called, with their arguments as far as they have come. */
export function ToolCalls({ toolCalls }: { toolCalls: ToolCallState[] }) {
  if (toolCalls.length === 0) return null
  return (
    <ul aria-label="Tool calls" className="flex flex-col gap-2">
      {toolCalls.map((toolCall, index) => (
        <li key={index} className="rounded-sm border">
          <div className="flex h-7 items-center gap-1.5 pr-0.5 pl-2">
            <Wrench aria-hidden className="size-3.5 shrink-0 text-faint" />
            <span className="flex-1 truncate font-mono text-sm font-medium">{toolCall.name || '…'}</span>
            <CopyButton text={() => prettyJson(toolCall.arguments)} label="Copy arguments" />
          </div>
          <pre className="border-t bg-sunken p-2 font-mono text-sm break-words whitespace-pre-wrap">{prettyJson(toolCall.arguments)}</pre>
        </li>
      ))}
    </ul>
  )
}
