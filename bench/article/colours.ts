import type { Status } from '../../shared/model/status'

export const colours: Readonly<Record<Status, `#${string}`>> = {
  unchecked: '#53606c',
  verified: '#1b6b45',
  disputed: '#a8231c',
  'single-source': '#7d5200',
  split: '#6a3a9c',
}
