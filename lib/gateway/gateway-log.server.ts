import 'server-only'

type Write = (fields: object, message: string) => void

/** Where the gateway's code tells what it does; the app's log fits. */
export type Log = { debug: Write; info: Write; warn: Write; error: Write }
