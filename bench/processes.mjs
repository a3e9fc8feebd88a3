// What the kernel knows about a process. Linux only: elsewhere there is nothing, and the tables say so.
import { readFileSync, readdirSync } from 'node:fs'

export const canReadProcesses = process.platform === 'linux'

/** The kernel counts in hundredths of a second on every Linux that Node runs on. */
const tickMs = 10

export const parentOf = (pid) => (canReadProcesses ? Number(statOf(pid)[1]) : null)

/** CPU time so far, all threads, in ms. */
export const cpuMs = (pid) => {
  const stat = statOf(pid)
  return (Number(stat[11]) + Number(stat[12])) * tickMs
}

/** Resident memory in MB, what is shared with others included. */
export const residentMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024

export const childrenOf = (parent) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return parentOf(name) === parent ? [{ pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }] : []
      } catch {
        return [] // it ended meanwhile
      }
    })

/** Fields from the third on: the name before them may hold spaces. */
function statOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
