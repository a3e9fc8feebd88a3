import type { CallState } from '@/lib/runs/reduce-run'
import { compareClaims, type ClaimCheck } from '@/lib/runs/compare-claims'
import type { Outcome } from '@/lib/runs/run-event'
import { Check, CircleHelp, TriangleAlert } from 'lucide-react'

/** What the gateway's headers claim, held against the attempts. */
export function ClaimTable({ outcome, attempts }: { outcome: Outcome } & Pick<CallState, 'attempts'>) {
  return (
    <table aria-label="Claims and attempts" className="w-full text-sm">
      <thead className="text-left text-xs text-faint">
        <tr className="[&_th]:pr-3 [&_th]:pb-1 [&_th]:font-medium">
          <th scope="col">About</th>
          <th scope="col">The gateway says</th>
          <th scope="col">The attempts show</th>
          <th scope="col">So it</th>
        </tr>
      </thead>
      <tbody>
        {compareClaims({ gateway: outcome.gateway, attempts }).map(({ name, claim, seen, verdict }) => (
          <tr key={name} className="border-t align-top [&_td]:py-1 [&_td]:pr-3">
            <th scope="row" className="py-1 pr-3 text-left font-normal text-muted">
              {name}
            </th>
            <td className="figures break-all">{claim ?? 'nothing'}</td>
            <td className="figures break-all">{seen ?? 'nothing'}</td>
            <td>
              <Verdict verdict={verdict} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Verdict({ verdict }: Pick<ClaimCheck, 'verdict'>) {
  const { Icon, color, word } = verdicts[verdict]
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${color}`}>
      <Icon aria-hidden className="size-3.5" />
      {word}
    </span>
  )
}

const verdicts = {
  agrees: { Icon: Check, color: 'text-success', word: 'agrees' },
  differs: { Icon: TriangleAlert, color: 'text-warning', word: 'differs' },
  unknown: { Icon: CircleHelp, color: 'text-faint', word: 'can’t be told' },
} satisfies Record<ClaimCheck['verdict'], unknown>
