/** A value as indented JSON. */
export function JsonBlock({ value, label }: { value: unknown; label: string }) {
  return (
    <pre
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label={label}
      className="figures max-h-96 overflow-auto rounded-sm border bg-sunken p-2 text-sm break-words whitespace-pre-wrap"
    >
      {JSON.stringify(value, null, 2)}
    </pre>
  )
}
