import { useDesk } from './desk'

const dark = matchMedia('(prefers-color-scheme: dark)')

/** Keeps `data-theme` of the page what the person or, by their wish, the system wants. */
export function followTheme(): void {
  const apply = () => {
    const { theme } = useDesk.getState().settings
    const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    document.documentElement.dataset['theme'] = shown
  }
  apply()
  dark.addEventListener('change', apply)
  useDesk.subscribe((desk, before) => {
    if (desk.settings.theme !== before.settings.theme) apply()
  })
}
