/**
 * A text with the headings of a note template under it, each with room to write; headings that stand in it on a line of
 * their own already are not repeated. What was written is never changed.
 */
export function withHeadings(text: string, headings: readonly string[]): string {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  const added = headings.filter((heading) => !lines.has(heading)).map((heading) => `${heading}\n`);
  if (added.length === 0) return text;
  const before = text.trimEnd();
  return `${before === '' ? '' : `${before}\n\n`}${added.join('\n')}`;
}
