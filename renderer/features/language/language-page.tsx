import { IconMessage, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { SettingsFrame } from '#renderer/features/organisation/settings-frame.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { HintedField } from './hinted-field.tsx';
import { PairDialog } from './pair-dialog.tsx';
import { ShippedPairs } from './shipped-pairs.tsx';

type Settings = OutputOf<'languageHints.settings'>;

/** Hints on or off, a sentence to try them with, the organisation's own pairs, and Keystead's (domain.md 12.1). */
export function LanguagePage() {
  const settings = useRead('languageHints.settings', {});
  return (
    <SettingsFrame page="language">
      <ReadArea query={settings} height={700}>
        {(data) => (
          <Sheet>
            <TryHints settings={data} />
            <OwnPairs pairs={data.own} />
            <ShippedPairs switchedOff={data.switchedOff} />
          </Sheet>
        )}
      </ReadArea>
    </SettingsFrame>
  );
}

function TryHints({ settings }: { readonly settings: Settings }) {
  const { t, i18n } = useTranslation('language');
  const sentences = useSentences();
  const switching = useAct('languageHints.switchAll');
  const [text, setText] = useState('');
  return (
    <Section>
      <Fields>
        {switching.error !== null && <Note tone="clay">{sentences.error(switching.error)}</Note>}
        <Checkbox
          label={t('page.on')}
          help={t('page.onHelp')}
          checked={settings.enabled}
          onChange={(enabled) => {
            void switching.run({ enabled });
          }}
        />
        {i18n.language !== 'en' && <Note>{t('page.english')}</Note>}
        {settings.enabled && (
          <HintedField
            label={t('page.test')}
            help={t('page.testHelp')}
            value={text}
            onChange={setText}
            rows={2}
          />
        )}
      </Fields>
    </Section>
  );
}

function OwnPairs({ pairs }: { readonly pairs: Settings['own'] }) {
  const { t } = useTranslation('language');
  const [open, setOpen] = useState<Settings['own'][number] | 'new' | null>(null);
  const add = (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen('new');
      }}
    >
      {t('page.add')}
    </Button>
  );
  return (
    <Section title={t('page.own')} help={t('page.ownHelp')} {...(pairs.length > 0 ? { action: add } : {})}>
      {pairs.length === 0 ? (
        <EmptyState icon={<IconMessage aria-hidden />} title={t('page.noneTitle')} action={add}>
          {t('page.noneText')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('page.own')}
          rows={pairs}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'avoid',
              header: t('page.avoid'),
              render: ({ avoid, enabled }) => (
                <>
                  {avoid.join('; ')} {!enabled && <Tag>{t('page.offTag')}</Tag>}
                </>
              ),
            },
            {
              id: 'try',
              header: t('page.tryInstead'),
              render: ({ tryInstead }) => tryInstead.join('; '),
            },
            { id: 'reason', header: t('page.reason'), render: ({ reason }) => reason },
            {
              id: 'change',
              header: t('page.change'),
              align: 'end',
              render: (pair) => (
                <TextButton
                  aria-label={t('page.changeOf', { words: pair.avoid.join(', ') })}
                  onClick={() => {
                    setOpen(pair);
                  }}
                >
                  {t('page.change')}
                </TextButton>
              ),
            },
          ]}
        />
      )}
      {open !== null && (
        <PairDialog
          pair={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Section>
  );
}
