import { useTranslation } from 'react-i18next';
import { call, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { SettingsFrame } from '#renderer/features/organisation/settings-frame.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type MoveInGroup, moveInGroups } from '#shared/domain/housing/move-in-codes.ts';

type Starter = OutputOf<'movingIn.starter'>;
type StarterForm = Readonly<Record<MoveInGroup, string>>;

/** The most things of a list, and the longest of them (contract `movingIn.saveStarter`). */
const most = { items: 120, length: 200 } as const;

/** What new lists for moving in begin with: Keystead's, or the organisation's own. */
export function StarterPage() {
  const starter = useRead('movingIn.starter', {});
  return (
    <SettingsFrame page="movingIn">
      <ReadArea query={starter} height={480}>
        {(data) => <EditStarter key={JSON.stringify(data.items)} starter={data} />}
      </ReadArea>
    </SettingsFrame>
  );
}

function itemsOf(form: StarterForm) {
  return moveInGroups.flatMap((group) => linesOf(form[group]).map((text) => ({ group, text })));
}

function EditStarter({ starter }: { readonly starter: Starter }) {
  const { t } = useTranslation(['movingIn', 'domain']);
  const { may } = useSession();
  const mayManage = may('organisation.manage');
  const textOf = (wanted: MoveInGroup) =>
    starter.items.flatMap(({ group, text }) => (group === wanted ? [text] : [])).join('\n');
  const form = useForm<StarterForm>('starter', {
    initial: {
      first_night: textOf('first_night'),
      papers: textOf('papers'),
      keys: textOf('keys'),
      kitchen: textOf('kitchen'),
      sleeping: textOf('sleeping'),
      living: textOf('living'),
      bath: textOf('bath'),
      cleaning: textOf('cleaning'),
      own: textOf('own'),
    },
    check: (values) => {
      const items = itemsOf(values);
      const long = items.find(({ text }) => text.length > most.length);
      return {
        ...(items.length > most.items ? { first_night: 'too_many' } : {}),
        ...(long === undefined ? {} : { [long.group]: 'too_long' }),
      };
    },
    sentence: (_field, code) => (code === 'too_many' ? t('starter.tooMany') : undefined),
    submit: async (values) => {
      await call('movingIn.saveStarter', { items: itemsOf(values) });
      toastDone(t('starter.saved'));
    },
  });
  return (
    <Sheet>
      <Section title={t('starter.title')} help={t('starter.explain')}>
        <form noValidate onSubmit={form.onSubmit}>
          <Fields>
            <p className="ks-quiet">{t(starter.isOwn ? 'starter.own' : 'starter.ours')}</p>
            {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
            <ErrorSummary title={form.problemsTitle} problems={form.problems} />
            {moveInGroups.map((group) => (
              <TextareaField
                key={group}
                {...form.field(group)}
                label={t(`domain:moveInGroup.${group}`)}
                help={t('starter.things')}
                rows={4}
              />
            ))}
            {mayManage && (
              <ButtonRow>
                <Button kind="main" submits busy={form.busy}>
                  {t('starter.save')}
                </Button>
                {starter.isOwn && (
                  <Button
                    onClick={() => {
                      void call('movingIn.saveStarter', { items: [] }).then(() => {
                        toastDone(t('starter.resetDone'));
                      });
                    }}
                  >
                    {t('starter.reset')}
                  </Button>
                )}
              </ButtonRow>
            )}
          </Fields>
        </form>
      </Section>
    </Sheet>
  );
}
