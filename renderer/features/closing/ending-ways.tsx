import type { LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import '#renderer/features/records/records.css';

interface Way {
  readonly to: NonNullable<LinkProps['to']>;
  readonly words: string;
  readonly standing: string;
}

/** The pages around the end of support, each with where it stands; at the side of all of them. */
export function EndingWays() {
  const { t } = useTranslation('closing');
  const format = useFormat();
  const today = useToday();
  const caseId = useCaseId();
  const { data } = useRead('closing.standing', { caseId });
  if (data === undefined) return null;
  const near = (day: string) => format.nearDay(day, today);
  const { readiness, record, followUps } = data;
  const next = followUps.find(({ doneOn }) => doneOn === null);
  const ways: readonly Way[] = [
    { to: '/people/$caseId/steps', words: t('ways.steps'), standing: '' },
    {
      to: '/people/$caseId/readiness',
      words: t('ways.readiness'),
      standing:
        readiness === null ? t('ways.noneYet') : t('ways.readinessOn', { day: near(readiness.madeOn) }),
    },
    {
      to: '/people/$caseId/closing',
      words: t('ways.record'),
      standing: record === null ? t('ways.noneYet') : t('ways.recordOn', { day: near(record.endsOn) }),
    },
    { to: '/people/$caseId/contact-lost', words: t('ways.lost'), standing: '' },
    {
      to: '/people/$caseId/follow-up',
      words: t('ways.followUp'),
      standing: next === undefined ? '' : t('ways.followUpNext', { day: near(next.dueOn) }),
    },
  ];
  return (
    <Section title={t('ways.title')}>
      <ul className="ks-doc-lines">
        {ways.map(({ to, words, standing }) => (
          <li key={to}>
            <TextLink to={to} params={{ caseId }}>
              {words}
            </TextLink>
            {standing !== '' && <span className="ks-quiet ks-small">{standing}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
