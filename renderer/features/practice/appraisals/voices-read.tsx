import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { AppraisalTogether } from '#shared/contracts/appraisals.ts';

/** What others said, and what the two see of the standards; a part without words is absent. */
export function VoicesRead({ together }: { readonly together: AppraisalTogether | null }) {
  const { t } = useTranslation(['practice', 'domain']);
  const voices = (together?.feedback ?? []).filter(({ words }) => words.trim() !== '');
  const standards = (together?.standards ?? []).filter(({ words }) => words.trim() !== '');
  return (
    <>
      {voices.length > 0 && (
        <Section title={t('together.feedback')}>
          <div className="ks-practice-list">
            {voices.map(({ rater, from, words }, index) => (
              <div key={index}>
                <PersonWords>{words}</PersonWords>
                <p className="ks-quiet ks-small">{from === '' ? t(`domain:rater.${rater}`) : from}</p>
              </div>
            ))}
          </div>
        </Section>
      )}
      {standards.length > 0 && (
        <Section title={t('together.standards')}>
          <DefinitionList>
            {standards.map(({ key, label, words }, index) => (
              <Definition key={index} term={key === null ? label : t(`domain:readyStandard.${key}`)}>
                <span className="ks-practice-words">{words}</span>
              </Definition>
            ))}
          </DefinitionList>
        </Section>
      )}
    </>
  );
}
