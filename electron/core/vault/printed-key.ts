import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base32: no I, L, O, U, so that nothing printed can be misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLength = 26;
const checkLength = 2;
const groupLength = 4;

/** Number of groups on the paper, for choosing which of them must be typed back. */
export const printedGroupCount = (secretLength + checkLength) / groupLength;

/** What the paper is for. Each kind has its own checksum, so that the wrong paper is noticed before it is tried. */
export type PrintedKind = 'kit' | 'code';

/** A new secret of 26 random characters (130 bits). */
export function newPrintedSecret(): string {
  return Array.from(randomBytes(secretLength), (byte) => alphabet.charAt(byte & 31)).join('');
}

/** Two characters that catch a wrong, missing or swapped character in 1023 of 1024 cases. */
function checksum(kind: PrintedKind, secret: string): string {
  const bits = createHash('sha256').update(`keystead/1/${kind}/${secret}`).digest().readUInt16BE() >> 6;
  return alphabet.charAt(bits >> 5) + alphabet.charAt(bits & 31);
}

/** The secret and its checksum as printed: seven groups of four characters. */
export function printedGroups(kind: PrintedKind, secret: string): string[] {
  const text = secret + checksum(kind, secret);
  return Array.from({ length: printedGroupCount }, (_, n) =>
    text.slice(n * groupLength, (n + 1) * groupLength),
  );
}

/** What a person typed, as the alphabet means it: no case, spaces or hyphens; O is 0, I and L are 1. */
export function readTyped(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** The secret behind a typed key, or undefined when it was mistyped or belongs to another kind of paper. */
export function parsePrinted(kind: PrintedKind, text: string): Buffer | undefined {
  const typed = readTyped(text);
  const secret = typed.slice(0, secretLength);
  const known = typed.length === secretLength + checkLength && [...typed].every((c) => alphabet.includes(c));
  return known && typed === secret + checksum(kind, secret) ? Buffer.from(secret, 'ascii') : undefined;
}
