import { PageHeader } from '@/components/ui/page-header'
import { AboutSection } from './about-section'
import { ConnectionsSection } from './connections-section'
import { GatewaySection } from './gateway-section'
import { ProvidersSection } from './providers-section'

/** What the app is connected to, and whether it works. */
export function SettingsPage() {
  return (
    <div className="flex flex-col pb-12">
      <PageHeader
        title="Settings"
        description="Keys and addresses come from the environment or from .env and stay on the server: this page shows whether they are set, never what they are."
      />
      <ConnectionsSection />
      <GatewaySection />
      <ProvidersSection />
      <AboutSection />
    </div>
  )
}
