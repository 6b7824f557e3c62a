/** Characters of a chain value that are printed: 96 bits, more than anybody can hit by trying. */
const printedCharacters = 16;
/** In the foot of every PDF there is less room: 48 bits. */
const footCharacters = 8;

/** The beginning of a chain value as it is printed on the monthly sheet. */
export function anchorStart(h: string): string {
  return h.slice(0, printedCharacters);
}

/** The number of the newest entry and the beginning of its chain value, short enough for the foot of a page. */
export function shortAnchor({ seq, h }: { readonly seq: number; readonly h: string }): string {
  return `${seq}-${h.slice(0, footCharacters)}`;
}

/** Whether what somebody typed from paper is the beginning of this chain value. */
export function isStartOf(h: string, typed: string): boolean {
  return typed !== '' && h.startsWith(typed.replaceAll(/\s/gu, ''));
}
