// What it weighs: the scripts of /play, the way to the first answer after `npm start`, and memory.
import { buildBareApp } from './bare-app.mjs'
import { memory } from './memory.mjs'
import { scripts } from './scripts.mjs'
import { starts } from './starts.mjs'

export async function page({ isQuick }) {
  const bareDirectory = await buildBareApp()
  return [...(await scripts({ bareDirectory })), ...(await starts({ bareDirectory, isQuick })), ...(await memory())]
}
