import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useSentences } from '#renderer/app/words.ts';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { languageAreas } from '#shared/domain/language/language-pair.ts';
import { languagePairs } from '#shared/domain/language/pairs.ts';
import type { Catalogue } from '#shared/i18n/catalogue.ts';
import './shipped-pairs.css';

type PairId = keyof Catalogue['language']['pair'];

/** The pairs that come with Keystead, by part of life and work; each can be switched off. */
export function ShippedPairs({ switchedOff }: { readonly switchedOff: readonly number[] }) {
  const { t, i18n } = useTranslation('language');
  const sentences = useSentences();
  const switching = useAct('languageHints.switchEntry');
  const off = new Set(switchedOff);
  const isPair = (id: string): id is PairId => i18n.exists(`language:pair.${id}.avoid`);
  return (
    <Section title={t('page.ours')} help={t('page.oursHelp')}>
      {switching.error !== null && <Note tone="clay">{sentences.error(switching.error)}</Note>}
      {languageAreas.map((area) => (
        <details key={area} className="ks-pairs">
          <summary>{t(`area.${area}`)}</summary>
          <ul>
            {languagePairs.map(({ id, area: own, sources }) => {
              const key = String(id);
              return own !== area || !isPair(key) ? null : (
                <li key={id}>
                  <Checkbox
                    label={t('page.pairLine', {
                      avoid: t(`pair.${key}.avoid`),
                      instead: t(`pair.${key}.try`),
                    })}
                    help={`${t(`pair.${key}.reason`)} (${sources.map((mark) => t(`source.${mark}`)).join('; ')})`}
                    checked={!off.has(id)}
                    onChange={(enabled) => {
                      void switching.run({ entry: id, enabled });
                    }}
                  />
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </Section>
  );
}
