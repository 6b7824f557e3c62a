import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import type { SupervisionTimeView } from '#shared/contracts/appraisals.ts';
import { useTimeWords } from './time-words.ts';

/** What supervision of the period was about, as a list of themes and actions (domain.md 10.2); absent without any. */
export function SupervisionTime({ time }: { readonly time: SupervisionTimeView }) {
  const { t } = useTranslation(['practice', 'domain']);
  const words = useTimeWords();
  if (time.held === 0) return null;
  return (
    <Section title={t('time.title')} help={t('time.help', { count: time.held })}>
      <DefinitionList>
        {time.sections.length > 0 && (
          <Definition term={t('time.sections')}>{words.sections(time)}</Definition>
        )}
        {time.functions.length > 0 && (
          <Definition term={t('time.functions')}>{words.functions(time)}</Definition>
        )}
        {time.actions.map(({ text, status }, index) => (
          <Definition key={index} term={t(`domain:supervisionActionStatus.${status}`)}>
            {text}
          </Definition>
        ))}
      </DefinitionList>
    </Section>
  );
}
