// The JavaScript of a page as it crosses the wire, with nothing cached.
import { startBareApp } from './bare-app.mjs'
import { openBrowser } from './browser.mjs'
import { sleep } from './lifetime.mjs'
import { asCount, inKb, sum } from './measures.mjs'
import { printTable } from './print.mjs'
import { startApp } from './servers.mjs'

/** How long nothing may be asked for until a page counts as loaded to its end; prefetches come late. */
const quietMs = 2000

export async function scripts({ bareDirectory }) {
  const browser = await openBrowser()
  if (!browser) return []
  const [app, bare] = [await startApp(), await startBareApp(bareDirectory)]
  const pages = { '/play': await load({ browser, url: `${app.origin}/play` }), 'bare Next page': await load({ browser, url: bare.origin }) }
  await browser.close()
  await app.stop()
  await bare.stop()
  printTable({
    title: 'Scripts over the wire (kB, compressed as served; at most until the load event, and after it)',
    head: ['', 'files', 'first load', 'after it', 'uncompressed', 'page itself'],
    rows: Object.entries(pages).map(([name, { first, later, documentBytes }]) => [
      name,
      asCount(first.length + later.length),
      inKb(wire(first)),
      inKb(wire(later)),
      inKb(sum([...first, ...later].map(({ bytes }) => bytes))),
      inKb(documentBytes),
    ]),
  })
  const { first, later } = pages['/play']
  return [
    {
      id: 'P11',
      what: 'scripts of /play, all that a visit loads',
      measured: wire([...first, ...later]) / 1000,
      limit: 200,
      unit: ' kB',
      digits: 1,
    },
  ]
}

const wire = (files) => sum(files.map(({ wireBytes }) => wireBytes))

async function load({ browser, url }) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const responses = []
    let loaded = null
    page.on('response', (response) => responses.push({ response, isFirst: loaded === null }))
    page.once('load', () => (loaded = performance.now()))
    await page.goto(url, { waitUntil: 'networkidle' })
    await sleep(quietMs)
    const files = await Promise.all(responses.filter(({ response }) => isScript(response)).map(weigh))
    const { responseBodySize: documentBytes } = await responses[0].response.request().sizes()
    return { first: files.filter(({ isFirst }) => isFirst), later: files.filter(({ isFirst }) => !isFirst), documentBytes }
  } finally {
    await context.close()
  }
}

const isScript = (response) => /javascript/.test(response.headers()['content-type'] ?? '')

async function weigh({ response, isFirst }) {
  const { responseBodySize } = await response.request().sizes()
  return { isFirst, wireBytes: responseBodySize, bytes: (await response.body()).length }
}
