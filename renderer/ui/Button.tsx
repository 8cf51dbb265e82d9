import type { ComponentPropsWithRef } from 'react'
import './button.css'

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `plain` has a rule around it, `primary` is the one answer of a dialog, `quiet` is a word or an icon in a bar. */
  readonly look?: 'plain' | 'primary' | 'quiet'
}

/** A button; one that only shows an icon needs an `aria-label`. */
export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  const classes = ['button', `button-${look}`, className].filter(Boolean).join(' ')
  return <button {...rest} type={type} className={classes} />
}
