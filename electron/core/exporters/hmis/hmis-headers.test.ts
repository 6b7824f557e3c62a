import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '#core/importers/hmis/parse-csv.ts';
import { hmisFiles, type HmisFile } from '#core/importers/hmis/hmis-columns.ts';
import { hmisHeaders, hmisOutFiles } from './hmis-headers.ts';
import { allTables } from './hmis-rows.ts';
import { hmisFilesOf } from './write-csv.ts';

const data = fileURLToPath(new URL('../../../../../shared/data/hmis-csv-2026/', import.meta.url));
const isThere = existsSync(data);
const note = isThere ? '' : ' – left out: no ../shared/data beside this checkout';

describe('the files of FY2026', () => {
  it.skipIf(!isThere).each(hmisOutFiles)(
    `%s has the columns of a real export, in its order${note}`,
    (file) => {
      const read = parseCsv(readFileSync(`${data}${file}.csv`, 'utf8'));
      expect(read.ok && read.records[0]?.cells).toEqual(hmisHeaders[file]);
    },
  );

  it('are all written, with their header even when there are no rows', () => {
    const files = new Map(hmisFilesOf(allTables({})));
    expect([...files.keys()]).toHaveLength(24);
    for (const [name, bytes] of files) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
      expect(text).toMatch(/^[A-Za-z0-9]+(?:,[A-Za-z0-9]+)*\r\n$/u);
      expect(name).toMatch(/^[A-Z][A-Za-z]+\.csv$/u);
    }
  });

  it('hold every column that the import cannot do without', () => {
    for (const file of Object.keys(hmisFiles) as HmisFile[]) {
      expect(hmisHeaders[file]).toEqual(expect.arrayContaining([...hmisFiles[file].required]));
    }
  });
});
