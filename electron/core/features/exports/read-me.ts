import type { i18n as I18n } from 'i18next';
import type { ExportChoice } from '#shared/contracts/exports.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { formatters } from '#shared/i18n/format.ts';
import type { ExportFormat } from './export-format.ts';
import { stayReasons } from './export-tables.ts';

interface ReadMeFacts {
  readonly organisation: string;
  readonly at: string;
  readonly choice: ExportChoice;
  readonly format: ExportFormat;
  readonly restricted: number;
  readonly held: number;
}

/** `README.txt`: what is here, what is not and why, in plain words. */
export function readMe(
  words: I18n,
  { organisation, at, choice, format, restricted, held }: ReadMeFacts,
): string {
  const t = words.getFixedT(null, 'exports');
  const title = t('readme.title', { organisation, day: formatters(words.language).day(dayOf(at)) });
  const stays = stayReasons
    .filter((why) => why !== 'attachments')
    .flatMap((why) => {
      const said = t(`left.${why}`);
      const tables = format.stays.filter((table) => table.why === said).map(({ table }) => table);
      const columns = format.tables.flatMap((table) =>
        table.without.filter((column) => column.why === said).map(({ name }) => `${table.name}.${name}`),
      );
      return `- ${said}\n  ${[...tables, ...columns].join(', ')}`;
    });
  return [
    title,
    '='.repeat(title.length),
    '',
    t('readme.what', { organisation }),
    '',
    t('readme.moment', { at }),
    '',
    `- ${t('readme.format')}`,
    `- ${t('readme.json')}`,
    `- ${t('readme.csv')}`,
    `- ${t(choice.people ? 'readme.people' : 'readme.noPeople')}`,
    `- ${t(choice.documents ? 'readme.attachments' : 'readme.noAttachments')}`,
    `- ${t('readme.checksums')}`,
    '',
    t('readme.staysTitle'),
    '',
    ...stays,
    '',
    t('readme.restrictedTitle'),
    '',
    t('readme.restricted', { restricted, held }),
    '',
    t('readme.erasure'),
    '',
  ].join('\n');
}
