/** Why a disk would not do what it was asked, as a person would tell it. */
export type Trouble =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'permission' }
  | { readonly kind: 'read-only-volume' }
  | { readonly kind: 'folder-gone' }
  | { readonly kind: 'is-folder' }
  | { readonly kind: 'no-file' }
  | { readonly kind: 'bad-name' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'io'; readonly code: string }

const kinds: Readonly<Record<string, Exclude<Trouble['kind'], 'io'>>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'permission',
  EPERM: 'permission',
  EROFS: 'read-only-volume',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  EISDIR: 'is-folder',
  EFTYPE: 'no-file',
  ENAMETOOLONG: 'bad-name',
  EINVAL: 'bad-name',
  ELOOP: 'bad-name',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EAGAIN: 'busy',
  EMFILE: 'busy',
  ENFILE: 'busy',
  ESTALE: 'unreachable',
  ENETDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENOTCONN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ENODEV: 'unreachable',
  ENXIO: 'unreachable',
  ECONNRESET: 'unreachable',
  ECONNABORTED: 'unreachable',
  ECONNREFUSED: 'unreachable',
  ENETRESET: 'unreachable',
  EREMOTEIO: 'unreachable',
  EFBIG: 'too-large',
}

/** The code of an error of the file system; anything else is a bug and is thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}

export function troubleOf(error: unknown): Trouble {
  const code = codeOf(error)
  const kind = kinds[code]
  return kind ? { kind } : { kind: 'io', code }
}

const copy = 'use “Save a copy as…”'

const sentences: { readonly [K in Exclude<Trouble['kind'], 'io'>]: readonly [why: string, remedy: string] } =
  {
    'disk-full': ['the disk is full', `Free some space, or ${copy} on another disk`],
    permission: ['writing there is not allowed', `Ask for write permission, or ${copy} in another folder`],
    'read-only-volume': ['the disk is read-only', `To keep your changes, ${copy} on another disk`],
    'folder-gone': ['its folder is no longer there', `Bring the folder or drive back, or ${copy}`],
    'is-folder': ['a folder has that name', `To keep your changes, ${copy} under another name`],
    'no-file': [
      'something that is not a file has that name',
      `To keep your changes, ${copy} under another name`,
    ],
    'bad-name': [
      'the disk does not accept that name',
      `To keep your changes, ${copy} under a shorter, plain name`,
    ],
    busy: [
      'another program is holding the file',
      `Close it there; it is tried again by itself. If it stays, ${copy}`,
    ],
    unreachable: [
      'the drive cannot be reached',
      `Check the connection; it is tried again by itself. Or ${copy} on this computer`,
    ],
    'too-large': ['the project is too large for one file', 'Move some articles into another project'],
  }

/** Why, as the end of a sentence that began with what failed; without a full stop. */
export function reasonOf(trouble: Trouble): string {
  return trouble.kind === 'io' ? `the disk reported a fault (${trouble.code})` : sentences[trouble.kind][0]
}

/** Why, and what to do in the window: the rest of a sentence that began with what failed. */
export function describeTrouble(trouble: Trouble): string {
  const remedy =
    trouble.kind === 'io' ? `To keep your changes, ${copy} on another disk` : sentences[trouble.kind][1]
  return `${reasonOf(trouble)}. ${remedy}.`
}

const lasting: ReadonlySet<Trouble['kind']> = new Set(['bad-name', 'is-folder', 'no-file', 'too-large'])

/** Whether it may go away without the person doing anything in this program. */
export function mayPass({ kind }: Trouble): boolean {
  return !lasting.has(kind)
}
