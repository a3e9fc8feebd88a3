import { z } from 'zod'
import { gatewayConfigTable } from './gateway-config-table'
import { modelOptionsTable } from './model-options-table'
import { optionalShape, parametersOf } from './parameter'
import { portkeyParamsTable } from './portkey-params-table'

/** Langroid's twelve fields; one that it doesn't know is refused, as Langroid does. */
export const portkeyParamsSchema = z.strictObject(optionalShape(portkeyParamsTable))
export type PortkeyParams = z.infer<typeof portkeyParamsSchema>

/** What goes into the body beside model, messages, tools and response_format; options that the table doesn't know are kept. */
export const modelOptionsSchema = z.looseObject(optionalShape(modelOptionsTable))
export type ModelOptions = z.infer<typeof modelOptionsSchema>

export const portkeyParameters = parametersOf(portkeyParamsTable)
export const modelOptionParameters = parametersOf(modelOptionsTable)
export const gatewayConfigParameters = parametersOf(gatewayConfigTable)
