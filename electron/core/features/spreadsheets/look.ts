import type { z } from 'zod';
import type { spreadsheets } from '#shared/contracts/spreadsheets.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import { listTemplates } from '#core/features/stars/stars.service.ts';
import { hifisSystem } from '#core/importers/spreadsheet/hifis-headings.ts';
import { lookAtSheet } from '#core/importers/spreadsheet/look-at-sheet.ts';
import {
  type AreaNames,
  type HeadingMatch,
  matchHeadings,
} from '#core/importers/spreadsheet/match-headings.ts';
import type { OpenedSheet } from '#core/importers/spreadsheet/open-sheet.ts';
import { found, groupSheetFindings } from '#core/importers/spreadsheet/sheet-findings.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { listSystems } from './around.queries.ts';
import { findMapping, fingerprintOf, partsOf } from './mappings.service.ts';

type Look = z.output<typeof spreadsheets.look.output>;
type Guess = Look['guess'];

/** Stars in use, with the names that a heading may have for their areas in the organisation's language. */
async function listStars(db: ReadDb) {
  const words = createWords();
  const { language, personWord } = await getOrganisation(db);
  await speak(words, language, personWord);
  const templates = (await listTemplates(db)).filter(({ status }) => status === 'in_use');
  const t = words.getFixedT(null, 'domain', 'housingSupportStar');
  return templates.map(({ id, areas }) => ({
    id,
    areas: areas.map(({ key, label }): AreaNames => {
      const shipped = label === null ? housingSupportAreas.find((each) => each === key) : undefined;
      const names =
        shipped === undefined ? [label ?? ''] : [t(`area.${shipped}.label`), t(`area.${shipped}.short`)];
      return { key, names: [...names, key.replaceAll('_', ' ')] };
    }),
  }));
}

/** The star whose areas the headings name most; null when they name less than three. */
function findStar(headings: readonly string[], stars: Awaited<ReturnType<typeof listStars>>) {
  const folded = new Set(headings.map((heading) => foldForSearch(heading).trim()));
  const [best] = stars
    .map((star) => ({
      star,
      named: star.areas.filter(({ names }) => names.some((name) => folded.has(foldForSearch(name)))).length,
    }))
    .filter(({ named }) => named >= 3)
    .toSorted((a, b) => b.named - a.named);
  return best?.star ?? null;
}

/** What is proposed for these headings: what was remembered, else what their words say. */
async function guessOf(
  db: ReadDb,
  headings: readonly string[],
): Promise<{ readonly guess: Guess; readonly leftOut: HeadingMatch['leftOut'] }> {
  const star = findStar(headings, await listStars(db));
  const match = matchHeadings(headings, star?.areas ?? []);
  const guess: Guess = {
    kind: match.kind,
    by: match.by,
    name: '',
    mappings: match.mappings,
    fill: {},
    valueMatches: {},
    system: match.by === 'hifis' ? hifisSystem : '',
    templateId: star?.id ?? null,
    dateOrder: null,
    decimal: null,
  };
  const row = await findMapping(db, await fingerprintOf(headings));
  if (row === undefined) return { guess, leftOut: match.leftOut };
  const { mapping, fill, valueMatches } = partsOf(row);
  return {
    leftOut: match.leftOut,
    guess: {
      kind: row.kind,
      by: 'remembered',
      name: row.name,
      mappings: { ...match.mappings, [row.kind]: mapping },
      fill,
      valueMatches,
      system: row.system,
      templateId: row.template_id,
      dateOrder: row.date_order,
      decimal: row.decimal_sign,
    },
  };
}

/** What is in an opened sheet, and what its columns may mean. @param headingRow null to find it */
export async function lookInto(
  db: ReadDb,
  source: string,
  opened: OpenedSheet,
  headingRow: number | null,
): Promise<Look> {
  const { format, encoding, separator, sheets, sheet, table, problem } = opened;
  const seen = lookAtSheet(table, headingRow);
  const { guess, leftOut } = await guessOf(db, seen.headings);
  const findings = [
    ...(problem === null ? [] : [found('stop', problem.code, { line: problem.line })]),
    ...(problem === null && seen.headings.every((heading) => heading === '')
      ? [found('stop', 'no_headings')]
      : []),
    ...(problem === null && seen.rowCount === 0 ? [found('stop', 'no_rows')] : []),
  ];
  return {
    source,
    format,
    encoding,
    separator,
    sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    sheet,
    headingRow: seen.headingRow,
    rowCount: seen.rowCount,
    columns: seen.headings.map((heading, index) => ({
      heading,
      filled: seen.columns[index]?.filled ?? 0,
      examples: [...(seen.columns[index]?.examples ?? [])],
      leftOut: leftOut[index] ?? null,
    })),
    rows: seen.rows.map(({ line, cells }) => ({ line, cells: [...cells] })),
    guess: {
      ...guess,
      dateOrder: seen.dateOrder ?? guess.dateOrder,
      decimal: seen.decimal ?? guess.decimal,
    },
    systems: await listSystems(db),
    findings: groupSheetFindings(findings),
  };
}
