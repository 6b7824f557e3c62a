import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sheetKinds } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { sheetFieldsOf } from '#shared/domain/spreadsheets/sheet-fields.ts';
import { openSheetVault, type SheetVault } from '#tests/support/sheet-vault.ts';

let vault: SheetVault;

beforeEach(async () => {
  vault = await openSheetVault();
});
afterEach(() => vault.close());

describe('an empty sheet', () => {
  it('of every kind has a column for each field, and every heading is known again', async () => {
    const [star] = await vault.call('stars.templates', {});
    for (const kind of sheetKinds) {
      const templateId = kind === 'stars' ? (star?.id ?? null) : null;
      const { jobId } = await vault.call('spreadsheets.prepareEmpty', { kind, templateId });
      const file = path.join(vault.folder, `${kind}.xlsx`);
      await vault.internal['files.write']?.({ jobId, path: file });
      const look = await vault.look(await vault.stage(await readFile(file), `${kind}.xlsx`));
      const wanted = sheetFieldsOf(kind, kind === 'stars' ? (star ?? null) : null);
      expect({
        kind,
        columns: look.columns.length,
        known: Object.keys(look.guess.mappings[kind]).toSorted(),
      }).toEqual({
        kind,
        columns: wanted.length,
        known: wanted.map(({ name }) => name).toSorted(),
      });
      expect(look.findings.map(({ code }) => code)).toEqual(['no_rows']);
      expect(look.sheets).toHaveLength(2);
    }
  });

  it('of star readings needs a star', async () => {
    expect(
      await vault.answer('spreadsheets.prepareEmpty', { kind: 'stars', templateId: null }),
    ).toMatchObject({ ok: false, code: 'not_found' });
  });
});
