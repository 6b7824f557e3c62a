/** Text of a file, with the encoding it turned out to have; or that it is no text we can read without guessing. */
export type Decoded =
  | { readonly encoding: 'utf-8' | 'windows-1252'; readonly text: string }
  | { readonly encoding: 'unreadable' };

/** Control characters other than tab and line ends: no text in a one-byte encoding has them. */
const control = /[^\P{Cc}\t\n\r]/u;

/**
 * Reads a CSV file. The standard says UTF-8 (domain.md 9.5), with or without a byte-order mark. Exports that went
 * through an older program are Windows-1252; as every byte sequence that is not UTF-8 and has no control characters
 * reads in it without loss, such a file is taken and the manager is told. UTF-16 and binary files are refused.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) {
    return utf8.includes('\0') ? { encoding: 'unreadable' } : { encoding: 'utf-8', text: utf8 };
  }
  const text = new TextDecoder('windows-1252').decode(bytes);
  return control.test(text) ? { encoding: 'unreadable' } : { encoding: 'windows-1252', text };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
