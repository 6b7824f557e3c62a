/** A text as it may stand in a file: UTF-8, UTF-16 both ways, base64 at each offset, JSON-escaped, percent-encoded, hex. */
export function shapesOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), utf8])
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  const escaped = Array.from(
    text,
    (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    ...[...base64, escaped.join(''), encodeURIComponent(text), utf8.toString('hex')].map((each) =>
      Buffer.from(each),
    ),
  ];
}
