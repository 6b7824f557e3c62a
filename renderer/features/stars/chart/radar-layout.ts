/** One label outside the ring: its lines, and the value that stands under them. */
export interface AxisLabel {
  /** Words of the area, wrapped. */
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle' | 'end';
  /** Where the text is anchored. */
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
}

/** Where everything of a radar stands, in CSS pixels of its own drawing. */
export interface RadarLayout {
  readonly width: number;
  readonly height: number;
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  readonly labels: readonly AxisLabel[];
}

interface LayoutOptions {
  readonly width: number;
  /** Least height; the drawing grows when its labels need it. */
  readonly height: number;
  readonly fontSize: number;
  /** Lines below the words of each label: one where values are shown. */
  readonly extraLines: number;
  /** Distance from the ring to the words. */
  readonly gap: number;
  /** Width of a text in pixels. */
  readonly measure: (text: string) => number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Line height of labels, as a part of the font size. */
const leading = 1.22;
/** Radii of the ring as parts of the width: the least before labels are moved apart, and the least at all. */
const usualRing = 0.24;
const smallestRing = 0.16;

/** Breaks words into lines of at most that width; a single word that is longer keeps its line. */
export function wrapWords(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Least room between two labels, in pixels. */
const apart = { x: 8, y: 2 };

function overlap(a: Box, b: Box): boolean {
  const besides = a.left < b.right + apart.x && b.left < a.right + apart.x;
  return besides && a.top < b.bottom + apart.y && b.top < a.bottom + apart.y;
}

function boxOf(label: AxisLabel, options: LayoutOptions): Box {
  const { fontSize, extraLines, measure } = options;
  const widest = Math.max(0, ...label.lines.map(measure));
  const left = { start: label.x, middle: label.x - widest / 2, end: label.x - widest }[label.anchor];
  const top = label.y - fontSize;
  const bottom = top + (label.lines.length + extraLines) * fontSize * leading;
  return { left, right: left + widest, top, bottom };
}

/** Side labels stand beside their axis, those at the very top and bottom over and under it. */
function placeLabel(
  text: string,
  angle: number,
  radius: number,
  center: { x: number; y: number },
  options: LayoutOptions,
): AxisLabel {
  const { width, fontSize, extraLines, gap, measure } = options;
  const [sin, cos] = [Math.sin(angle), -Math.cos(angle)];
  const x = center.x + sin * (radius + gap);
  const y = center.y + cos * (radius + gap);
  const anchor = Math.abs(sin) < 0.15 ? 'middle' : sin > 0 ? 'start' : 'end';
  const room = anchor === 'middle' ? width * 0.6 : anchor === 'start' ? width - x : x;
  const lines = wrapWords(text, Math.min(room, fontSize * 9), measure);
  const lineHeight = fontSize * leading;
  const rows = lines.length + extraLines;
  const over = y - (rows - 1) * lineHeight;
  const beside = y - ((rows - 1) * lineHeight) / 2 + fontSize * 0.34;
  const under = y + fontSize * 0.9;
  const first = cos < -0.9 ? over : cos > 0.9 ? under : beside;
  return { lines, anchor, x, y: first };
}

function layOutAt(radius: number, texts: readonly string[], options: LayoutOptions): RadarLayout {
  const { width, height } = options;
  // A star with an odd number of axes reaches less far down than up.
  const down = texts.length % 2 === 0 ? 1 : Math.cos(Math.PI / texts.length);
  const center = { x: width / 2, y: height / 2 + (radius * (1 - down)) / 2 };
  const labels = texts.map((text, index) =>
    placeLabel(text, (2 * Math.PI * index) / texts.length, radius, center, options),
  );
  return { width, height, cx: center.x, cy: center.y, radius, labels };
}

function isApart(boxes: readonly Box[]): boolean {
  return boxes.every((box, index) => boxes.slice(index + 1).every((other) => !overlap(box, other)));
}

function isInside(boxes: readonly Box[], width: number): boolean {
  return boxes.every((box) => box.left >= 0 && box.right <= width);
}

/** Moves labels that touch away from the middle of the drawing, those nearest to it first. */
function spread(layout: RadarLayout, options: LayoutOptions): RadarLayout {
  const placed: { index: number; label: AxisLabel; box: Box }[] = [];
  const distance = (label: AxisLabel) =>
    Math.abs((boxOf(label, options).top + boxOf(label, options).bottom) / 2 - layout.cy);
  const order = layout.labels
    .map((label, index) => ({
      label,
      index,
      from: label.anchor === 'middle' ? Number.POSITIVE_INFINITY : distance(label),
    }))
    .toSorted((a, b) => a.from - b.from);
  for (const { index, label } of order) {
    let moved = label;
    const own = boxOf(label, options);
    const up = (own.top + own.bottom) / 2 < layout.cy;
    for (let box = own; ; box = boxOf(moved, options)) {
      const hit = placed.find((other) => overlap(box, other.box));
      if (hit === undefined) {
        placed.push({ index, label: moved, box });
        break;
      }
      moved = {
        ...moved,
        y: moved.y + (up ? hit.box.top - box.bottom - apart.y : hit.box.bottom - box.top + apart.y),
      };
    }
  }
  const labels = placed.toSorted((a, b) => a.index - b.index).map(({ label }) => label);
  return { ...layout, labels };
}

/** Makes the drawing as high as its labels need, with everything moved into it. */
function grow(layout: RadarLayout, options: LayoutOptions): RadarLayout {
  const boxes = layout.labels.map((label) => boxOf(label, options));
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const height = Math.max(options.height, Math.ceil(bottom - top));
  const by = (height - top - bottom) / 2;
  const labels = layout.labels.map((label) => ({ ...label, y: label.y + by }));
  return { ...layout, height, cy: layout.cy + by, labels };
}

/**
 * The radar with the largest ring whose labels neither leave the drawing nor touch each other (domain.md 1.8: first
 * axis at twelve o'clock, clockwise). Words are never cut: many long labels move apart and make the drawing higher.
 */
export function layOutRadar(texts: readonly string[], options: LayoutOptions): RadarLayout {
  const { width, height } = options;
  const largest = Math.floor(Math.min(width, height) / 1.6);
  for (let radius = largest; radius >= usualRing * width; radius -= 3) {
    const layout = layOutAt(radius, texts, options);
    const boxes = layout.labels.map((label) => boxOf(label, options));
    const fits = boxes.every((box) => box.top >= 0 && box.bottom <= height);
    if (fits && isInside(boxes, width) && isApart(boxes)) return layout;
  }
  for (let radius = usualRing * width; radius > smallestRing * width; radius -= 3) {
    const layout = spread(layOutAt(radius, texts, options), options);
    if (
      isInside(
        layout.labels.map((label) => boxOf(label, options)),
        width,
      )
    )
      return grow(layout, options);
  }
  return grow(spread(layOutAt(smallestRing * width, texts, options), options), options);
}
