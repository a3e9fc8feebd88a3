/** What columns are compared by; null where unknown. */
export type ComparedMetrics = {
  firstTokenMs: number | null
  totalMs: number | null
  tokensPerSecond: number | null
  costUsd: number | null
}
export type ComparedMetric = keyof ComparedMetrics

/**
 * For each column the metrics in which none is better. Unknown values don't compete; a value needs a worse one to be the best,
 * so that neither a lonely nor a common value is marked.
 */
export function bestMetrics(columns: ComparedMetrics[]): ComparedMetric[][] {
  const winners = comparedMetrics.map((metric) => ({ metric, best: bestOf({ metric, columns }) }))
  return columns.map((column) => winners.filter(({ metric, best }) => best !== null && column[metric] === best).map(({ metric }) => metric))
}

export const comparedMetrics = ['firstTokenMs', 'totalMs', 'tokensPerSecond', 'costUsd'] as const satisfies ComparedMetric[]

function bestOf({ metric, columns }: { metric: ComparedMetric; columns: ComparedMetrics[] }): number | null {
  const values = columns.map((column) => column[metric]).filter((value) => value !== null)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (values.length < 2 || low === high) return null
  return metric === 'tokensPerSecond' ? high : low
}
