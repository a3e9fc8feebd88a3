import { copyText } from '@/components/ui/copy-button'
import { toast } from '@/components/ui/toast'
import { withoutSecrets } from '@/lib/configurations/content-secrets'
import { comfortableLinkLength, writeLinkFragment } from '@/lib/configurations/link'
import { readPortable, writePortable } from '@/lib/configurations/portable'
import { formatBytes } from '@/lib/format'
import { compose } from '@/lib/play/composition'
import { newDraftId } from './draft-url'
import { selectContent, type PlayStore } from './play-store'

/** Puts a link that carries the whole set-up on the clipboard. */
export async function copyLink(store: PlayStore) {
  const content = selectContent(store.state())
  const link = `${location.origin}/play${await writeLinkFragment({ name: store.state().name, content })}`
  const left = withoutSecrets(content).removed
  if (!(await copyText(link))) {
    toast.error('The browser did not let the page copy the link.')
    return
  }
  const secrets = left.length > 0 ? ` Left out, since it looks like a credential: ${left.join(', ')}.` : ''
  if (link.length <= comfortableLinkLength) {
    toast.success('Link copied', {
      description: `It holds the whole set-up (${formatBytes(link.length)}) and opens in any copy of the app.${secrets}`,
    })
    return
  }
  toast('Link copied, but it is long', {
    description: `With ${formatBytes(link.length)} some programs will cut it. A file is safer.${secrets}`,
    action: { label: 'Export a file', onClick: () => exportFile(store) },
  })
}

/** Saves what is composed as a file. */
export function exportFile(store: PlayStore) {
  const { name } = store.state()
  const text = writePortable([{ name: name.trim() || 'Untitled', content: selectContent(store.state()) }])
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: url, download: `${fileName(name)}.portkey.json` }).click()
  setTimeout(() => URL.revokeObjectURL(url))
}

/** Opens what a file holds as a draft. */
export async function importFile({ store, file }: { store: PlayStore; file: File }) {
  const reading = readPortable(await file.text())
  if (reading.status === 'refused') {
    toast.error(`${file.name} can’t be imported`, { description: reading.reason })
    return
  }
  const [first, ...others] = reading.configurations
  if (!first) return
  store.open({ draftId: newDraftId(), name: first.name, configurationId: null, composition: compose(first.content) })
  const more =
    others.length > 0 ? { description: `The file holds ${others.length} more. Import it under Configurations to take them all.` } : {}
  toast.success(`“${first.name}” is open as a draft`, more)
}

/** Letters, digits and hyphens: safe on every file system. */
const fileName = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase() || 'configuration'
