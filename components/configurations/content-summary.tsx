import { PageSection } from '@/components/ui/page-section'
import { SimulatedBadge } from '@/components/ui/simulated-badge'
import type { ConfigurationContent } from '@/lib/configurations/configuration'
import type { Message } from '@/lib/portkey/prompt'
import type { Column } from '@/lib/runs/run-input'
import { ModelName } from './model-list'

/** What a configuration holds, to be recognised by. */
export function ContentSummary({ content: { prompt, columns, samples } }: { content: ConfigurationContent }) {
  const variables = Object.entries(prompt.variables)
  return (
    <>
      <PageSection title="Prompt" description={extrasOf({ prompt, samples }).join(' · ')}>
        <ol className="flex flex-col divide-y rounded-lg border bg-surface">
          {prompt.messages.map((message, index) => (
            <li key={index} className="flex gap-4 px-3 py-2">
              <span className="w-20 shrink-0 text-sm text-faint">{message.role}</span>
              <span className="line-clamp-6 min-w-0 flex-1 break-words whitespace-pre-wrap">{textOf(message)}</span>
            </li>
          ))}
        </ol>
        {variables.length > 0 && (
          <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
            {variables.map(([name, value]) => (
              <div key={name} className="flex min-w-0 gap-2">
                <dt className="figures text-faint">{`{{${name}}}`}</dt>
                <dd className="truncate">{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </PageSection>
      <PageSection title={columns.length === 1 ? '1 column' : `${columns.length} columns`}>
        <ol className="flex flex-col divide-y rounded-lg border bg-surface">
          {columns.map((column) => (
            <li key={column.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2">
              <ModelName model={column.model} />
              {column.simulate && <SimulatedBadge />}
              <span className="figures min-w-0 text-sm break-words text-muted">{settingsOf(column).join(' · ')}</span>
            </li>
          ))}
        </ol>
      </PageSection>
    </>
  )
}

function textOf({ content, tool_calls }: Message): string {
  if (typeof content === 'string') return content
  const parts = content?.map((part) => (part.type === 'text' ? part.text : '[image]')) ?? []
  const calls = tool_calls?.map(({ function: { name } }) => `[calls ${name}]`) ?? []
  return [...parts, ...calls].join('\n')
}

function extrasOf({ prompt, samples }: Pick<ConfigurationContent, 'prompt' | 'samples'>): string[] {
  return [
    samples === 1 ? 'one sample per column' : `${samples} samples per column`,
    ...(prompt.tools.length > 0 ? [`tools: ${prompt.tools.map((tool) => tool.function.name).join(', ')}`] : []),
    ...(prompt.responseFormat ? [`answers as ${prompt.responseFormat.type}`] : []),
  ]
}

/** What sets a column apart: connection, options, routing and the names of its parameters. */
function settingsOf({ connection, options, params, config }: Column): string[] {
  return [
    connection,
    ...Object.entries(options).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
    ...Object.keys(params),
    ...(config ? ['routing'] : []),
  ]
}
