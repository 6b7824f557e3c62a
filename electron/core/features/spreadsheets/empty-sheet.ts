import type { SheetKind } from '#shared/domain/spreadsheets/sheet-codes.ts';
import {
  areaField,
  areaNoteField,
  type SheetField,
  sheetFieldsOf,
} from '#shared/domain/spreadsheets/sheet-fields.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import { type SheetRow, xlsxFile } from '#core/features/files/xlsx.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import { listTemplates } from '#core/features/stars/stars.service.ts';
import { headingOf } from '#core/importers/spreadsheet/match-headings.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';

const head = (...cells: readonly string[]): SheetRow => ({ isHead: true, cells });
const line = (...cells: readonly string[]): SheetRow => ({ isHead: false, cells });

/**
 * Makes a workbook ready to be saved that holds nothing but headings, each of which `look` knows again, and on a second
 * sheet what to write under each.
 * @param templateId of star readings, the star whose areas become columns
 * @throws AppError `not_found` for star readings without such a star
 */
export async function registerEmptySheet(
  core: CoreServices,
  files: FileJobs,
  kind: SheetKind,
  templateId: string | null,
): Promise<{ readonly jobId: string }> {
  const { organisation, templates } = await core.read(async ({ db }) => ({
    organisation: await getOrganisation(db),
    templates: kind === 'stars' ? await listTemplates(db) : [],
  }));
  const star = templates.find(({ id }) => id === templateId) ?? null;
  if (kind === 'stars' && star === null) throw new AppError('not_found');
  const words = createWords();
  await speak(words, organisation.language, organisation.personWord);
  const t = words.getFixedT(null, ['spreadsheets', 'domain']);
  const areas = new Map(
    star?.areas.flatMap(({ key, label }) => {
      const shipped = housingSupportAreas.find((each) => each === key);
      const name =
        label ?? (shipped === undefined ? key : words.t(`domain:housingSupportStar.area.${shipped}.label`));
      return [[areaField(key), name] as const, [areaNoteField(key), `${name} note`] as const];
    }),
  );
  const answerOf = ({ type, codes, name }: SheetField) => {
    if (type === 'code') return codes.map((code) => code.replaceAll('_', ' ')).join(', ');
    if (type === 'number' && star !== null && name.startsWith('area:')) {
      return t('emptySheet.area', { most: star.scaleMax });
    }
    return t(`emptySheet.type.${type}`);
  };
  const columns = sheetFieldsOf(kind, star).map((field) => ({
    heading: areas.get(field.name) ?? headingOf(field.name),
    answer: answerOf(field),
    needed: field.needed ? t('fillNeeded') : '',
  }));
  const book = await xlsxFile([
    { name: t(`kind.${kind}`), rows: [head(...columns.map(({ heading }) => heading))] },
    {
      name: t('emptySheet.help'),
      rows: [
        head(t('column'), t('emptySheet.answer'), ''),
        ...columns.map(({ heading, answer, needed }) => line(heading, answer, needed)),
      ],
    },
  ]);
  const jobId = files.register({
    fileName: `keystead-${kind}.xlsx`,
    async *pieces() {
      yield book;
    },
    onWritten: () => Promise.resolve(),
  });
  return { jobId };
}
