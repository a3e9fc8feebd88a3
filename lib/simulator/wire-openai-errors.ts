import { simulatedMessage } from './wire.ts'

type OpenAIError = { message: string; type: string; param: string | null; code: string | null }

export const openaiUnauthorized = openaiError({
  message:
    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
  type: 'invalid_request_error',
  param: null,
  code: null,
})

/** OpenAI's error body for a status. */
export function openaiFailure({ status, model, message }: { status: number; model: string; message: string | null }): {
  error: OpenAIError
} {
  const known = knownErrors({ status, model })
  return openaiError(message === null ? known : { ...known, message })
}

function openaiError(error: OpenAIError): { error: OpenAIError } {
  return { error: { ...error, message: simulatedMessage(error.message) } }
}

/** @see https://platform.openai.com/docs/guides/error-codes */
function knownErrors({ status, model }: { status: number; model: string }): OpenAIError {
  const invalid = { type: 'invalid_request_error', param: null }
  switch (status) {
    case 400:
      return { ...invalid, message: 'The request could not be processed.', code: null }
    case 401:
      return {
        ...invalid,
        message: 'Incorrect API key provided: simul*ted. You can find your API key at https://platform.openai.com/account/api-keys.',
        code: 'invalid_api_key',
      }
    case 403:
      return { ...invalid, message: 'You are not allowed to sample from this model', code: 'unsupported_country_region_territory' }
    case 404:
      return { ...invalid, message: `The model \`${model}\` does not exist or you do not have access to it.`, code: 'model_not_found' }
    case 429:
      return {
        message: `Rate limit reached for ${model} in organization org-simulated on tokens per min (TPM): Limit 30000, Used 29800, Requested 640. Please try again in 880ms. Visit https://platform.openai.com/account/rate-limits to learn more.`,
        type: 'tokens',
        param: null,
        code: 'rate_limit_exceeded',
      }
    case 500:
      return {
        message: 'The server had an error while processing your request. Sorry about that!',
        type: 'server_error',
        param: null,
        code: null,
      }
    case 503:
      return { message: 'The engine is currently overloaded, please try again later', type: 'server_error', param: null, code: null }
    default:
      return status < 500
        ? { ...invalid, message: `The request was refused with status ${status}.`, code: null }
        : { message: `The server failed with status ${status}.`, type: 'server_error', param: null, code: null }
  }
}
