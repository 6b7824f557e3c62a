import { createHash } from 'node:crypto';

interface Half {
  readonly userId: string;
  readonly x25519: string;
}

const wordBits = 11;
const wordCount = 6;

/**
 * Six words of the 2,048 of BIP-39 (66 bits) that two people compare, so that nobody can have put another public key
 * in the place of one of theirs (security.md 3.1). The same for both, whoever asks.
 */
export async function sixWords(one: Half, other: Half): Promise<readonly string[]> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js');
  const [first, second] = one.userId < other.userId ? [one, other] : [other, one];
  const digest = createHash('sha256')
    .update(
      JSON.stringify(['keystead/1/six-words', first.userId, first.x25519, second.userId, second.x25519]),
    )
    .digest('hex');
  const bits = BigInt(`0x${digest}`);
  return Array.from({ length: wordCount }, (_, place) =>
    Number((bits >> BigInt(256 - wordBits * (place + 1))) & 0x7ffn),
  ).flatMap((index) => wordlist.slice(index, index + 1));
}
