import type { CallError } from './call-error'

type Problem = { message: string; advice: string }

/** What is found before anything is sent, by code. */
const problems = {
  missing_model: () => ({
    message: 'The column names no model.',
    advice: 'Choose a model, or write one as portkey/{provider}/{model}, for instance portkey/openai/gpt-4o-mini.',
  }),
  missing_provider: ({ model = '' }) => ({
    message: `“${model}” names no provider.`,
    advice: 'Write the model as portkey/{provider}/{model}, or set the field provider of the Portkey parameters.',
  }),
  missing_variable: ({ names = '' }) => ({
    message: `The prompt has variables without a value: ${names}.`,
    advice: 'Give each a value beside the prompt; an empty one counts.',
  }),
  missing_provider_key: ({ provider = '', names = '' }) => ({
    message: `No key for ${provider} is set on the server.`,
    advice: `Set ${names} in .env and start the app again, or switch the column to the simulator, which needs no key.`,
  }),
  missing_provider_host: ({ provider = '', names = '' }) => ({
    message: `${provider} runs on a host of your own, and none is set on the server.`,
    advice: `Set ${names} in .env, for instance http://127.0.0.1:11434 for Ollama, and start the app again, or switch the column to the simulator.`,
  }),
  missing_portkey_key: () => ({
    message: 'The hosted gateway needs a Portkey API key, and none is set.',
    advice:
      'Set PORTKEY_API_KEY in .env and start the app again, type a key for this session into the field api_key, or use the embedded gateway.',
  }),
  simulator_needs_embedded: () => ({
    message: 'The simulator stands behind the embedded gateway alone.',
    advice: 'Choose the embedded connection for this column, or switch its simulation off.',
  }),
  provider_not_simulated: ({ provider = '' }) => ({
    message: `The simulator does not speak the API of ${provider}.`,
    advice: 'Switch the simulation of this column off, or rehearse with another provider; openai and whatever speaks its API can stand in.',
  }),
  host_not_allowed: ({ path = '', address = '' }) => ({
    message: `Keys of this server are not sent to ${address} (${path}).`,
    advice:
      'If you trust that host, set it as the provider’s base URL in .env (OPENAI_BASE_URL for openai, for instance); addresses of this machine are taken as they are.',
  }),
  invalid_address_part: ({ path = '' }) => ({
    message: `${path} becomes part of the provider’s address and has a character that can’t stand there.`,
    advice: 'Write letters, digits, dots, hyphens and underscores alone.',
  }),
  guardrail_not_allowed: ({ name = '' }) => ({
    message: `The guardrail “${name}” would post this request, keys included, to another host.`,
    advice:
      'Remove it, or let it post to an address of this machine. Checks such as regexMatch, contains or jsonSchema work without a network.',
  }),
  base_url_not_allowed: ({ origin = '' }) => ({
    message: `Keys of this server are not sent to ${origin}.`,
    advice:
      'Set PORTKEY_BASE_URL to that address in .env if it is a gateway that you trust; addresses of this machine are taken as they are.',
  }),
  invalid_base_url: () => ({
    message: 'base_url is not an http:// or https:// address.',
    advice: 'Write it without /v1, for instance http://127.0.0.1:8787.',
  }),
  unknown_connection: ({ connection = '' }) => ({
    message: `The connection “${connection}” is not set up.`,
    advice: 'Set PORTKEY_API_KEY for the hosted gateway or PORTKEY_BASE_URL for one of your own, or use the embedded one.',
  }),
  custom_header_refused: ({ name = '' }) => ({
    message: `The custom header “${name}” can’t be forwarded.`,
    advice:
      'Headers of the gateway (x-portkey-…), of the connection and of authorisation are made by the server; use the field that stands for it, or another name.',
  }),
  invalid_header_value: ({ name = '' }) => ({
    message: `The value of the header “${name}” has a line break or a character that a header can’t carry.`,
    advice: 'Headers carry Latin letters, digits and signs on one line. Put other text into the metadata, which is escaped.',
  }),
  headers_too_large: ({ bytes = '', limit = '' }) => ({
    message: `The headers of this request have ${bytes} bytes; the gateway takes ${limit}.`,
    advice: 'Shorten the metadata, the custom headers or the routing.',
  }),
  reserved_option: ({ name = '' }) => ({
    message: `The option “${name}” is made from the prompt and the column, so it can’t be set beside them.`,
    advice: 'Remove it from the options.',
  }),
} satisfies Record<string, (values: Record<string, string>) => Problem>

export type ProblemCode = keyof typeof problems

/** Ends the building of a request; what it carries becomes the call's error. */
export class RequestProblem extends Error {
  readonly callError: CallError

  constructor({ code, ...values }: { code: ProblemCode } & Record<string, string>) {
    const make: (values: Record<string, string>) => Problem = problems[code]
    const { message, advice } = make(values)
    super(message)
    this.callError = { code, httpStatus: null, message, advice, providerMessage: null }
  }
}
