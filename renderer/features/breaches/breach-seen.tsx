import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import type { BreachContent } from '#shared/contracts/breaches.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { accessDayWords } from '#shared/i18n/pages/audit-sentence.ts';
import { dayOf } from '#shared/lib/clock.ts';
import type { CaseId } from '#shared/lib/ids.ts';

/** So far back it is looked when nobody knows when it happened. */
const daysBefore = 30;

interface BreachSeenProps {
  readonly caseId: CaseId;
  readonly name: string;
  readonly content: Pick<BreachContent, 'happenedOn' | 'noticedAt'>;
}

/** A file that an incident touches, and who opened, printed or took out something of it since, from the audit. */
export function BreachSeen({ caseId, name, content }: BreachSeenProps) {
  const { t } = useTranslation(['breaches', 'domain']);
  const [isOpen, setOpen] = useState(false);
  const shown = name === '' ? t('domain:noName') : name;
  return (
    <li>
      <TextLink to="/people/$caseId" params={{ caseId }}>
        {shown}
      </TextLink>
      <TextButton
        aria-expanded={isOpen}
        aria-label={t('detail.seenOf', { name: shown })}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {t('detail.seen')}
      </TextButton>
      {isOpen && (
        <SeenList
          caseId={caseId}
          since={content.happenedOn ?? addDays(dayOf(content.noticedAt), -daysBefore)}
        />
      )}
    </li>
  );
}

function SeenList({ caseId, since }: { readonly caseId: CaseId; readonly since: string }) {
  const { t, i18n } = useTranslation('breaches');
  const format = useFormat();
  const list = useRead('audit.fileAccess', { caseId });
  return (
    <div className="ks-breach-seen">
      <p className="ks-small ks-quiet">{t('detail.seenSince', { day: format.day(since) })}</p>
      <ReadArea query={list} height={60}>
        {({ access }) => {
          const lately = access.filter(({ day }) => day >= since);
          return lately.length === 0 ? (
            <p className="ks-quiet">{t('detail.seenNone')}</p>
          ) : (
            <ul>
              {lately.map((item, index) => {
                const { who, did } = accessDayWords(i18n, item);
                return <li key={index}>{`${format.moment(item.firstAt)}: ${who}, ${did}`}</li>;
              })}
            </ul>
          );
        }}
      </ReadArea>
    </div>
  );
}
