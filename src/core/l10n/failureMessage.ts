import type { Translate } from './translate.ts';

/** What a file system said when an action failed. */
export interface Failure {
  /** The kind that VS Code gives it (`NoPermissions`, `Unavailable` …), or nothing. */
  readonly code: string;
  /** The error as text, in which the system’s own name for it stands (`EBUSY`, `ENOSPC` …). */
  readonly text: string;
  /** Where it was to write a file: the file’s name, and what refused. */
  readonly writing?: { readonly name: string; readonly refusedBy: 'folder' | 'file' };
}

/** What the user can do about an action that failed, in one sentence. */
export function failureMessage({ code, text, writing }: Failure, t: Translate): string {
  if (/ENOSPC|EDQUOT/.test(text) || code === 'FileExceedsStorageQuota') {
    return t('The disk is full: make room, then try again.');
  }
  if (code === 'Unavailable' || /ETIMEDOUT|ENETUNREACH|EHOSTDOWN|EIO\b/.test(text)) {
    return t('The place cannot be reached: check the connection or the drive, then try again.');
  }
  if (writing?.refusedBy === 'file') {
    const { name } = writing;
    return t(
      '{name} cannot be replaced: close it in Excel or LibreOffice if it is open there, or choose another name.',
      { name },
    );
  }
  if (/EBUSY|locked/i.test(text)) {
    return t('The file is in use: close it in Excel or LibreOffice, then try again.');
  }
  if (code === 'NoPermissions' || /EACCES|EPERM|EROFS/.test(text)) {
    return t('The folder is read-only: choose another place, or change its permissions.');
  }
  if (code === 'FileNotFound') {
    return t('The file is gone: it was moved or deleted. Refresh and try again.');
  }
  return t('Something went wrong. Nothing was changed; the details are in the log.');
}
