import { Spinner } from '@/components/ui/spinner'

/** Stands where a part of the page is on its way. */
export function PanelLoading() {
  return (
    <div className="flex justify-center p-6 text-faint">
      <Spinner label="Loading" />
    </div>
  )
}
