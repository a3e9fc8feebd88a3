import { ProviderMark } from '@/components/ui/provider-mark'

const mostShown = 3

/** The models of some columns, the first few by name. */
export function ModelList({ models }: { models: string[] }) {
  const distinct = [...new Set(models)]
  const rest = distinct.slice(mostShown)
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5">
      {distinct.slice(0, mostShown).map((model) => (
        <ModelName key={model} model={model} />
      ))}
      {rest.length > 0 && <span title={rest.join('\n')}>and {rest.length} more</span>}
    </span>
  )
}

/** `portkey/openai/gpt-4o` as its provider's mark and its name. */
export function ModelName({ model }: { model: string }) {
  const [, provider = '', ...name] = model.split('/')
  return (
    <span title={model} className="inline-flex min-w-0 items-center gap-1.5">
      <ProviderMark provider={provider} />
      <span className="truncate">
        <span className="sr-only">{provider} </span>
        {name.join('/') || model}
      </span>
    </span>
  )
}
