import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { type Column, DataTable } from '#renderer/ui/data-table.tsx';
import type { RequestLine } from '#shared/contracts/data-requests.ts';
import { useClockWords } from './clock-words.ts';

interface RequestTableProps {
  readonly requests: readonly RequestLine[];
  /** Whose request it is, where the list is about several people. */
  readonly named?: boolean;
}

/** Requests with the day by which each must be answered; a row opens its request. */
export function RequestTable({ requests, named = false }: RequestTableProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const format = useFormat();
  const clock = useClockWords();
  const navigate = useNavigate();
  const who: Column<RequestLine> = {
    id: 'who',
    header: t('rights:page.person'),
    render: ({ name }) => name,
  };
  const columns: readonly Column<RequestLine>[] = [
    ...(named ? [who] : []),
    { id: 'kind', header: t('rights:page.kind'), render: ({ kind }) => t(`domain:requestKind.${kind}`) },
    { id: 'received', header: t('rights:page.received'), render: (row) => format.shortDay(row.receivedOn) },
    { id: 'due', header: t('rights:page.due'), render: clock },
  ];
  return (
    <DataTable
      caption={t('rights:page.caption')}
      rows={requests}
      rowId={({ id }) => id}
      rowLabel={({ kind, name }) => t('rights:page.open', { kind: t(`domain:requestKind.${kind}`), name })}
      columns={columns}
      onOpen={({ caseId, id }) => {
        void navigate({
          to: '/people/$caseId/papers/requests/$requestId',
          params: { caseId, requestId: id },
        });
      }}
    />
  );
}
