import { describe, expect, it } from 'vitest';
import type { Procedure } from '#shared/contracts/procedure.ts';
import { newId } from '#shared/lib/ids.ts';
import { shapesOf, type TextPlace } from '#tests/support/contract-inputs.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { naughtyStrings, ownNaughtyStrings } from '#tests/support/naughty-strings.ts';
import { allProcedures, openNaughtyVault } from '#tests/support/naughty-vault.ts';
import { fillWords, wordsAt, writeEverywhere } from '#tests/support/naughty-writing.ts';
import type { TestVault } from '#tests/support/test-vault.ts';

/** quality.md, figure 8: in a push every string meets some fields, in a full run every string meets every field. */
const rounds = isFullRun ? naughtyStrings.length : 3;
const parsed = isFullRun ? naughtyStrings : ownNaughtyStrings;
/** Part of all fields that a run must have written; the rest needs a state that the vault of this test has not. */
const leastWritten = 0.88;

type Words = (place: TextPlace) => string;

/** Places whose words came out changed, or were refused although another place was at fault. */
function changedBy(procedure: Procedure, shape: number, words: Words): readonly string[] {
  const refused = new Set<string>();
  const id = () => newId(Date.UTC(2026, 10, 22));
  for (;;) {
    const { input, texts } = fillWords(procedure, words, { shape, given: {}, id, refused });
    const outcome = procedure.input.safeParse(input);
    if (outcome.success) {
      return [...texts].flatMap(([path, written]) => {
        const got = wordsAt(outcome.data, path);
        return got === written || got === written.trim() ? [] : [`${path}: changed`];
      });
    }
    const problems = outcome.error.issues.map(({ path }) => path.map(String).join('.'));
    const stray = problems.filter((path) => !texts.has(path) || refused.has(path));
    if (stray.length > 0) return stray.map((path) => `${path}: refused without need`);
    for (const path of problems) refused.add(path);
  }
}

/** Every contract in every shape with one string in all its text fields. */
function changedByParsers(naughty: string): readonly string[] {
  return allProcedures.flatMap(({ name, procedure }) =>
    Array.from({ length: shapesOf(procedure.input) }, (_, shape) =>
      changedBy(procedure, shape, () => naughty).map((what) => `${name} ${what}`),
    ).flat(),
  );
}

describe('naughty strings in every text field of every contract', () => {
  it('are taken as they are, or refused by the name of the field', () => {
    expect([...new Set(parsed.flatMap(changedByParsers))]).toEqual([]);
    const inputs = allProcedures.reduce((sum, { procedure }) => sum + shapesOf(procedure.input), 0);
    tellHarness(8, 'naughty strings, parsed', `${String(inputs * parsed.length)} inputs`, '0 changed');
  }, 3_600_000);

  it('stand in the vault letter by letter once they are written', async () => {
    const fields = new Set<string>();
    const saved = new Set<string>();
    const lost = new Set<string>();
    let calls = 0;
    for (let round = 0; round < rounds; round += 1) {
      const place = await openNaughtyVault();
      const first = Math.floor((round * naughtyStrings.length) / rounds);
      const starts = new Map(allProcedures.map(({ name }, index) => [name, first + index * 31]));
      const words = (name: string, nth: number) =>
        naughtyStrings[((starts.get(name) ?? 0) + nth) % naughtyStrings.length] ?? '';
      const written = await writeEverywhere(place, { words });
      await place.vault.close();
      expect(written.faults).toEqual([]);
      for (const field of written.fields) fields.add(field);
      for (const field of written.saved) saved.add(field);
      for (const field of written.lost) lost.add(field);
      calls += written.calls;
    }
    // What is never saved belongs to a choice that was not made, such as the name of an agency when there is none.
    expect([...lost].filter((field) => saved.has(field))).toEqual([]);
    expect(saved.size / fields.size).toBeGreaterThan(leastWritten);
    const count = `${String(saved.size)} of ${String(fields.size)} fields in ${String(calls)} commands`;
    tellHarness(8, 'naughty strings, saved', count, '0 changed and 0 unexpected');
  }, 14_400_000);

  it('are noticed by this harness when something changes them on their way', async () => {
    const place = await openNaughtyVault();
    const only = {
      isMeant: (name: string) => name === 'organisation.addService',
      words: () => 'Caf\u00e9 by the river',
    };
    const normalise = async ({ db }: TestVault) => {
      await db
        .updateTable('services')
        .set({ name: only.words().normalize('NFD') })
        .execute();
    };
    const field = 'organisation.addService name';
    expect([...(await writeEverywhere(place, only)).saved]).toEqual([field]);
    expect([...(await writeEverywhere(place, { ...only, spoil: normalise })).lost]).toEqual([field]);
    await place.vault.close();
  });
});
