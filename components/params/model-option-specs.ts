import type { ParamSpec } from './param-spec'

/** The controls of the options that most models know. */
export const modelOptionSpecs: readonly ParamSpec[] = [
  { name: 'temperature', kind: 'number', least: 0, most: 2, placeholder: 'the model’s own', help: '0 repeats itself, 2 rambles.' },
  { name: 'max_tokens', kind: 'number', isInteger: true, least: 1, placeholder: 'the model’s own', help: 'The longest answer, in tokens.' },
  { name: 'top_p', kind: 'number', least: 0, most: 1, placeholder: '1', help: 'Only words within this share of the likelihood.' },
  { name: 'stop', kind: 'list', isNumeric: false, placeholder: 'END, ###', help: 'Texts at which the answer ends.' },
  { name: 'seed', kind: 'number', isInteger: true, help: 'The same seed gives about the same answer, where a provider has it.' },
  { name: 'frequency_penalty', kind: 'number', least: -2, most: 2, placeholder: '0', help: 'Against repeating words.' },
  { name: 'presence_penalty', kind: 'number', least: -2, most: 2, placeholder: '0', help: 'Towards new subjects.' },
  { name: 'reasoning_effort', kind: 'choice', choices: ['minimal', 'low', 'medium', 'high'], help: 'How long a reasoning model thinks.' },
]
