'use client'

import { usePlayStore } from './play-store'

/** Links and files come after the first load. */
const load = () => import('./transfer')

/** Takes what is composed out of the page, as a link or a file, and in again. */
export function useTransfer() {
  const store = usePlayStore()
  return {
    copyLink: () => void load().then(({ copyLink }) => copyLink(store)),
    exportFile: () => void load().then(({ exportFile }) => exportFile(store)),
    importFile: (file: File) => void load().then(({ importFile }) => importFile({ store, file })),
  }
}
