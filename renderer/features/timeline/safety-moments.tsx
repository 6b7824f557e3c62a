import { IconNotebook, IconShieldHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '#renderer/ui/link.tsx';
import { Moment } from '#renderer/ui/timeline.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import type { TimelineEntry } from '#shared/contracts/timeline.ts';
import { useMeta } from './entry-meta.ts';

type Entry<K extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: K }>;

interface RecordMomentProps {
  readonly entry: Entry<'record'>;
  readonly caseId: string;
  readonly look: 'whole' | 'short' | 'together';
}

/** A version of a document made with the person; what the person says to it stands below. */
export function RecordMoment({ entry, caseId, look }: RecordMomentProps) {
  const { t } = useTranslation(['timeline', 'domain']);
  const meta = useMeta(entry, [
    t(`domain:readingMethod.${entry.method}`),
    entry.agreed !== 'not_asked' && t(`domain:personAgreement.${entry.agreed}`),
    entry.amended && t('corrected'),
  ]);
  const title = t('record.title', {
    name: t(`domain:recordKind.${entry.recordKind}`),
    number: entry.version,
  });
  return (
    <Moment
      icon={<IconShieldHeart />}
      title={
        look === 'together' ? (
          title
        ) : (
          <TextLink quiet to="/people/$caseId/records/$entryId" params={{ caseId, entryId: entry.id }}>
            {title}
          </TextLink>
        )
      }
      meta={meta}
    >
      {entry.agreedWords !== '' && <PersonWords>{entry.agreedWords}</PersonWords>}
    </Moment>
  );
}

/** An incident, for the team; it never stands on a page that is shown together. */
export function IncidentMoment({
  entry,
  caseId,
}: {
  readonly entry: Entry<'incident'>;
  readonly caseId: string;
}) {
  const { t } = useTranslation(['timeline', 'domain']);
  const meta = useMeta(entry, [
    t(`domain:incidentSeverity.${entry.severity}`),
    entry.status === 'following_up' && t('domain:incidentStatus.following_up'),
  ]);
  return (
    <Moment
      icon={<IconNotebook />}
      title={
        <TextLink quiet to="/people/$caseId/safety/incident/$entryId" params={{ caseId, entryId: entry.id }}>
          {t('incident.title', { kind: t(`domain:incidentKind.${entry.incidentKind}`) })}
        </TextLink>
      }
      meta={meta}
    >
      <Facts>{entry.whatHappened}</Facts>
      {entry.personsAccount !== '' && <PersonWords>{entry.personsAccount}</PersonWords>}
    </Moment>
  );
}
