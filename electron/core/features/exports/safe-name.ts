/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** Signs that lead elsewhere, that Windows refuses, that cannot be seen, or that turn a name round. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]/gu;
const mostLetters = 80;

/**
 * A name that is one file or folder on every system, and stays where it is put: without paths, signs that no system
 * takes, or letters that hide its ending. Never empty.
 */
export function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(unsafe, '_');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 12 ? plain.slice(dot) : '';
  const letters = Array.from(plain.slice(0, plain.length - ending.length))
    .slice(0, mostLetters)
    .join('');
  // Windows drops dots and spaces at the end, and a leading dot hides.
  const trimmed = `${letters}${ending}`.replace(/^[.\s]+|[.\s]+$/gu, '');
  if (trimmed === '') return '_';
  return device.test(trimmed) ? `_${trimmed}` : trimmed;
}
