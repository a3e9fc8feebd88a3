'use client'

import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/dropdown-menu'
import { IconButton } from '@/components/ui/icon-button'
import { themeCookie, themeSchema, type Theme } from '@/lib/settings/theme'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'

const yearSeconds = 31_536_000

const looks = {
  system: { label: 'As the system', Icon: Monitor },
  light: { label: 'Light', Icon: Sun },
  dark: { label: 'Dark', Icon: Moon },
} satisfies Record<Theme, unknown>

/** `theme` is what the cookie said when the page was made. */
export function ThemeMenu({ theme }: { theme: Theme }) {
  const [current, setCurrent] = useState(theme)
  function handleSelect(next: Theme) {
    setCurrent(next)
    applyTheme(next)
  }
  const { Icon } = looks[current]
  return (
    <Menu>
      <MenuTrigger>
        <IconButton label={`Theme: ${looks[current].label}`}>
          <Icon />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" aria-label="Theme">
        {themeSchema.options.map((option) => {
          const { label, Icon: OptionIcon } = looks[option]
          return (
            <MenuItem key={option} icon={<OptionIcon />} isChecked={option === current} onSelect={() => handleSelect(option)}>
              {label}
            </MenuItem>
          )
        })}
      </MenuContent>
    </Menu>
  )
}

/** On this page at once, on the next one by the cookie, which the layout reads. */
function applyTheme(theme: Theme): void {
  // oxlint-disable-next-line unicorn/no-document-cookie -- not every browser has the Cookie Store API
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${yearSeconds}; samesite=lax`
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
