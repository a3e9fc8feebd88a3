const capitals: Record<string, string> = {
  Argentina: 'Buenos Aires',
  Australia: 'Canberra',
  Austria: 'Vienna',
  Belgium: 'Brussels',
  Brazil: 'Brasília',
  Canada: 'Ottawa',
  China: 'Beijing',
  Denmark: 'Copenhagen',
  Egypt: 'Cairo',
  England: 'London',
  Finland: 'Helsinki',
  France: 'Paris',
  Germany: 'Berlin',
  Greece: 'Athens',
  India: 'New Delhi',
  Ireland: 'Dublin',
  Italy: 'Rome',
  Japan: 'Tokyo',
  Kenya: 'Nairobi',
  Mexico: 'Mexico City',
  Netherlands: 'Amsterdam',
  'New Zealand': 'Wellington',
  Norway: 'Oslo',
  Poland: 'Warsaw',
  Portugal: 'Lisbon',
  'South Korea': 'Seoul',
  Spain: 'Madrid',
  Sweden: 'Stockholm',
  Switzerland: 'Bern',
  Turkey: 'Ankara',
}

/** The question that every new connection is tried with; a wrong answer to it would confuse. */
export function capitalIn(text: string): { country: string; city: string } | null {
  const asked = /\bcapital(?: city)? of (?:the )?(\p{L}+(?: \p{L}+)?)/iu.exec(text)?.[1]?.toLowerCase()
  const found = Object.entries(capitals).find(
    ([country]) => asked === country.toLowerCase() || asked?.startsWith(`${country.toLowerCase()} `),
  )
  return found ? { country: found[0], city: found[1] } : null
}
