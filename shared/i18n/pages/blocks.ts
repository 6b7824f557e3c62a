import type { PageBlock } from '../../domain/records/page-blocks.ts';

/** A block of running text; none where nothing is written. */
export function textBlock(kind: 'words' | 'text', key: string, label: string, text: string): PageBlock[] {
  return text.trim() === '' ? [] : [{ kind, key, label, text }];
}

/** A block of lines; none where there are none. */
export function listBlock(key: string, label: string, lines: readonly string[]): PageBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'list', key, label, lines }];
}
