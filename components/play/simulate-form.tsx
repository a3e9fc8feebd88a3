'use client'

import { Field } from '@/components/form/field'
import { SwitchField } from '@/components/params/switch-field'
import { Select } from '@/components/ui/select'
import { setSimulate } from '@/lib/play/edit-columns'
import type { Column } from '@/lib/runs/run-input'
import type { FaultProfile, Simulation } from '@/lib/simulator/scenario'
import { useState } from 'react'
import { usePlayStore } from './play-store'
import { SimulateProfile } from './simulate-profile'

/** On or off, and one profile for the column or for each target of its routing. */
export function SimulateForm({ column: { id, simulate, connection, config } }: { column: Column }) {
  const store = usePlayStore()
  const [target, setTarget] = useState(-1)
  const targets = targetNames(config)
  const isEmbedded = connection === 'embedded'
  const set = (next: Simulation | null, field?: string) =>
    store.edit(setSimulate({ id, simulate: next }), field && `simulate:${id}:${target}:${field}`)
  return (
    <div className="flex flex-col gap-3">
      <SwitchField
        label="Simulate the provider"
        checked={simulate !== null}
        isDisabled={!isEmbedded}
        onCheckedChange={(isOn) => set(isOn ? {} : null)}
        hint={isEmbedded ? hint : 'Only the embedded gateway reaches the simulator.'}
      />
      {simulate && targets.length > 0 && (
        <Field label="For">
          {(control) => (
            <Select {...control} value={target} onChange={(event) => setTarget(Number(event.target.value))}>
              <option value={-1}>all targets alike</option>
              {targets.map((name, index) => (
                <option key={`${index}-${name}`} value={index}>
                  {`targets[${index}] ${name}`}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {simulate && (
        <SimulateProfile
          key={target}
          profile={profileOf({ simulate, target })}
          onProfileChange={({ profile, field }) => set(withProfile({ simulate, target, profile, count: targets.length }), field)}
        />
      )}
    </div>
  )
}

const hint =
  'The request goes through the real gateway; in the provider’s place the built-in simulator answers. It needs no key and costs nothing.'

function targetNames(config: Column['config']): string[] {
  const targets = config?.targets
  if (!Array.isArray(targets)) return []
  return targets.map((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'provider' in entry ? String(entry.provider) : 'group',
  )
}

/** Without a list of its own the column's profile holds for every target. */
function profileOf({ simulate, target }: { simulate: Simulation; target: number }): FaultProfile {
  const { targets, ...shared } = simulate
  return target >= 0 && targets ? (targets[target] ?? {}) : shared
}

type WithProfile = { simulate: Simulation; target: number; profile: FaultProfile; count: number }

/** A target that the list leaves out would be the real provider, so the list names all. */
function withProfile({ simulate, target, profile, count }: WithProfile): Simulation {
  if (target < 0) return profile
  const { targets, ...shared } = simulate
  return {
    ...shared,
    targets: Array.from({ length: Math.max(count, targets?.length ?? 0) }, (_, index) =>
      index === target ? { ...profile, ...nestedOf(targets?.[index]) } : targets ? (targets[index] ?? null) : shared,
    ),
  }
}

/** Profiles of targets within a target have no form here, and stay. */
const nestedOf = (profile: Simulation | null | undefined) => (profile?.targets ? { targets: profile.targets } : {})
