import type { DocumentKind } from './document-codes.ts';

/** Files that do something when they are opened; they are not taken in. */
const programTypes: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-ms-shortcut',
  'application/x.ms.shortcut',
  'application/x-msi',
  'application/java-vm',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/wasm',
]);
const programEndings: ReadonlySet<string> = new Set(
  (
    'app apk bat cmd com cpl desktop dll exe gadget hta jar js jse lnk mjs msc msi msp pif ps1 psm1 py reg scr sh ' +
    'url vb vbe vbs wsf wsh'
  ).split(' '),
);

/** Letters after the last dot, in lower case; empty without one. */
export function endingOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot <= 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

/** True for a program or a script, by its bytes or by the ending that a computer would go by. */
export function isProgram(mediaType: string, fileName: string): boolean {
  return programTypes.has(mediaType) || programEndings.has(endingOf(fileName));
}

const officeTypes = [
  'application/msword',
  'application/x-cfb',
  'application/rtf',
  'application/vnd.openxmlformats-officedocument.',
  'application/vnd.oasis.opendocument.',
  'application/vnd.ms-',
];
const archiveTypes = [
  'application/zip',
  'application/gzip',
  'application/x-7z-compressed',
  'application/x-rar',
  'application/x-tar',
];

/** What a media type is in a worker's words. */
export function documentKindOf(mediaType: string): DocumentKind {
  const startsWithOne = (types: readonly string[]) => types.some((type) => mediaType.startsWith(type));
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType.startsWith('image/')) return 'image';
  if (mediaType.startsWith('audio/')) return 'sound';
  if (mediaType.startsWith('video/')) return 'video';
  if (startsWithOne(officeTypes)) return 'office';
  if (startsWithOne(archiveTypes)) return 'archive';
  return mediaType.startsWith('text/') ? 'text' : 'other';
}

/** Pictures that a window can draw by itself. */
const drawable: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

/** How a document can be looked at inside Keystead; everything else is only kept, and saved outside on purpose. */
export function findViewer(mediaType: string): 'picture' | 'text' | undefined {
  if (drawable.has(mediaType)) return 'picture';
  return mediaType === 'text/plain' ? 'text' : undefined;
}

/** A file's name without anything that a disk or a page could take for more than a name; at most 200 characters. */
export function cleanFileName(name: string): string {
  return [...name.normalize('NFC')]
    .filter((letter) => letter >= ' ' && letter !== '\u007f' && !'/\\<>:"|?*'.includes(letter))
    .join('')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
    .slice(-200)
    .toWellFormed();
}
