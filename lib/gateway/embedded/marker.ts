/** What the header of a target says of the requests that go to it. */
export type Marker = { call: string; target: string; provider: string; simulate?: Record<string, unknown> }

const isMarkerName = (name: string) => name.startsWith('x-pg-')

/** Splits the headers of a request to a provider into those that may leave and the marker of the target being tried, if it has one. */
export function takeMarker(headers: Headers): { headers: Headers; marker: Marker | null } {
  const markers = [...headers].filter(([name]) => isMarkerName(name))
  const kept = new Headers([...headers].filter(([name]) => !isMarkerName(name)))
  const [first] = markers
  return { headers: kept, marker: first ? parseMarker(first[1]) : null }
}

function parseMarker(value: string): Marker | null {
  try {
    const marker: Marker = JSON.parse(value)
    return marker
  } catch {
    return null // not ours
  }
}
