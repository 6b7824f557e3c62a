import path from 'node:path';
import { format as pretty, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { createWords } from '#shared/i18n/i18n.ts';
import { readTableNotes } from '#tests/support/table-notes.ts';
import { openTestVault } from '#tests/support/test-vault.ts';
import { describeFormat, type FormatTable, formatName } from './export-format.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

async function inHouseStyle(file: string, text: string): Promise<string> {
  return pretty(text, { ...(await resolveConfig(file)), filepath: file });
}

function chapterOf({ name, means, columns, without }: FormatTable): string {
  const lines = columns.map((column) => {
    const facts = [
      column.type,
      ...(column.key ? ['key'] : []),
      ...(column.required ? [] : ['may be empty']),
      ...(column.pointsAt === undefined ? [] : [`points at \`${column.pointsAt}\``]),
    ];
    const codes = Object.entries(column.codes ?? {}).map(([code, words]) => `\`${code}\` ${words}`);
    const said = codes.length === 0 ? '' : ` Codes: ${codes.join(' · ')}.`;
    return `- \`${column.name}\` (${facts.join(', ')}): ${column.means.replace(/(?<![.!?:])$/u, '.')}${said}`;
  });
  const left = without.map((column) => `- \`${column.name}\` stays in the vault: ${column.why}`);
  return [`### ${name}`, '', means, '', ...lines, ...left, ''].join('\n');
}

// When a table changes: `vitest run electron/core/features/exports/export-format.test.ts -u`, and look at the difference.
it('column notes say what the table files say', async () => {
  const file = path.join(import.meta.dirname, 'column-notes.json');
  const text = await inHouseStyle(file, JSON.stringify(readTableNotes()));
  await expect(text).toMatchFileSnapshot(file);
});

it('docs/EXPORT-FORMAT.md is the format that exports have', async () => {
  await using vault = await openTestVault();
  const connection = vault.core.session()?.vault.connection;
  if (connection === undefined) throw new Error('nobody is signed in');
  const { conventions, tables, stays } = describeFormat(connection, createWords());
  const file = path.join(root, 'docs/EXPORT-FORMAT.md');
  const text = [
    '# The open export',
    '',
    `Format \`${formatName.format}\`, version ${formatName.version}. What an export holds is written in its own \`format.json\`; this page says the same and is kept equal by \`electron/core/features/exports/export-format.test.ts\`.`,
    '',
    '## What is in the zip file',
    '',
    'With a password the zip file holds one entry, `keystead-export.zip` (AES-256, WinZip AE-2), so that no name of a file shows without it. Inside:',
    '',
    '- `README.txt`: what is here and what is not, in plain words',
    '- `format.json`: this page for programs, with the number of rows of each table',
    '- `data/<table>.json` and `data/<table>.csv`: the rows',
    '- `people/<file number>.json`: what is held about one person, in words, if asked for',
    '- `attachments/<id of the document>/<its name made safe>`: the documents, if asked for',
    '- `checksums.txt`: SHA-256 of every other file, for `sha256sum -c`',
    '',
    '## How values are written',
    '',
    ...conventions.map((line) => `- ${line}`),
    '',
    '## What stays in the vault',
    '',
    ...stays.map(({ table, why }) => `- \`${table}\`: ${why}`),
    '',
    '## Tables',
    '',
    ...tables.map(chapterOf),
  ].join('\n');
  await expect(await inHouseStyle(file, text)).toMatchFileSnapshot(file);
});
