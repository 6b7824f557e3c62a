/** A point or a place on a canvas; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Outlines that a node can have. */
export type Outline = 'ellipse' | 'soft_box' | 'rounded_box' | 'box' | 'hexagon' | 'diamond' | 'cloud';

/** A shape standing on the canvas with its middle at `at`. */
export interface Figure {
  readonly outline: Outline;
  readonly at: Point;
  readonly size: Size;
}

/** How far the two slanting ends of a hexagon reach in. */
export const hexagonInset = 14;

/** How much of the way towards a point lies inside the outline; 1 is the point itself, more is beyond it. */
function shareInside(outline: Outline, { width, height }: Size, dx: number, dy: number): number {
  const [x, y] = [Math.abs(dx) / (width / 2), Math.abs(dy) / (height / 2)];
  switch (outline) {
    case 'ellipse':
    case 'cloud':
      return 1 / Math.hypot(x, y);
    case 'soft_box':
    case 'rounded_box':
    case 'box':
      return 1 / Math.max(x, y);
    case 'diamond':
      return 1 / (x + y);
    case 'hexagon':
      return 1 / Math.max(y, x + (y * hexagonInset) / (width / 2));
  }
}

/** Where a straight line from the middle of a figure towards a point leaves its outline; the middle when it is there, or when the figure has no size. */
export function borderPoint({ outline, at, size }: Figure, towards: Point): Point {
  const [dx, dy] = [towards.x - at.x, towards.y - at.y];
  if ((dx === 0 && dy === 0) || size.width === 0 || size.height === 0) return at;
  const share = shareInside(outline, size, dx, dy);
  return { x: at.x + dx * share, y: at.y + dy * share };
}

/** Whether the boxes round two figures overlap, with some room between them. */
export function overlaps(one: Omit<Figure, 'outline'>, other: Omit<Figure, 'outline'>, room = 0): boolean {
  return (
    Math.abs(one.at.x - other.at.x) < (one.size.width + other.size.width) / 2 + room &&
    Math.abs(one.at.y - other.at.y) < (one.size.height + other.size.height) / 2 + room
  );
}

/**
 * Breaks a label into lines for a shape: at spaces, words that are too long are cut, and the last line ends in an
 * ellipsis where something is left over.
 */
export function wrapLabel(label: string, perLine: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of label.trim().split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= perLine)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const cut = (line: string) =>
    line.length > perLine ? `${[...line].slice(0, perLine - 1).join('')}…` : line;
  const shown = lines.slice(0, most).map(cut);
  const last = shown.at(-1);
  if (lines.length > most && last !== undefined && !last.endsWith('…')) {
    shown[shown.length - 1] = `${[...last].slice(0, perLine - 1).join('')}…`;
  }
  return shown;
}
