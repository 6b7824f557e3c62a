import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import type { RecordBody } from '#shared/contracts/records.ts';
import type { RecordKind } from '#shared/domain/records/record-codes.ts';
import { recordName, recordTitle } from '#shared/i18n/pages/record-title.ts';

/** How a kind of record is called here; the usual name of a plan until that of the organisation is read. */
export function useRecordTitle(kind: RecordKind): string {
  const { i18n } = useTranslation();
  const { data } = useRead('organisation.get', {});
  return recordTitle(i18n, kind, data?.planTitle ?? 'safety_and_wellbeing');
}

/** How one document is called here: a map by its own title. */
export function useRecordName(body: RecordBody): string {
  const { i18n } = useTranslation();
  const { data } = useRead('organisation.get', {});
  return recordName(i18n, body, data?.planTitle ?? 'safety_and_wellbeing');
}
