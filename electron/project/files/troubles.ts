/** Why a disk would not do what it was asked, as a person would tell it. */
export type Trouble =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'permission' }
  | { readonly kind: 'read-only-volume' }
  | { readonly kind: 'folder-gone' }
  | { readonly kind: 'is-folder' }
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

/** Why, and what to do: the second and third part of a sentence that began with what failed. */
export function describeTrouble(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'disk-full':
      return 'the disk is full. Free some space, or use “Save a copy as…” on another disk.'
    case 'permission':
      return 'writing there is not allowed. Ask for write permission, or use “Save a copy as…” in another folder.'
    case 'read-only-volume':
      return 'the disk is read-only. Use “Save a copy as…” on another disk.'
    case 'folder-gone':
      return 'its folder is no longer there. Bring the folder or drive back, or use “Save a copy as…”.'
    case 'is-folder':
      return 'a folder has that name. Use “Save a copy as…” under another name.'
    case 'bad-name':
      return 'the disk does not accept that name. Use “Save a copy as…” under a shorter, plain name.'
    case 'busy':
      return 'another program is holding the file. Close it there; it is tried again by itself.'
    case 'unreachable':
      return 'the drive cannot be reached. Check the connection, or use “Save a copy as…” on this computer.'
    case 'too-large':
      return 'the project has become too large for one file. Move some articles into another project.'
    case 'io':
      return `the disk reported a fault (${trouble.code}). Use “Save a copy as…” on another disk.`
  }
}

/** Whether it may go away without the person doing anything in this program. */
export function mayPass({ kind }: Trouble): boolean {
  return kind !== 'bad-name' && kind !== 'is-folder' && kind !== 'too-large'
}
