/** From which width of the list on each column is there; below `@2xl` a row is a card that orders its cells itself. */
export const cells = {
  status: '@2xl:table-cell',
  time: '@2xl:table-cell',
  model: '@2xl:table-cell',
  excerpt: '@2xl:table-cell',
  attempts: '@2xl:hidden @5xl:table-cell',
  cache: '@2xl:hidden @5xl:table-cell',
  tokens: '@2xl:hidden @4xl:table-cell',
  cost: '@2xl:hidden @3xl:table-cell',
  firstToken: 'hidden @6xl:table-cell',
  total: '@2xl:table-cell',
} as const
