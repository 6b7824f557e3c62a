import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { isAgreed } from '#shared/domain/practice/appraisal.ts';
import { BeginAppraisal } from './begin-appraisal.tsx';

type Head = OutputOf<'appraisals.list'>[number];

interface AppraisalListProps {
  readonly workerId: string;
  /** The colleague's name for a supervisor; null on one's own page. */
  readonly workerName: string | null;
}

/** Appraisals that the signed-in person shares, newest period first. */
export function AppraisalList({ workerId, workerName }: AppraisalListProps) {
  const { t } = useTranslation('practice');
  const list = useRead('appraisals.list', { workerId });
  const [beginning, setBeginning] = useState(false);
  const begin = (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setBeginning(true);
      }}
    >
      {t('appraisals.begin')}
    </Button>
  );
  return (
    <Section title={t('appraisals.title')} action={list.data?.length === 0 ? undefined : begin}>
      <ReadArea query={list}>
        {(heads) =>
          heads.length === 0 ? (
            <EmptyState
              icon={<IconHeartHandshake aria-hidden />}
              title={
                workerName === null
                  ? t('appraisals.emptyTitle')
                  : t('appraisals.emptyTitleOf', { name: workerName })
              }
              action={begin}
            >
              {t('appraisals.empty')}
            </EmptyState>
          ) : (
            <ul className="ks-practice-list">
              {heads.map((head) => (
                <AppraisalRow key={head.id} head={head} own={workerName === null} />
              ))}
            </ul>
          )
        }
      </ReadArea>
      {beginning && (
        <BeginAppraisal
          workerId={workerName === null ? null : workerId}
          onClose={() => {
            setBeginning(false);
          }}
        />
      )}
    </Section>
  );
}

function AppraisalRow({ head, own }: { readonly head: Head; readonly own: boolean }) {
  const { t } = useTranslation('practice');
  const format = useFormat();
  const agreed = isAgreed(head);
  return (
    <li className="ks-practice-row">
      <span>
        <TextLink to="/development/appraisals/$appraisalId" params={{ appraisalId: head.id }}>
          {t('appraisals.period', { from: format.day(head.periodFrom), to: format.day(head.periodTo) })}
        </TextLink>
        <span className="ks-practice-under">
          {t('appraisals.with', { name: own ? head.supervisorName : head.workerName })}
        </span>
      </span>
      <Tag tone={agreed ? 'moss' : 'neutral'}>
        {agreed ? t('appraisals.agreed') : t('appraisals.inTheMaking')}
      </Tag>
    </li>
  );
}
