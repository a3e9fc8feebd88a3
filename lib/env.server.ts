import 'server-only'
import { parseSettings, type Settings } from './env'
import { remember } from './remember.server'

/** The settings that this process was started with. */
export const settings = (): Settings => remember('settings', () => parseSettings(process.env))
