/** Text of a file, with the encoding it turned out to have; or that it is no text we can read without guessing. */
export type Decoded =
  | { readonly encoding: 'utf-8' | 'windows-1252'; readonly text: string }
  | { readonly encoding: 'unreadable' };

/** C0 controls but tab and line ends, and the places that Windows-1252 leaves empty. */
// oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
const notText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0081\u008d\u008f\u0090\u009d]/;

/**
 * Reads a CSV file. The standard says UTF-8 (domain.md 9.5), with or without a byte-order mark. Exports that went
 * through an older program are Windows-1252; as every byte sequence that is not UTF-8 and has no control characters
 * reads in it without loss, such a file is taken and the manager is told. UTF-16 and binary files are refused.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf8 = decodeUtf8(bytes);
  const text = utf8 ?? new TextDecoder('windows-1252').decode(bytes);
  if (notText.test(text)) return { encoding: 'unreadable' };
  return { encoding: utf8 === undefined ? 'windows-1252' : 'utf-8', text };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
