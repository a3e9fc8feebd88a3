import { z } from 'zod'

/** Every code that an error answer can carry, with its HTTP status. */
export const errorStatuses = {
  invalid_json: 400,
  invalid_input: 400,
  secret_in_config: 400,
  unknown_connection: 400,
  forbidden_origin: 403,
  not_found: 404,
  conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  unknown_host: 421,
  internal_error: 500,
  gateway_unavailable: 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatuses

/** What went wrong at one place of the input. */
export const errorDetailSchema = z.object({ path: z.string(), message: z.string() })
export type ErrorDetail = z.infer<typeof errorDetailSchema>

/** The body of every error answer. */
export const errorBodySchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.array(errorDetailSchema).optional() }),
})

/** An error with a code of the table above; its message is for the user and says what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetail[] | undefined

  constructor({ code, message, details, cause }: { code: ErrorCode; message: string; details?: ErrorDetail[]; cause?: unknown }) {
    super(message, { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }

  get status(): number {
    return errorStatuses[this.code]
  }
}

/** The first problems of a failed parse, each with its place as a dotted path. */
export function detailsOf(error: z.ZodError): ErrorDetail[] {
  return error.issues.slice(0, 20).map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }))
}
