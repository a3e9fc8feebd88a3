/** Puts a popover into the browser's top layer; where there is none, it is shown in its place. */
export function showLayer(element: HTMLElement | null): void {
  if (!element) return
  if (typeof element.showPopover === 'function') element.showPopover()
  else element.removeAttribute('popover')
}
