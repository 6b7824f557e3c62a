import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import './homes.css';
import { EndMemberDialog } from './end-member-dialog.tsx';
import { MemberDialog } from './member-dialog.tsx';

export type Member = OutputOf<'cases.home'>['household'][number];

interface HouseholdSectionProps {
  readonly caseId: string;
  readonly household: readonly Member[];
}

/** Who belongs to the household, as they wish to be named; who left stays below. */
export function HouseholdSection({ caseId, household }: HouseholdSectionProps) {
  const { t } = useTranslation('homes');
  const { may } = useSession();
  const [open, setOpen] = useState<Member | 'new' | null>(null);
  const [ending, setEnding] = useState<Member | null>(null);
  const mayWrite = may('tools.write');
  const present = household.filter(({ until }) => until === null);
  const earlier = household.filter(({ until }) => until !== null);
  return (
    <Section
      title={t('household.title')}
      action={
        mayWrite && (
          <Button
            kind="quiet"
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('household.add')}
          </Button>
        )
      }
    >
      {present.length === 0 ? (
        <p className="ks-quiet">{t('household.none')}</p>
      ) : (
        <ul className="ks-home-rows">
          {present.map((member) => (
            <li key={member.id}>
              <MemberWords member={member} />
              {mayWrite && (
                <span className="ks-home-acts">
                  <TextButton
                    aria-label={t('household.changeTitle', { name: member.name })}
                    onClick={() => {
                      setOpen(member);
                    }}
                  >
                    {t('household.change')}
                  </TextButton>
                  <TextButton
                    aria-label={t('household.endTitle', { name: member.name })}
                    onClick={() => {
                      setEnding(member);
                    }}
                  >
                    {t('household.end')}
                  </TextButton>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <details className="ks-home-earlier">
          <summary>{t('household.earlier')}</summary>
          <ul className="ks-home-rows">
            {earlier.map((member) => (
              <li key={member.id}>
                <MemberWords member={member} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {open !== null && (
        <MemberDialog
          caseId={caseId}
          member={open === 'new' ? null : open}
          taken={[caseId, ...present.map(({ knownCaseId }) => knownCaseId)]}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
      {ending !== null && (
        <EndMemberDialog
          caseId={caseId}
          member={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </Section>
  );
}

function MemberWords({ member }: { readonly member: Member }) {
  const { t } = useTranslation('homes');
  const format = useFormat();
  const { name, knownCaseId, isKnown, relation, birthYear, livesHere, from, until } = member;
  const facts = [
    relation,
    livesHere ? t('household.livesHereYes') : t('household.livesElsewhere'),
    birthYear === null ? '' : t('household.born', { year: birthYear }),
    from === null ? '' : t('household.since', { day: format.day(from) }),
    until === null ? '' : t('household.span', { until: format.day(until) }),
    isKnown && knownCaseId === null ? t('household.knownHidden') : '',
  ].filter((part) => part !== '');
  return (
    <div>
      <p className="ks-strong">
        {knownCaseId === null ? (
          name
        ) : (
          <TextLink to="/people/$caseId" params={{ caseId: knownCaseId }}>
            {name}
          </TextLink>
        )}
      </p>
      <p className="ks-quiet ks-small ks-figures">{facts.join(' · ')}</p>
    </div>
  );
}
