import { ApiError } from '@/lib/http/api-client'
import type { RunFailure } from './run-results'

const columnPath = /^columns\.(\d+)\.?(.*)$/

/**
 * Why a run did not begin, for each column that it concerns: those that the server found fault with, each with its own details,
 * or all of them, without details, when the fault lies elsewhere.
 */
export function failureByColumn({ error, columnIds }: { error: unknown; columnIds: string[] }): Map<string, RunFailure> {
  const { code, message, details } = error instanceof ApiError ? error : unknownFailure
  const placed = details.map((detail) => {
    const match = columnPath.exec(detail.path)
    return { columnId: match ? columnIds[Number(match[1])] : undefined, path: match?.[2] ?? detail.path, message: detail.message }
  })
  const general = placed.filter(({ columnId }) => columnId === undefined)
  if (general.length > 0 || placed.length === 0) {
    const failure = { code, message: [message, ...general.map(detailText)].join(' '), details: [] }
    return new Map(columnIds.map((columnId) => [columnId, failure]))
  }
  const ownDetails = (id: string) =>
    placed.filter(({ columnId }) => columnId === id).map(({ path, message: text }) => ({ path, message: text }))
  return new Map(
    columnIds.map((id) => [id, { code, message, details: ownDetails(id) }] as const).filter(([, { details: own }]) => own.length > 0),
  )
}

const detailText = ({ path, message }: { path: string; message: string }) => `${path}: ${message}.`

const unknownFailure: RunFailure = {
  code: 'network',
  message: 'The connection to the app was lost before the run began. See whether it still runs in its terminal, then run again.',
  details: [],
}
