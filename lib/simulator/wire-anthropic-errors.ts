import { type Failure, simulatedMessage } from './wire.ts'

/** The shape of every error, in a stream as well. */
export const anthropicError = ({ type, message, id }: { type: string; message: string; id: string }) => ({
  type: 'error',
  error: { type, message: simulatedMessage(message) },
  request_id: `req_${id}`,
})

/** @see https://docs.anthropic.com/en/api/errors */
export function anthropicFailure({ status, model, id, message }: Failure) {
  const known: Record<number, [string, string]> = {
    400: ['invalid_request_error', 'The request could not be processed.'],
    401: ['authentication_error', 'invalid x-api-key'],
    402: ['billing_error', 'There is an issue with your billing or payment information.'],
    403: ['permission_error', 'Your API key does not have permission to use the specified resource.'],
    404: ['not_found_error', `model: ${model}`],
    413: ['request_too_large', 'Request exceeds the maximum size'],
    429: ['rate_limit_error', "This request would exceed your organization's rate limit of 40,000 input tokens per minute."],
    500: ['api_error', 'Internal server error'],
    504: ['timeout_error', 'The request timed out while processing.'],
    529: ['overloaded_error', 'Overloaded'],
  }
  const [type, usual] =
    known[status] ??
    (status < 500 ? ['invalid_request_error', `The request was refused with status ${status}.`] : ['api_error', 'Service unavailable'])
  return anthropicError({ type, message: message ?? usual, id })
}
