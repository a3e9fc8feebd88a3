import { CopyButton } from '@/components/ui/copy-button'

/** Code with its language, and a button that copies it. */
export function CodeBlock({ code, language }: { code: string; language: string }) {
  return (
    <div className="rounded-sm border bg-sunken">
      <div className="flex h-7 items-center justify-between border-b pr-0.5 pl-2">
        <span className="text-xs text-faint">{language || 'text'}</span>
        <CopyButton text={code} label="Copy code" />
      </div>
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        aria-label={language ? `Code in ${language}` : 'Code'}
        className="overflow-x-auto p-2 font-mono text-sm"
      >
        <code>{code}</code>
      </pre>
    </div>
  )
}
