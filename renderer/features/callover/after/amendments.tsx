import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Meeting } from '../callover-model.ts';

type Amendment = Meeting['amendments'][number];

/** What was corrected after the meeting was closed: when, by whom, why, and the words that stood there before. */
export function Amendments({ amendments }: { readonly amendments: readonly Amendment[] }) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  if (amendments.length === 0) return null;
  return (
    <Section title={t('amend.list')}>
      <ul className="ks-co-shares">
        {amendments.map((amendment, index) => (
          <li key={index}>
            <p>
              {[t(`amend.title.${wordOf(amendment)}`), amendment.name]
                .filter((part) => part !== '')
                .join(': ')}
            </p>
            <p className="ks-quiet ks-small">{`${format.moment(amendment.at)} · ${amendment.by}`}</p>
            <p className="ks-small">{amendment.reason}</p>
            {textsBefore(amendment).map((text, place) => (
              <p key={place} className="ks-quiet ks-small ks-co-quote">
                {t('amend.before', { text })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function wordOf({ on, before }: Amendment) {
  if (on !== 'meeting') return on;
  return 'learning' in before ? 'learning' : 'summary';
}

/** The words that were replaced; codes, days and ids need no reading. */
function textsBefore({ before }: Amendment): readonly string[] {
  const fields = ['text', 'discussion', 'whatWorks', 'summary', 'learning'];
  return fields.flatMap((field) => {
    const value = before[field];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}
