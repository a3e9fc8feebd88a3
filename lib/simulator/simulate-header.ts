import { z } from 'zod'
import { faultProfileSchema } from './scenario.ts'

const directiveSchema = z.object({
  ...faultProfileSchema.shape,
  /** With `target` the key under which `failFirst` counts. */
  call: z.string().max(200).optional(),
  target: z.string().max(500).optional(),
  /** Which of several samples this is; samples may differ when the temperature allows it. */
  sample: z.number().int().min(0).optional(),
  /** The gateway's slug; a few providers frame their streams in their own way. */
  provider: z.string().max(100).optional(),
})
/** What one request asks of the simulator: a fault profile and whose request it is. */
export type Directive = z.infer<typeof directiveSchema>

/**
 * Reads the value of the `x-simulate` header; without one the provider is healthy.
 * @throws {SyntaxError | z.ZodError} when it is not JSON or not a profile.
 */
export const parseDirective = (header: string | undefined): Directive => directiveSchema.parse(header ? JSON.parse(header) : {})
