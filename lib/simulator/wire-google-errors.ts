import { type Failure, simulatedMessage } from './wire.ts'

type GoogleFailure = Omit<Failure, 'id'> & { isStreamed: boolean }

/**
 * Google's error body. A stream's is wrapped in an array, as everything that endpoint says:
 * https://github.com/continuedev/continue/issues/8308. The gateway doesn't read that, and quotes it whole.
 * @see https://ai.google.dev/gemini-api/docs/troubleshooting
 */
export function googleFailure({ status, model, message, isStreamed }: GoogleFailure): unknown {
  const [name, usual] = knownErrors({ status, model })
  const details = status === 429 ? quotaDetails(model) : undefined
  return wrapped({
    isStreamed,
    error: { code: status, message: simulatedMessage(message ?? usual), status: name, ...(details && { details }) },
  })
}

/** A key that is missing or wrong is a bad request to Google, not an unauthorised one. */
export function googleUnauthorized({ isStreamed }: { isStreamed: boolean }) {
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'API_KEY_INVALID',
    domain: 'googleapis.com',
    metadata: { service: 'generativelanguage.googleapis.com' },
  }
  const message = simulatedMessage('API key not valid. Please pass a valid API key.')
  return { status: 400, body: wrapped({ isStreamed, error: { code: 400, message, status: 'INVALID_ARGUMENT', details: [info] } }) }
}

const wrapped = ({ isStreamed, error }: { isStreamed: boolean; error: object }): unknown => (isStreamed ? [{ error }] : { error })

function knownErrors({ status, model }: { status: number; model: string }): [string, string] {
  switch (status) {
    case 400:
      return ['INVALID_ARGUMENT', 'Request contains an invalid argument.']
    case 401:
      return [
        'UNAUTHENTICATED',
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
      ]
    case 403:
      return ['PERMISSION_DENIED', "Your API key doesn't have the required permissions."]
    case 404:
      return [
        'NOT_FOUND',
        `models/${model} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.`,
      ]
    case 429:
      return ['RESOURCE_EXHAUSTED', 'You exceeded your current quota, please check your plan and billing details.']
    case 499:
      return ['CANCELLED', 'The operation was cancelled.']
    case 503:
      return ['UNAVAILABLE', 'The model is overloaded. Please try again later.']
    case 504:
      return ['DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.']
    default:
      return status < 500
        ? ['FAILED_PRECONDITION', `The request was refused with status ${status}.`]
        : ['INTERNAL', 'An internal error has occurred.']
  }
}

const quotaDetails = (model: string) => [
  {
    '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
    violations: [
      {
        quotaMetric: 'generativelanguage.googleapis.com/generate_content_free_tier_requests',
        quotaId: 'GenerateRequestsPerMinutePerProjectPerModel-FreeTier',
        quotaDimensions: { location: 'global', model },
        quotaValue: '15',
      },
    ],
  },
]
