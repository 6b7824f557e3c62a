import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';
import { useSentences } from '#renderer/app/words.ts';
import { PrintedKey } from '#renderer/features/account/printed-key.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TypeGroups } from './type-groups.tsx';
import './vault-key.css';

export type PreparedKit = OutputOf<'access.prepareKit'>;

interface ChangeKeyProps {
  readonly onChanged: () => void;
}

/** What a new key means, the new kit on paper, two groups of it, and the change itself. */
export function ChangeKey({ onChanged }: ChangeKeyProps) {
  const [kit, setKit] = useState<PreparedKit | null>(null);
  const [isOnPaper, setOnPaper] = useState(false);
  if (kit === null) return <Meaning onKit={setKit} />;
  const stop = () => {
    setKit(null);
    setOnPaper(false);
  };
  return isOnPaper ? (
    <TypeGroups
      kit={kit}
      onChanged={onChanged}
      onShow={() => {
        setOnPaper(false);
      }}
    />
  ) : (
    <ShowKit
      kit={kit}
      onStop={stop}
      onPaper={() => {
        setOnPaper(true);
      }}
    />
  );
}

function Meaning({ onKit }: { readonly onKit: (kit: PreparedKit) => void }) {
  const { t } = useTranslation('access');
  const sentences = useSentences();
  const act = useAct('access.prepareKit');
  const percent = useJobProgress('rotation');
  const isUnderWay = percent > 0 && percent < 100;
  const prepare = async () => {
    const kit = await act.run({});
    if (kit !== undefined) onKit(kit);
  };
  return (
    <Section title={t('key.change')} help={t('key.when')}>
      <Fields>
        <p className="ks-strong">{t('key.whatTitle')}</p>
        <ul className="ks-key-lines">
          <li>{t('key.whatCopy')}</li>
          <li>{t('key.whatKit')}</li>
          <li>{t('key.whatPeople')}</li>
          <li>{t('key.whatOld')}</li>
        </ul>
        {act.error !== null && <Note tone="clay">{sentences.error(act.error)}</Note>}
        {isUnderWay ? (
          <Note>{t('key.underWay', { percent })}</Note>
        ) : (
          <ButtonRow>
            <Button
              kind="main"
              busy={act.pending}
              onClick={() => {
                void prepare();
              }}
            >
              {t('key.makeKit')}
            </Button>
          </ButtonRow>
        )}
      </Fields>
    </Section>
  );
}

interface ShowKitProps {
  readonly kit: PreparedKit;
  readonly onPaper: () => void;
  readonly onStop: () => void;
}

function ShowKit({ kit, onPaper, onStop }: ShowKitProps) {
  const { t } = useTranslation('access');
  return (
    <Section title={t('key.kitTitle')} help={t('key.kitText')}>
      <Fields>
        <PrintedKey label={t('key.kitLabel')} groups={kit.kit.groups} jobId={kit.kitJobId} />
        <ButtonRow>
          <Button kind="main" onClick={onPaper}>
            {t('key.toType')}
          </Button>
          <Button onClick={onStop}>{t('key.stop')}</Button>
        </ButtonRow>
      </Fields>
    </Section>
  );
}
