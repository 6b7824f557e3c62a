/**
 * The name as one says it: “Ilka” of “Ilka Varga”. A first word that is no name by itself (“Mr”, “J.”) takes the
 * whole name. Empty for somebody whose name nobody knows yet.
 */
export function callName(name: string): string {
  const [first = ''] = name.trim().split(/\s+/u);
  return first.length <= 2 || first.endsWith('.') ? name.trim() : first;
}
