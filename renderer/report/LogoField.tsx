import { useId } from 'react'
import type { ReportOptions } from '../../shared/report/options'
import { Button } from '../ui/Button'

type Logo = ReportOptions['logo']

/** Bytes; a head of a page needs no more. */
const largest = 1_000_000

export interface LogoFieldProps {
  readonly logo: Logo
  readonly onChange: (logo: Logo) => void
  readonly onTrouble: (why: string) => void
}

/** A picture for the head of the report, read in the window and kept in the report itself. */
export function LogoField({ logo, onChange, onTrouble }: LogoFieldProps) {
  const id = useId()
  const read = async (file: File | undefined) => {
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const type = typeOf(bytes)
    if (type === null || bytes.length > largest)
      return onTrouble(`“${file.name}” is no PNG or JPEG picture of up to 1 MB. Choose another one.`)
    onTrouble('')
    onChange({ type, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) })
  }
  return (
    <div className="field">
      <label htmlFor={id}>Logo (PNG or JPEG)</label>
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg"
        onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
      />
      {logo && (
        <Button look="quiet" onClick={() => onChange(null)}>
          Leave the logo out
        </Button>
      )}
    </div>
  )
}

/** By its first bytes, whatever it is called. */
function typeOf([a, b, c]: Uint8Array): NonNullable<Logo>['type'] | null {
  if (a === 0x89 && b === 0x50 && c === 0x4e) return 'image/png'
  return a === 0xff && b === 0xd8 && c === 0xff ? 'image/jpeg' : null
}
