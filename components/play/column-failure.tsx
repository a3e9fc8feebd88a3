import { Callout } from '@/components/ui/callout'
import type { RunFailure } from './run-results'

/** Why a column did not run: what the server found fault with, and where. */
export function ColumnFailure({ failure: { message, details } }: { failure: RunFailure }) {
  return (
    <Callout tone="danger" title={message}>
      <ul className="flex flex-col gap-0.5">
        {details.map(({ path, message: text }) => (
          <li key={path + text}>
            {path && <span className="figures">{path}: </span>}
            {text}
          </li>
        ))}
      </ul>
    </Callout>
  )
}
