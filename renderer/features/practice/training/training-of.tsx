import { IconPlus, IconSchool } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { standingTone, useStandingWords } from './training-words.ts';

type TrainingAnswer = OutputOf<'practice.trainingOf'>;
export type TrainingRecord = TrainingAnswer['records'][number];

interface TrainingOfProps {
  readonly workerId: string;
  readonly own: boolean;
}

/** What one colleague did, and what is worth doing next; seen by them, supervisors of their team and managers. */
export function TrainingOf({ workerId, own }: TrainingOfProps) {
  const { t } = useTranslation('practice');
  const training = useRead('practice.trainingOf', { workerId });
  const [editing, setEditing] = useState<TrainingRecord | 'new' | null>(null);
  const add = (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setEditing('new');
      }}
    >
      {t('record.add')}
    </Button>
  );
  return (
    <Section
      title={own ? t('record.titleOwn') : t('record.title')}
      help={own ? t('record.whoOwn') : t('record.who')}
      action={training.data?.records.length === 0 ? undefined : add}
    >
      <ReadArea query={training} height={160}>
        {({ standings, records }) => (
          <>
            <Standings standings={standings} />
            {records.length === 0 ? (
              <EmptyState icon={<IconSchool aria-hidden />} title={t('record.emptyTitle')} action={add}>
                {t('record.empty')}
              </EmptyState>
            ) : (
              <RecordTable records={records} onEdit={setEditing} />
            )}
          </>
        )}
      </ReadArea>
      {editing !== null && (
        <RecordDialog
          workerId={workerId}
          record={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Section>
  );
}

function Standings({ standings }: { readonly standings: TrainingAnswer['standings'] }) {
  const words = useStandingWords();
  const trainings = useRead('practice.trainings', {});
  const shown = standings.filter(({ state }) => state !== 'open' && state !== 'has');
  if (shown.length === 0) return null;
  return (
    <ul className="ks-practice-ticks">
      {shown.map((standing) => (
        <li key={standing.trainingId}>
          {`${trainings.data?.find(({ id }) => id === standing.trainingId)?.title ?? ''} `}
          <Tag tone={standingTone[standing.state]}>{words(standing)}</Tag>
        </li>
      ))}
    </ul>
  );
}

interface RecordTableProps {
  readonly records: readonly TrainingRecord[];
  readonly onEdit: (record: TrainingRecord) => void;
}

function RecordTable({ records, onEdit }: RecordTableProps) {
  const { t } = useTranslation('practice');
  const format = useFormat();
  return (
    <div className="ks-table-box">
      <table className="ks-table">
        <caption className="ks-hidden">{t('record.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('record.what')}</th>
            <th scope="col">{t('record.provider')}</th>
            <th scope="col">{t('record.completedOn')}</th>
            <th scope="col">{t('record.validUntil')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <td>{record.title}</td>
              <td>{record.provider}</td>
              <td className="ks-figures">{format.day(record.completedOn)}</td>
              <td className="ks-figures">
                {record.validUntil === null ? t('record.lasting') : format.day(record.validUntil)}
              </td>
              <td>
                <TextButton
                  aria-label={t('training.changeOf', { title: record.title })}
                  onClick={() => {
                    onEdit(record);
                  }}
                >
                  {t('training.change')}
                </TextButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
