import { IconPlus, IconSchool } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { TrainingDialog } from './training-dialog.tsx';

export type Training = OutputOf<'practice.trainings'>[number];

/** Areas of S1 in our own words, to begin a list with (domain.md 10.4); months as many services repeat them. */
const starters = [
  { key: 'housing_first', required: true, validMonths: null },
  { key: 'substances', required: true, validMonths: 36 },
  { key: 'body', required: false, validMonths: null },
  { key: 'mind', required: true, validMonths: 36 },
  { key: 'diversity', required: true, validMonths: 36 },
  { key: 'housing', required: false, validMonths: null },
  { key: 'benefits', required: true, validMonths: 12 },
  { key: 'self', required: false, validMonths: null },
  { key: 'families', required: false, validMonths: null },
  { key: 'transition', required: false, validMonths: null },
] as const;

/** The training list of the organisation. */
export function TrainingList({ trainings }: { readonly trainings: readonly Training[] }) {
  const { t } = useTranslation('practice');
  const { may } = useSession();
  const [editing, setEditing] = useState<Training | 'new' | null>(null);
  const add = (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setEditing('new');
      }}
    >
      {t('training.add')}
    </Button>
  );
  const mayManage = may('practice.manage');
  return (
    <Section title={t('training.list')} action={mayManage && trainings.length > 0 ? add : undefined}>
      {trainings.length === 0 ? (
        <EmptyState
          icon={<IconSchool aria-hidden />}
          title={t('training.emptyTitle')}
          action={
            mayManage ? (
              <ButtonRow>
                <BeginWithOurs />
                {add}
              </ButtonRow>
            ) : undefined
          }
        >
          {mayManage ? t('training.empty') : t('training.emptyRead')}
        </EmptyState>
      ) : (
        <ul className="ks-practice-list">
          {trainings.map((training) => (
            <li key={training.id} className="ks-practice-row">
              <span>
                <span className="ks-strong">{training.title}</span>
                <span className="ks-practice-under">
                  {[
                    training.required ? t('training.needed') : t('training.ifWanted'),
                    training.validMonths === null
                      ? t('training.lasts')
                      : t('training.months', { count: training.validMonths }),
                  ].join(' · ')}
                </span>
                {training.about !== '' && <span className="ks-practice-words">{training.about}</span>}
              </span>
              {mayManage && (
                <TextButton
                  aria-label={t('training.changeOf', { title: training.title })}
                  onClick={() => {
                    setEditing(training);
                  }}
                >
                  {t('training.change')}
                </TextButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing !== null && (
        <TrainingDialog
          training={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Section>
  );
}

function BeginWithOurs() {
  const { t } = useTranslation('practice');
  const sentences = useSentences();
  const { run, pending, error } = useAct('practice.addTrainings');
  return (
    <>
      <Button
        kind="main"
        busy={pending}
        onClick={() => {
          void run({
            trainings: starters.map(({ key, required, validMonths }) => ({
              title: t(`training.starter.${key}.title`),
              about: t(`training.starter.${key}.about`),
              required,
              validMonths,
            })),
          });
        }}
      >
        {t('training.begin')}
      </Button>
      {error !== null && <Note tone="clay">{sentences.error(error)}</Note>}
    </>
  );
}
