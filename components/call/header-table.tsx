/** HTTP headers, a line each. */
export function HeaderTable({ headers, label }: { headers: Record<string, string>; label: string }) {
  return (
    <table aria-label={label} className="w-full text-sm">
      <tbody>
        {Object.entries(headers).map(([name, value]) => (
          <tr key={name} className="figures border-t align-top">
            <th scope="row" className="w-2/5 py-1 pr-3 text-left font-normal break-words text-muted">
              {name}
            </th>
            <td className="py-1 break-all">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
