'use client'

type RequestHeadersProps = {
  headers: Record<string, string>
  /** By header: the field that it came from. */
  sources: Record<string, string>
  /** What Langroid would send for the same parameters. */
  langroidHeaders: Record<string, string>
}

/** The headers as they are sent, beside those that Langroid makes of the same parameters. */
export function RequestHeaders({ headers, sources, langroidHeaders }: RequestHeadersProps) {
  const names = [...new Set([...Object.keys(headers), ...Object.keys(langroidHeaders)])].toSorted()
  return (
    <section aria-label="Headers" className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">Headers of the request</caption>
        <thead>
          <tr className="border-b text-left text-faint">
            <th className="py-1 pr-3 font-medium">Header</th>
            <th className="py-1 pr-3 font-medium">Sent</th>
            <th className="py-1 font-medium" title="What PortkeyParams.get_headers() of Langroid makes of the same parameters">
              Langroid
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name} className="border-b align-top">
              <th scope="row" className="figures py-1 pr-3 text-left font-normal whitespace-nowrap text-muted">
                {name}
              </th>
              <Value value={headers[name]} source={sources[name]} />
              <Value value={langroidHeaders[name]} isSame={langroidHeaders[name] === headers[name]} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Value({ value, source, isSame = false }: { value: string | undefined; source?: string | undefined; isSame?: boolean }) {
  return (
    <td className="figures min-w-24 py-1 pr-3 break-all">
      {value === undefined ? <span className="text-faint">not sent</span> : isSame ? <span className="text-faint">the same</span> : value}
      {source && <span className="block font-sans text-xs text-faint">from {source}</span>}
    </td>
  )
}
