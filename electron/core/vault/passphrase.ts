import { randomInt } from 'node:crypto';
import { AppError } from '#shared/lib/app-error.ts';

const maxBytes = 1024;
const minCharacters = 12;
const minScore = 3;
const suggestedWords = 6;
/** Signs in place of letters make the estimate take seconds beyond this; what is strong so far stays strong. */
const judgedCharacters = 40;

/**
 * The bytes that are derived from: NFKC, so that the same keys on another keyboard open the vault (security.md 3.1).
 * @throws AppError `invalid_input` above 1024 bytes
 */
export function passphraseBytes(passphrase: string): Buffer {
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  if (bytes.length > maxBytes) throw new AppError('invalid_input', { fields: { passphrase: 'too_long' } });
  return bytes;
}

/** Six words of the 2,048 of BIP-39, each equally likely: 66 bits. */
export async function suggestPassphrase(): Promise<readonly string[]> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js');
  return Array.from({ length: suggestedWords }).flatMap(() => {
    const place = randomInt(wordlist.length);
    return wordlist.slice(place, place + 1);
  });
}

export interface Strength {
  /** zxcvbn, 0 (guessed at once) to 4. */
  readonly score: number;
  readonly acceptable: boolean;
}

interface Judge {
  readonly check: (passphrase: string) => { readonly score: number };
}

let judge: Promise<Judge> | undefined;

/** The estimator and its word lists are large, so they are loaded only where a passphrase is chosen. */
async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

/** How well a passphrase resists guessing, and whether it is enough: score ≥ 3 and ≥ 12 characters (security.md 2, row 1). */
export async function passphraseStrength(passphrase: string): Promise<Strength> {
  judge ??= loadJudge();
  const text = passphrase.normalize('NFKC');
  const { score } = (await judge).check(text.slice(0, judgedCharacters));
  return { score, acceptable: score >= minScore && [...text].length >= minCharacters };
}

/** @throws AppError `passphrase_too_weak` */
export async function requireStrong(passphrase: string): Promise<void> {
  if (!(await passphraseStrength(passphrase)).acceptable) throw new AppError('passphrase_too_weak');
}
