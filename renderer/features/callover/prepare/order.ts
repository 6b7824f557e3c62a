/** The list with the item at `from` standing at `to`; everything else keeps its order. */
export function movedTo<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_item, index) => index !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

interface Place {
  readonly way: 'up' | 'down' | 'top' | 'end';
  readonly to: number;
}

/** Where the item at `index` can go; a way that would change nothing, or the same as a shorter one, is left out. */
export function placesFor(index: number, count: number): readonly Place[] {
  const places: readonly Place[] = [
    { way: 'up', to: index - 1 },
    { way: 'down', to: index + 1 },
    ...(index > 1 ? [{ way: 'top', to: 0 } as const] : []),
    ...(index < count - 2 ? [{ way: 'end', to: count - 1 } as const] : []),
  ];
  return places.filter(({ to }) => to >= 0 && to < count);
}
