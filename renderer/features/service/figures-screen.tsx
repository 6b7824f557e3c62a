import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { WorkQuestionFields } from '#renderer/app/work-question-fields.tsx';
import { searchOf, useWorkQuestion } from '#renderer/app/work-search.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { FigureTable } from './figure-table.tsx';
import { ServiceFrame } from './service-frame.tsx';

/** How the service works, by period, service and method (domain.md 4.4). */
export function FiguresScreen() {
  const { t } = useTranslation('service');
  const question = useWorkQuestion(useSearch({ from: '/frame/service' }));
  const navigate = useNavigate();
  const figures = useRead('service.figures', question);
  const settings = useRead('methods.settings', {});
  const sentences = useSentences();
  const keep = useAct('service.keepSnapshot');
  return (
    <ServiceFrame
      actions={
        <Button
          busy={keep.pending}
          onClick={() => {
            const run = async () => {
              if ((await keep.run(question)) !== undefined) toastDone(t('kept'));
            };
            void run();
          }}
        >
          {t('keep')}
        </Button>
      }
    >
      <Sheet>
        <Section>
          <WorkQuestionFields
            id="service"
            question={question}
            onChange={(asked) => {
              void navigate({ to: '/service', search: searchOf(asked), replace: true });
            }}
          />
        </Section>
        <Section>
          {keep.error !== null && <Note tone="clay">{sentences.error(keep.error)}</Note>}
          <ReadArea query={settings} height={500}>
            {(aims) => (
              <ReadArea query={figures} height={500}>
                {(data) => <FigureTable figures={data} settings={aims.settings} opens />}
              </ReadArea>
            )}
          </ReadArea>
          <p className="ks-quiet ks-small">{t('notes')}</p>
        </Section>
      </Sheet>
    </ServiceFrame>
  );
}
