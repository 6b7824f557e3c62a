import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';
import { useFormat } from '#renderer/app/words.ts';
import { ProofForm, type Secret } from './proof-form.tsx';
import type { Chosen } from './restore-page.tsx';

interface RestoreProofProps {
  readonly chosen: Chosen;
  readonly onDone: (done: OutputOf<'restore.run'>, secret: Secret) => void;
  readonly onBack: () => void;
}

/** Only somebody who could open the backup may put it back. */
export function RestoreProof({ chosen, onDone, onBack }: RestoreProofProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const percent = useJobProgress('restore');
  const { organisation, users } = chosen;
  return (
    <div className="ks-stack">
      <p className="ks-small ks-quiet">{t('restore.step', { number: 2, count: 3 })}</p>
      <h1 className="ks-entry-title">{t('restore.proveTitle')}</h1>
      <p className="ks-entry-under">
        {t('restore.proveUnder', { moment: format.moment(chosen.madeAt), organisation })}
      </p>
      <ProofForm
        formId="restore"
        users={users}
        organisation={organisation}
        act={t('restore.run')}
        acting={`${t('restore.running')} ${t('settings.progress', { percent })}`}
        note={`${t('restore.stays')} ${t('restore.phases')}`}
        onSecret={async (secret) => {
          onDone(await api.restore.run({ id: chosen.id, secret }), secret);
        }}
        onBack={onBack}
      />
    </div>
  );
}
