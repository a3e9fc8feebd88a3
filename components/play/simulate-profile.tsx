'use client'

import { Field } from '@/components/form/field'
import { NumberField } from '@/components/params/number-field'
import { SwitchField } from '@/components/params/switch-field'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { faultEffects, faultProfileSchema, faultSchema, type FaultProfile } from '@/lib/simulator/scenario'

type SimulateProfileProps = {
  profile: FaultProfile
  /** `field` names what is typed into; a preset has none. */
  onProfileChange: (change: { profile: FaultProfile; field?: string }) => void
}

const presets: { name: string; profile: FaultProfile }[] = [
  { name: 'Healthy', profile: {} },
  { name: 'Slow', profile: { firstTokenMs: 3000, tokensPerSecond: 12 } },
  { name: '429 twice', profile: { failFirst: 2, status: 429 } },
  { name: 'Always 503', profile: { status: 503 } },
  { name: 'Cut short', profile: { fault: 'cut', afterTokens: 30 } },
]

const numbers = [
  { name: 'firstTokenMs', label: 'First token, ms' },
  { name: 'tokensPerSecond', label: 'Tokens per second' },
  { name: 'outputTokens', label: 'Length, tokens' },
  { name: 'seed', label: 'Seed' },
  { name: 'failFirst', label: 'Fail the first' },
  { name: 'status', label: 'With status' },
  { name: 'retryAfterSeconds', label: 'Retry-After, s' },
  { name: 'afterTokens', label: 'Fault after, tokens' },
  { name: 'headersMs', label: 'Headers after, ms' },
] as const satisfies { name: keyof FaultProfile; label: string }[]

/** How the simulated provider behaves: speed, length and faults. */
export function SimulateProfile({ profile, onProfileChange }: SimulateProfileProps) {
  const set = (change: Partial<FaultProfile>) =>
    onProfileChange({ profile: withoutUndefined({ ...profile, ...change }), field: Object.keys(change).join() })
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">Behaviour</legend>
        {presets.map((preset) => (
          <Button key={preset.name} size="sm" onClick={() => onProfileChange({ profile: preset.profile })}>
            {preset.name}
          </Button>
        ))}
      </fieldset>
      <div className="grid grid-cols-2 items-start gap-x-3 gap-y-2">
        {numbers.map(({ name, label }) => (
          <NumberField
            key={name}
            label={<span title={faultProfileSchema.shape[name].description}>{label}</span>}
            value={profile[name]}
            onValueChange={(value) => set({ [name]: value })}
            problemOf={(value) => problemOf({ name, value })}
          />
        ))}
      </div>
      <Field label="Fault" hint={profile.fault && faultEffects[profile.fault]}>
        {(control) => (
          <Select
            {...control}
            value={profile.fault ?? ''}
            onChange={({ target }) => set({ fault: faultSchema.safeParse(target.value).data })}
          >
            <option value="">none</option>
            {faultSchema.options.map((fault) => (
              <option key={fault}>{fault}</option>
            ))}
          </Select>
        )}
      </Field>
      <SwitchField
        label="Think aloud before the answer"
        checked={profile.reasoning ?? false}
        onCheckedChange={(reasoning) => set({ reasoning: reasoning || undefined })}
      />
    </div>
  )
}

function problemOf({ name, value }: { name: (typeof numbers)[number]['name']; value: number }): string | null {
  const parsed = faultProfileSchema.shape[name].safeParse(value)
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'This can’t be taken.')
}

function withoutUndefined(profile: FaultProfile): FaultProfile {
  const clean = { ...profile }
  for (const [name, value] of Object.entries(profile)) if (value === undefined) Reflect.deleteProperty(clean, name)
  return clean
}
