import { Kbd } from '@/components/ui/kbd'

/** What stands in a column before its first run. */
export function ColumnHint() {
  return (
    <div className="flex flex-col gap-1.5 text-muted">
      <p>
        <Kbd>⌘⏎</Kbd> or <Kbd>Ctrl ⏎</Kbd> runs all columns at once.
      </p>
      <p>The answer streams in here. Above it stands what the gateway did, below it what was measured.</p>
    </div>
  )
}
