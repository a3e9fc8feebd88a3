import { startCall } from '@/lib/runs/reduce-run'
import type { Attempt, Outcome } from '@/lib/runs/run-event'
import { unknownMetrics } from '@/lib/runs/call-metrics'
import { failed, succeeded } from '@/lib/testing/outcomes'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AttemptStrip } from './attempt-strip'
import { ErrorCard } from './error-card'
import { MetricsFooter } from './metrics-footer'
import { Reasoning } from './reasoning'
import { ToolCalls } from './tool-calls'

afterEach(cleanup)

const attempt = (known: Partial<Attempt>): Attempt => ({
  index: 0,
  target: 'config',
  provider: 'openai',
  url: 'http://127.0.0.1/v1/chat/completions',
  status: 200,
  startedAt: '2026-11-23T12:00:00.000Z',
  durationMs: 100,
  error: null,
  simulated: false,
  ...known,
})
const call = ({ attempts = [], outcome = null }: { attempts?: Attempt[]; outcome?: Outcome | null }) => ({
  ...startCall({ callId: 'c', columnId: 'a', sample: 0 }),
  attempts,
  outcome,
})
const strip = (input: Parameters<typeof call>[0]) => {
  const { attempts, outcome } = call(input)
  render(<AttemptStrip {...{ attempts, outcome }} phase="ended" isSimulated={false} onOpen={() => {}} />)
  return screen.getByRole('button')
}
const footer = (known: Partial<Parameters<typeof MetricsFooter>[0]>) =>
  render(<MetricsFooter metrics={unknownMetrics} best={[]} phase="ended" samples={1} isSimulated={false} {...known} />)

test("an error card tells the advice and quotes the provider's own words as such", () => {
  const outcome = failed()
  if (outcome.status === 'failed') render(<ErrorCard error={outcome.error} />)
  expect(screen.getByRole('alert').textContent).toContain('Too many requests')
  expect(screen.getByText('Wait')).toBeDefined()
  const quote = screen.getByRole('figure')
  expect(quote.textContent).toBe('What was answered:slow down')
  expect(screen.getByText('rate_limited · HTTP 429')).toBeDefined()
})

test('a retry and a fallback are told apart in words', () => {
  const button = strip({
    attempts: [
      attempt({ target: 'targets[0]', status: 429 }),
      attempt({ index: 1, target: 'targets[0]', status: 500 }),
      attempt({ index: 2, target: 'targets[1]', provider: 'anthropic' }),
    ],
  })
  expect(button.textContent).toBe('Evidence: 429 retry 500 fallback anthropic 200 ')
})

test('an attempt without any response names its failure', () => {
  expect(strip({ attempts: [attempt({ status: null, error: 'ECONNREFUSED' })] }).textContent).toBe('Evidence: ECONNREFUSED ')
})

test('a cache hit says so, and that no provider was asked', () => {
  const { gateway } = succeeded()
  expect(strip({ outcome: succeeded({ gateway: { ...gateway, cacheStatus: 'HIT' } }) }).textContent).toBe(
    'Evidence: cache hitno request to a provider',
  )
})

test('the best value is marked by a word, not by colour alone', () => {
  footer({ metrics: { ...unknownMetrics, totalMs: 1234, costUsd: 0.5 }, best: ['totalMs'] })
  const value = (label: string) => within(screen.getByText(label).parentElement ?? document.body).getByRole('definition').textContent
  expect([value('Total'), value('Cost')]).toEqual(['1.23 sbest', '$0.5'])
})

test('an unknown value is a dash that tells why', () => {
  footer({})
  const cell = screen.getByText('Cost').parentElement
  expect(cell?.textContent).toBe('Cost–')
  expect(cell?.title).toContain('no listed price')
})

test('a value that may still come does not pretend to be unknown', () => {
  footer({ phase: 'running' })
  expect(screen.getByText('Cost').parentElement?.title).toContain('Known when a call has ended')
})

test('reasoning is folded and tells its tokens', () => {
  render(<Reasoning text="hm" tokens={1200} isRunning={false} />)
  expect(screen.getByText('Reasoning · 1,200 tokens').closest('details')?.open).toBe(false)
})

test('arguments of a tool call are indented while they come', () => {
  render(<ToolCalls toolCalls={[{ id: null, name: 'get_weather', arguments: '{"city":"Par' }]} />)
  expect(screen.getByText('get_weather')).toBeDefined()
  expect(screen.getByText(/"city"/).textContent).toBe('{\n  "city": "Par')
})
