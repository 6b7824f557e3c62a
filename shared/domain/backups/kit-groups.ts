/** Groups on a printed kit, and characters in each (security.md 3.2). */
const kitGroupCount = 7;
const groupLength = 4;

/** No I, L, O, U stand on the paper; a typed O, I or L is taken as the figure that it looks like. */
const group = /^[0-9A-TV-Z]{4}$/u;

type KitFault =
  /** The first group that cannot be right, counted from 1, as it was typed. */
  | { readonly kind: 'group'; readonly number: number; readonly text: string }
  | { readonly kind: 'count'; readonly count: number };

/** The typed key as groups: at its spaces and hyphens, or every four characters where it has none. */
export function typedGroups(typed: string): readonly string[] {
  const parts = typed
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s\p{Pd}\u2212]+/gu)
    .filter((part) => part !== '');
  const [only = ''] = parts;
  if (parts.length !== 1 || only.length <= groupLength) return parts;
  const count = Math.ceil(only.length / groupLength);
  return Array.from({ length: count }, (_, n) => only.slice(n * groupLength, (n + 1) * groupLength));
}

/** What can be said about a mistyped key without any key: which group has a wrong length or an impossible letter. */
export function findKitFault(typed: string): KitFault | undefined {
  const groups = typedGroups(typed);
  const at = groups.findIndex((text) => !group.test(text));
  const text = groups[at];
  if (text !== undefined) return { kind: 'group', number: at + 1, text };
  return groups.length === kitGroupCount ? undefined : { kind: 'count', count: groups.length };
}
