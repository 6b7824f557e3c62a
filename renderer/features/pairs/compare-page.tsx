import { IconLock } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { workerId } from '#shared/lib/ids.ts';
import { PairStateTag } from './pair-state.tsx';
import './pairs.css';

type OnePair = OutputOf<'pairs.get'>;

/** Two colleagues compare six words (security.md 3.1, pair-key ceremony). */
export function ComparePage() {
  const { peerId: id } = useParams({ strict: false });
  const peerId = workerId.parse(id);
  const pair = useRead('pairs.get', { peerId });
  return (
    <Page>
      <div className="ks-pairs">
        <ReadArea query={pair} height={480}>
          {(data) => <Compare pair={data} />}
        </ReadArea>
      </div>
    </Page>
  );
}

function Compare({ pair }: { readonly pair: OnePair }) {
  const { t } = useTranslation('pairs');
  const { name, state, peerCompared, words } = pair;
  const settled = state === 'ready' || state === 'waits_for_peer';
  return (
    <>
      <Breadcrumb label={t('title')}>
        <TextLink to="/pairs">{t('all')}</TextLink>
        <span>{name}</span>
      </Breadcrumb>
      <PageTitle
        title={t('onePair', { name })}
        under={t('onePairUnder')}
        actions={<PairStateTag pair={pair} />}
      />
      {state === 'key_changed' && <Note tone="brass">{t('changed', { name })}</Note>}
      {state === 'ready' && (
        <Note tone="plum" icon={<IconLock aria-hidden />}>
          {t('ready')}
        </Note>
      )}
      {state === 'waits_for_peer' && <Note>{t('waits', { name })}</Note>}
      <Sheet>
        {!settled && peerCompared && state !== 'key_changed' && <Told pair={pair} />}
        <Section title={t('words', { name })} help={t('wordsHelp')}>
          <ol className="ks-six-words" aria-label={t('wordsList')}>
            {words.map((word, place) => (
              <li key={word}>
                <span className="ks-quiet ks-figures" aria-hidden>
                  {String(place + 1)}
                </span>
                <span className="ks-six-word">{word}</span>
              </li>
            ))}
          </ol>
          {!peerCompared && <p>{t('then', { name })}</p>}
        </Section>
        {!settled && <Typed pair={pair} />}
      </Sheet>
    </>
  );
}

function useDone(pair: OnePair): () => Promise<void> {
  const { t } = useTranslation('pairs');
  return async () => {
    const { state } = await api.pairs.get({ peerId: pair.peerId });
    toastDone(t(state === 'ready' ? 'done' : 'doneWaits', { name: pair.name }));
  };
}

function Told({ pair }: { readonly pair: OnePair }) {
  const { t } = useTranslation('pairs');
  const done = useDone(pair);
  const form = useForm('told', {
    initial: {},
    submit: async () => {
      await api.pairs.confirmTold({ peerId: pair.peerId });
      await done();
    },
  });
  return (
    <Section title={t('toldTitle', pair)} help={t('toldHelp', pair)}>
      <form onSubmit={form.onSubmit} noValidate>
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <ButtonRow>
          <Button kind="main" submits busy={form.busy}>
            {t('told', pair)}
          </Button>
        </ButtonRow>
      </form>
    </Section>
  );
}

function Typed({ pair }: { readonly pair: OnePair }) {
  const { t } = useTranslation('pairs');
  const done = useDone(pair);
  const form = useForm('typed', {
    initial: { words: '' },
    check: ({ words }) => (words.trim() === '' ? { words: 'required' } : {}),
    sentence: (_field, code) => (code === 'required' ? t('typedRequired') : t('differ')),
    submit: async ({ words }) => {
      await api.pairs.confirmWords({ peerId: pair.peerId, words });
      await done();
    },
  });
  return (
    <Section title={t('typeTitle', pair)} help={t('typeHelp')}>
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <TextField {...form.field('words')} label={t('typed')} help={t('typedHelp')} maxLength={200} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <ButtonRow>
            <Button kind={pair.peerCompared ? 'other' : 'main'} submits busy={form.busy}>
              {t('confirm')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Section>
  );
}
