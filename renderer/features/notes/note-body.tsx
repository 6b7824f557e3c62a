import { IconBulb, IconLeaf, IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { Facts, PersonWords, TeamView } from '#renderer/ui/voices.tsx';
import type { NoteContent } from '#shared/contracts/contacts.ts';
import { dayOf } from '#shared/lib/clock.ts';
import '#renderer/features/timeline/entry.css';
import './note-body.css';

interface NoteBodyProps {
  readonly content: NoteContent;
  readonly called: string;
  /** Who wrote it; their view is named after them. */
  readonly author: string;
  /** Shown to the person: nothing that is for the team only. */
  readonly together?: boolean;
}

/** A note to read, in its voices. */
export function NoteBody({ content, called, author, together = false }: NoteBodyProps) {
  const { t } = useTranslation('notes');
  const { whatHappened, personSaid, workerView, strengthNoticed, goodNews, hunch } = content;
  return (
    <div className="ks-note-body">
      {goodNews && (
        <p>
          <Tag tone="brass" icon={<IconSparkles aria-hidden />}>
            {t('view.goodNews')}
          </Tag>
        </p>
      )}
      {!together && hunch && (
        <p>
          <Tag icon={<IconBulb aria-hidden />}>{t('view.hunch')}</Tag>
        </p>
      )}
      {whatHappened !== '' && <Facts>{whatHappened}</Facts>}
      {personSaid !== '' && <PersonWords size={together ? 'large' : 'usual'}>{personSaid}</PersonWords>}
      {!together && workerView !== '' && (
        <div>
          <h3 className="ks-side-label">{t('view.workerView', { name: callName(author) })}</h3>
          <TeamView>{workerView}</TeamView>
        </div>
      )}
      {strengthNoticed !== '' && (
        <p className="ks-leaf">
          <IconLeaf size={17} aria-hidden />
          <span>
            <span className="ks-quiet">{t('view.strength')}</span> {strengthNoticed}
          </span>
        </p>
      )}
      <NoteFacts content={content} called={called} together={together} />
    </div>
  );
}

function NoteFacts({ content, called, together }: Required<Omit<NoteBodyProps, 'author'>>) {
  const { t } = useTranslation(['notes', 'domain']);
  const format = useFormat();
  const { nextContactAt, nextContactPlan } = content;
  const next =
    nextContactAt === null ? '' : `${format.weekday(dayOf(nextContactAt))}, ${format.time(nextContactAt)}`;
  const rows: readonly (readonly [string, string])[] = [
    [
      called === '' ? t('field.agreementsPersonNobody') : t('field.agreementsPerson', { name: called }),
      content.agreementsPerson.join('\n'),
    ],
    [t('field.agreementsTeam'), content.agreementsTeam.join('\n')],
    [t('field.home'), content.homeAndTenancy],
    [t('field.money'), content.moneyFollowUp],
    [t('field.health'), content.healthAndWellbeing],
    [t('field.people'), content.peopleAround],
    [t('view.next'), [next, nextContactPlan].filter((part) => part !== '').join('\n')],
    [
      t('view.purposes'),
      format.list(content.purposes.map((purpose) => t(`domain:contactPurpose.${purpose}`))),
    ],
    [t('view.attendees'), format.list(content.attendees)],
    ...(together
      ? []
      : [
          [
            called === '' ? t('view.sharedWithNobody') : t('view.sharedWith', { name: called }),
            [t(`domain:sharedWithPerson.${content.sharedWithPerson}`), content.withheldReason]
              .filter((part) => part !== '')
              .join('\n'),
          ] as const,
        ]),
  ];
  const filled = rows.filter(([, text]) => text !== '');
  if (filled.length === 0) return null;
  return (
    <DefinitionList>
      {filled.map(([term, text]) => (
        <Definition key={term} term={term}>
          <span className="ks-facts">{text}</span>
        </Definition>
      ))}
    </DefinitionList>
  );
}
