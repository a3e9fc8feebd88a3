/** What a control has to know of a parameter. */
export type ParamSpec = { name: string; help: string } & (
  | { kind: 'text'; placeholder?: string }
  | { kind: 'number'; isInteger?: boolean; least?: number; most?: number; placeholder?: string }
  | { kind: 'boolean'; isOnByDefault?: boolean }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'list'; isNumeric: boolean; placeholder?: string }
  /** Texts by name. */
  | { kind: 'map'; entryName: string }
  /** A few named parts; others that are there stay. */
  | { kind: 'object'; fields: readonly ParamSpec[]; start?: Record<string, unknown> }
  | { kind: 'json' }
)
