// The rounds of `columns.mjs` as tables and as the figures that the goals are about.
import { asCount, asRatio, inMs, median, missing, pairedRatio } from './measures.mjs'
import { printTable } from './print.mjs'

export const middle = ({ rounds, of, what }) => median(rounds.map((round) => round[of][what]))

export function printRuns({ rounds, naive }) {
  const values = (of) => (what) => middle({ rounds, of, what })
  const row = ({ name, value, cpuRatio }) => [
    name,
    inMs(value('firstTextMs')),
    inMs(value('spreadMs')),
    inMs(value('wallMs')),
    asCount(value('connections')),
    `${asCount(value('longTasks'))} (${asCount(value('longTasksStreaming'))})`,
    inMs(value('longestTaskMs')),
    inMs(value('frameGapMs')),
    asRatio(value('commitsPerFrame')),
    inMs(value('mainThreadMs')),
    cpuRatio,
  ]
  printTable({
    title:
      'Columns in Chromium (ms, from the key that starts the run to what is on the page; long tasks from then on, in brackets once all columns show text)',
    head: [
      '',
      'first text',
      'last − first',
      'wall',
      'connections',
      'long tasks',
      'longest',
      'frame p95',
      'commits/frame',
      'main thread',
      '÷ plain',
    ],
    rows: [
      row({ name: '1 column', value: values('one'), cpuRatio: missing }),
      row({ name: '24 columns', value: values('many'), cpuRatio: asRatio(mainThreadRatio(rounds)) }),
      row({ name: '24 × plain <pre>', value: values('plain'), cpuRatio: '1' }),
      ...(naive ? [row({ name: '24 × plain, a request each (once)', value: (what) => naive[what], cpuRatio: missing })] : []),
    ],
  })
}

export function printRequests(rounds) {
  const row = ({ name, what }) => {
    const { idle, busy } = requestTimes({ rounds, what })
    return [name, inMs(idle), inMs(busy), asRatio(busy / idle), inMs(Math.max(...rounds.flatMap(({ requests }) => requests.busy[what])))]
  }
  const own = (what) => inMs(middle({ rounds, of: 'requests', what }))
  printTable({
    title: 'Small requests of the page (ms, from asking to having read the answer)',
    head: ['', 'idle p50', '24 streams p50', '÷', 'slowest of all'],
    rows: [
      row({ name: 'save (PUT /api/drafts/…)', what: 'saveMs' }),
      row({ name: 'stop (POST /api/runs/…/stop)', what: 'stopMs' }),
      ['Esc: its stop request', missing, own('ownStopMs'), missing, missing],
      ['Esc: until all 24 columns have ended', missing, own('stopToEndMs'), missing, missing],
    ],
  })
}

export const requestTimes = ({ rounds, what }) => ({
  idle: median(rounds.flatMap(({ requests }) => requests.idle[what])),
  busy: median(rounds.flatMap(({ requests }) => requests.busy[what])),
})
export const ratioOf = ({ rounds, what, of, to }) =>
  pairedRatio({ values: rounds.map((round) => round[of][what]), bases: rounds.map((round) => round[to][what]) })
export const mainThreadRatio = (rounds) => ratioOf({ rounds, what: 'mainThreadMs', of: 'many', to: 'plain' })
