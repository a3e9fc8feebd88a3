/** Called by Next once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startWorkbench } = await import('@/lib/workbench/startup.server')
  await startWorkbench()
}
