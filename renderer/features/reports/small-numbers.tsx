import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { fewestBounds } from '#shared/domain/reports/report-codes.ts';

const choices = Array.from({ length: fewestBounds.most - fewestBounds.least + 1 }, (_, index) => {
  const value = String(fewestBounds.least + index);
  return { value, label: value };
});

/** From which figure on a count may leave the house; a manager may change it. */
export function SmallNumbers() {
  const { t } = useTranslation('reports');
  const { may } = useSession();
  const sentences = useSentences();
  const settings = useRead('reports.settings', {});
  const change = useAct('reports.changeSettings');
  const save = async (fewest: number) => {
    if ((await change.run({ fewest })) !== undefined) toastDone(t('small.saved'));
  };
  return (
    <Section title={t('small.title')}>
      <ReadArea query={settings} height={90}>
        {({ fewest }) => (
          <div className="ks-report-small">
            <p className="ks-reading-width">{t('small.explain', { fewest })}</p>
            {change.error !== null && <Note tone="clay">{sentences.error(change.error)}</Note>}
            {may('organisation.manage') && (
              <SelectField
                id="small-numbers"
                label={t('small.fewest')}
                choices={choices}
                value={String(fewest)}
                onChange={(value) => {
                  void save(Number(value));
                }}
              />
            )}
          </div>
        )}
      </ReadArea>
    </Section>
  );
}
