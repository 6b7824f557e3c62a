import { useTranslation } from 'react-i18next';
import { api, callShell, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { CheckboxGroup } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { PackPart } from '#shared/domain/templates/template-codes.ts';
import { OwnStars } from './own-stars.tsx';

type Offer = OutputOf<'templatePack.offer'>;

/** Choose what goes into the file, then where it goes. */
export function GivePack() {
  const { t } = useTranslation('templates');
  const offer = useRead('templatePack.offer', {});
  return (
    <Section title={t('pack.give')} help={t('pack.giveHelp')}>
      <ReadArea query={offer} height={260}>
        {(parts) => {
          const own = parts.filter(({ count }) => count > 0);
          return own.length === 0 ? (
            <p className="ks-quiet">{t('pack.nothing')}</p>
          ) : (
            <GiveForm key={JSON.stringify(own)} offer={own} />
          );
        }}
      </ReadArea>
    </Section>
  );
}

interface GiveValues {
  readonly parts: readonly PackPart[];
  readonly starsAreOwn: boolean;
}

function GiveForm({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation('templates');
  const form = useForm<GiveValues>('give-pack', {
    // Stars go only on purpose (domain.md 1.6).
    initial: {
      parts: offer.flatMap(({ part }) => (part === 'stars' ? [] : [part])),
      starsAreOwn: false,
    },
    check: ({ parts, starsAreOwn }) => ({
      ...(parts.length === 0 ? { parts: 'required' as const } : {}),
      ...(parts.includes('stars') && !starsAreOwn ? { starsAreOwn: 'required' as const } : {}),
    }),
    sentence: (field) => t(field === 'parts' ? 'pack.choose' : 'pack.statementMissing'),
    submit: async ({ parts, starsAreOwn }) => {
      const { jobId } = await api.templatePack.prepareFile({ parts: [...parts], starsAreOwn });
      const written = await callShell('saveFile', { jobId });
      if (written !== null) toastDone(t('pack.written', { fileName: written.fileName }));
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Fields>
        <ErrorSummary title={form.problemsTitle} problems={form.problems} />
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <CheckboxGroup
          {...form.field('parts')}
          label={t('pack.which')}
          choices={offer.map(({ part, count }) => ({
            value: part,
            label:
              part === 'moving_in' || part === 'methods'
                ? t(`pack.part.${part}`)
                : `${t(`pack.part.${part}`)} (${String(count)})`,
          }))}
        />
        {form.values.parts.includes('stars') && (
          <OwnStars
            id={form.field('starsAreOwn').id}
            checked={form.values.starsAreOwn}
            onChange={(starsAreOwn) => {
              form.set({ starsAreOwn });
            }}
          />
        )}
        <ButtonRow>
          <Button kind="main" submits busy={form.busy}>
            {t('pack.save')}
          </Button>
        </ButtonRow>
      </Fields>
    </form>
  );
}
