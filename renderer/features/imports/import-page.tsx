import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { LoadingArea, Note } from '#renderer/ui/states.tsx';
import type { OutputOf } from '#renderer/api/client.ts';
import { ChooseButtons } from './choose-buttons.tsx';
import { DataFrame } from './data-frame.tsx';
import { ImportBatches } from './import-batches.tsx';
import { ImportChecked } from './import-checked.tsx';
import { useImportFlow } from './import-flow.ts';
import './imports.css';

/** People from another system: choose, check, look at it first, bring in; each import can be taken back as a whole. */
export function ImportPage() {
  const organisation = useRead('organisation.get', {});
  return (
    <DataFrame>
      <ReadArea query={organisation} height={400}>
        {(settings) => <ImportDesk organisation={settings} />}
      </ReadArea>
      <ImportBatches />
    </DataFrame>
  );
}

function ImportDesk({ organisation }: { readonly organisation: OutputOf<'organisation.get'> }) {
  const { t } = useTranslation('imports');
  const { user } = useSession();
  const sentences = useSentences();
  const workers = useRead('workers.list', {});
  const own = workers.data?.find(({ id }) => id === user.id)?.teamIds[0];
  const flow = useImportFlow(
    own ?? organisation.teams[0]?.id ?? '',
    organisation.services.length === 1 ? (organisation.services[0]?.id ?? null) : null,
  );
  const { step } = flow;
  return (
    <Sheet>
      {flow.failure !== null && (
        <Section>
          <Note tone="clay">{sentences.error(flow.failure)}</Note>
        </Section>
      )}
      {step.at === 'choose' && (
        <Section>
          <p className="ks-import-intro">{t('intro')}</p>
          <p className="ks-import-intro ks-quiet">{t('never')}</p>
          {flow.busy ? <LoadingArea label={t('reading')} height={48} /> : <ChooseButtons flow={flow} main />}
        </Section>
      )}
      {(step.at === 'checked' || step.at === 'looked') && (
        <ImportChecked flow={flow} step={step} organisation={organisation} />
      )}
      {step.at === 'done' && (
        <Section title={t('doneTitle')}>
          <p>{t('doneText', { count: step.newPeople })}</p>
          <ButtonRow>
            <ButtonLink kind="main" to="/people">
              {t('doneNext')}
            </ButtonLink>
            <Button onClick={flow.restart}>{t('chooseOther')}</Button>
          </ButtonRow>
        </Section>
      )}
    </Sheet>
  );
}
