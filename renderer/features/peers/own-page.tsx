import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { NumberField, TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type ProfilePart, profileParts } from '#shared/domain/peers/peer-codes.ts';
import { SideFields } from './side-fields.tsx';
import { type SideForm, sideForm, sideOfForm } from './side-form.ts';

type Own = NonNullable<OutputOf<'peers.own'>>;

interface OwnForm extends SideForm {
  readonly about: string;
  readonly shown: readonly ProfilePart[];
  readonly places: string;
  readonly isOpen: boolean;
  readonly employerLine: string;
  readonly workplaceLine: string;
  readonly peerGroup: string;
}

/** A peer's own page: what they tell, what of it is shown, who is there for them, and the role that they agreed to. */
export function OwnPage({ own }: { readonly own: Own }) {
  const { t } = useTranslation(['peers', 'domain']);
  const { profile, support } = own;
  const form = useForm<OwnForm>('own-page', {
    initial: {
      ...sideForm(profile),
      about: profile.about,
      shown: profile.shown,
      places: String(profile.places),
      isOpen: profile.isOpen,
      ...support,
    },
    check: ({ places }) => (/^\d{1,2}$/u.test(places) ? {} : { places: 'not_a_number' as const }),
    submit: async ({ about, shown, places, isOpen, employerLine, workplaceLine, peerGroup, ...side }) => {
      await api.peers.saveOwn({
        profile: { ...sideOfForm(side), about, shown: [...shown], places: Number(places), isOpen },
        support: { employerLine, workplaceLine, peerGroup },
      });
      toastDone(t('own.saved'));
    },
  });
  return (
    <>
      <RoleSigning own={own} />
      <Section title={t('own.title')} help={t('own.under')}>
        <form onSubmit={form.onSubmit} noValidate className="ks-narrow-form">
          <Fields>
            <ErrorSummary title={form.problemsTitle} problems={form.problems} />
            {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
            <TextareaField {...form.field('about')} label={t('own.about')} maxLength={500} rows={2} />
            <SideFields form={form} of="own" />
            <ManyChips
              {...form.field('shown')}
              label={t('own.shown')}
              chips={profileParts.map((value) => ({ value, label: t(`domain:profilePart.${value}`) }))}
            />
            <NumberField {...form.field('places')} label={t('own.places')} />
            <Checkbox
              label={t('own.isOpen')}
              checked={form.values.isOpen}
              onChange={(isOpen) => {
                form.set({ isOpen });
              }}
            />
            <h3 className="ks-strong">{t('own.support')}</h3>
            <TextField {...form.field('employerLine')} label={t('own.employerLine')} maxLength={160} />
            <TextField {...form.field('workplaceLine')} label={t('own.workplaceLine')} maxLength={160} />
            <TextField {...form.field('peerGroup')} label={t('own.peerGroup')} maxLength={200} />
            <p>
              <TextLink to="/development">{t('own.training')}</TextLink>
            </p>
            <ButtonRow>
              <Button kind="main" submits busy={form.busy}>
                {t('own.save')}
              </Button>
            </ButtonRow>
          </Fields>
        </form>
      </Section>
    </>
  );
}

/** The newest role description, to read and agree to. */
function RoleSigning({ own: { role, signedVersion, signedOn } }: { readonly own: Own }) {
  const { t } = useTranslation('peers');
  const format = useFormat();
  const sentences = useSentences();
  const sign = useAct('peers.signRole');
  if (role === null) return null;
  return (
    <Section title={t('role.title')}>
      {sign.error !== null && <Note tone="clay">{sentences.error(sign.error)}</Note>}
      <p className="ks-net-fact">{t('role.version', { version: role.version })}</p>
      <p className="ks-role-text">{role.text}</p>
      {signedVersion === role.version && signedOn !== null ? (
        <p>{t('role.signed', { version: role.version, day: format.day(signedOn) })}</p>
      ) : (
        <>
          <p className="ks-quiet">{t('role.unsigned')}</p>
          <Button
            busy={sign.pending}
            onClick={() => {
              void sign.run({ version: role.version });
            }}
          >
            {t('role.sign')}
          </Button>
        </>
      )}
    </Section>
  );
}
