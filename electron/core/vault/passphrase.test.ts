import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { passphraseBytes, passphraseStrength, requireStrong, suggestPassphrase } from './passphrase.ts';

describe('a passphrase', () => {
  it('is the same bytes on every keyboard', () => {
    const composed = 'caf\u00e9 \uff21bc';
    const decomposed = 'cafe\u0301 Abc';
    expect(passphraseBytes(composed).equals(passphraseBytes(decomposed))).toBe(true);
  });

  it('has at most 1024 bytes', () => {
    expect(passphraseBytes('é'.repeat(512))).toHaveLength(1024);
    expect(() => passphraseBytes(`${'é'.repeat(512)}a`)).toThrow('invalid_input');
  });

  it.each([
    ['too short to be judged strong', 'x9$Kq2!vB', false],
    ['a keyboard row', 'qwertyuiop1234', false],
    ['repetition', 'aaaaaaaaaaaaaaaaaaaa', false],
    ['common words', 'password123456', false],
    ['four unrelated words', 'harbour velvet ninety lantern', true],
  ])('%s', async (_what, text, acceptable) => {
    expect((await passphraseStrength(text)).acceptable).toBe(acceptable);
  });

  it.each(['p4$$w0rd@1!3', 'Xk#9~v'])('is judged in little time however long it is: %s', async (part) => {
    await passphraseStrength('warm');
    const began = process.cpuUsage();
    await passphraseStrength(part.repeat(200).slice(0, 1024));
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(3);
  });

  it('counts characters, not code units', async () => {
    expect((await passphraseStrength('🏠🌲🧭🪴🎻🦉')).acceptable).toBe(false);
  });

  it('that is too weak is refused', async () => {
    await expect(requireStrong('password123456')).rejects.toMatchObject({ code: 'passphrase_too_weak' });
    await expect(requireStrong('harbour velvet ninety lantern')).resolves.toBeUndefined();
  });
});

describe('a suggestion', () => {
  it('is six words of the list, always strong enough, each word as likely as another', async () => {
    const suggestions = await Promise.all(Array.from({ length: 2000 }, suggestPassphrase));
    const words = suggestions.flat();
    expect(words).toHaveLength(12_000);
    expect(words.every((word) => wordlist.includes(word))).toBe(true);
    for (const suggestion of suggestions.slice(0, 20)) {
      expect((await passphraseStrength(suggestion.join(' '))).acceptable).toBe(true);
    }
    // Chi-squared over 16 equal parts of the list: 15 degrees of freedom, above 50 once in 100,000 runs.
    const expected = words.length / 16;
    const parts = Array.from(
      { length: 16 },
      (_, part) =>
        words.filter((word) => Math.floor((wordlist.indexOf(word) * 16) / wordlist.length) === part).length,
    );
    expect(parts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)).toBeLessThan(50);
  });
});
