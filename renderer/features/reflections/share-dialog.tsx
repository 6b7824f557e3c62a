import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';

type Share = OutputOf<'reflections.sharesOf'>[number];
type Receivers = OutputOf<'reflections.receivers'>;

interface ShareDialogProps {
  readonly logId: string;
  readonly onClose: () => void;
}

/** Sharing is explicit: with one colleague or a team, as a copy, with its end in the same place. */
export function ShareDialog({ logId, onClose }: ShareDialogProps) {
  const { t } = useTranslation(['reflections', 'ui']);
  const receivers = useRead('reflections.receivers', {});
  const shares = useRead('reflections.sharesOf', { logId });
  return (
    <Dialog open title={t('share.title')} closeLabel={t('ui:close')} onClose={onClose}>
      <p>{t('share.text')}</p>
      <ReadArea query={receivers} height={80}>
        {(data) => <ShareWith logId={logId} receivers={data} />}
      </ReadArea>
      {shares.data !== undefined && shares.data.length > 0 && (
        <section aria-labelledby="share-now">
          <h2 className="ks-section-title" data-look="label" id="share-now">
            {t('share.now')}
          </h2>
          <ul className="ks-share-list">
            {shares.data.map((share) => (
              <OneShare key={share.shareId} logId={logId} share={share} />
            ))}
          </ul>
          <p className="ks-small ks-quiet">{t('share.honest')}</p>
        </section>
      )}
      <ButtonRow>
        <Button onClick={onClose}>{t('share.close')}</Button>
      </ButtonRow>
    </Dialog>
  );
}

function ShareWith({ logId, receivers }: { readonly logId: string; readonly receivers: Receivers }) {
  const { t } = useTranslation('reflections');
  const format = useFormat();
  const sentences = useSentences();
  const share = useAct('reflections.share');
  const options = [
    ...receivers.colleagues.map(({ id, name }) => ({
      to: { kind: 'colleague' as const, id },
      name,
      label: `${name}, ${t('share.supervisor')}`,
    })),
    ...receivers.teams.map(({ id, name, members }) => ({
      to: { kind: 'team' as const, id },
      name,
      label: `${name}, ${t('share.team', { count: members.length, names: format.list(members) })}`,
    })),
  ];
  const [chosen, setChosen] = useState<string | null>(options[0]?.to.id ?? null);
  const option = options.find(({ to }) => to.id === chosen);
  if (option === undefined) return <Note>{t('share.nobody')}</Note>;
  const run = async () => {
    if ((await share.run({ logId, to: option.to })) !== undefined) {
      toastDone(t('share.done', { name: option.name }));
    }
  };
  return (
    <>
      {share.error !== null && <Note tone="clay">{sentences.error(share.error)}</Note>}
      <SelectField
        label={t('share.with')}
        choices={options.map(({ to, label }) => ({ value: to.id, label }))}
        value={chosen}
        onChange={setChosen}
      />
      <ButtonRow>
        <Button
          kind="main"
          busy={share.pending}
          onClick={() => {
            void run();
          }}
        >
          {t('share.act')}
        </Button>
      </ButtonRow>
    </>
  );
}

function OneShare({ logId, share }: { readonly logId: string; readonly share: Share }) {
  const { t } = useTranslation('reflections');
  const format = useFormat();
  const sentences = useSentences();
  const again = useAct('reflections.share');
  const takeBack = useAct('reflections.takeBack');
  const failure = again.error ?? takeBack.error;
  const back = async () => {
    if ((await takeBack.run({ shareId: share.shareId })) !== undefined) {
      toastDone(t('share.takenBack', { name: share.name }));
    }
  };
  return (
    <li>
      <p>
        <span className="ks-strong">{share.name}</span>
        {`, ${t('share.since', { moment: format.moment(share.sharedAt) })}`}
        {share.to.kind === 'team' && `; ${t('share.readers', { names: format.list(share.readers) })}`}
      </p>
      {share.changedSince && <p className="ks-small ks-quiet">{t('share.changed')}</p>}
      {failure !== null && <Note tone="clay">{sentences.error(failure)}</Note>}
      <ButtonRow>
        {share.changedSince && (
          <TextButton
            onClick={() => {
              void again.run({ logId, to: share.to });
            }}
          >
            {t('share.again')}
          </TextButton>
        )}
        <TextButton
          onClick={() => {
            void back();
          }}
        >
          {t('share.takeBack')}
        </TextButton>
      </ButtonRow>
    </li>
  );
}
