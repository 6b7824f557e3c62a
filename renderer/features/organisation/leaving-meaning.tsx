import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Leaving } from '#shared/contracts/access.ts';

/** What the end of somebody's access means, line by line; only what there is. */
export function LeavingMeaning({ leaving }: { readonly leaving: Leaving }) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const { name, privateTexts, pairs, supervision, openSteps, openActions } = leaving;
  const namesOf = (gives: boolean) =>
    format.list(supervision.filter((each) => each.gives === gives).map((each) => each.name));
  const lines = [
    t('leaving.meansNow', { name }),
    t('leaving.meansName', { name }),
    privateTexts > 0 && t('leaving.privateTexts', { name, count: privateTexts }),
    pairs.length > 0 && t('leaving.pairs', { name, names: format.list(pairs) }),
    namesOf(true) !== '' && t('leaving.gives', { name, names: namesOf(true) }),
    namesOf(false) !== '' && t('leaving.gets', { name, names: namesOf(false) }),
    openSteps > 0 && t('leaving.openSteps', { name, count: openSteps }),
    openActions > 0 && t('leaving.openActions', { count: openActions }),
    t('leaving.copies', { name }),
  ].filter((line) => line !== false);
  return (
    <Section title={t('leaving.meansTitle')}>
      <ul className="ks-leaving-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
