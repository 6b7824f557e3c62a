/**
 * Folders that a program copies to the internet by itself (security.md 2, row 6), by the names that those programs give
 * them; some add the account's name.
 */
const syncParts: readonly RegExp[] = [
  /^onedrive( -.*)?$/,
  /^dropbox( \(.*\))?$/,
  /^(google ?drive( stream)?|googledrive-.*|my drive)$/,
  /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/,
  /^(box|box sync|box-box)$/,
  /^(nextcloud|owncloud)$/,
  /^(pcloud ?drive|pcloudsync)$/,
  /^(mega|megasync)$/,
  /^proton ?drive$/,
  /^(sync|syncthing)$/,
  /^cloudstorage$/,
];

/** Files by which a folder shows that it is synchronised, whatever its name. */
export const syncMarkers = [
  '.dropbox',
  '.dropbox.cache',
  '.stfolder',
  '.nextcloudsync.log',
  '.owncloudsync.log',
] as const;

/** Whether a folder, by its full path, lies in one whose files another program carries away. */
export function isSyncFolder(path: string): boolean {
  const parts = path.toLowerCase().split(/[/\\]+/);
  return parts.some((part) => syncParts.some((known) => known.test(part)));
}
