import { IconCheck, IconCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type ContactLostGap, leastSearch } from '#shared/domain/cases/contact-lost.ts';
import '#renderer/features/cases/steps.css';
import { EndingWays } from './ending-ways.tsx';

type Search = OutputOf<'closing.contactSearch'>;

/** What the service has tried since the last contact, and what is missing before a file may close as "contact lost". */
export function ContactLostScreen() {
  const caseId = useCaseId();
  const search = useRead('closing.contactSearch', { caseId });
  return (
    <ReadArea query={search} height={400}>
      {(data) => (
        <Columns side={<EndingWays />}>
          <Sheet>
            <Tried search={data} />
            <SearchForm key={JSON.stringify(data.notes)} search={data} />
          </Sheet>
        </Columns>
      )}
    </ReadArea>
  );
}

interface Line {
  readonly gap: ContactLostGap;
  readonly what: string;
  readonly standing: string;
  readonly way?: ReactNode;
}

function Tried({ search }: { readonly search: Search }) {
  const { t } = useTranslation('closing');
  const format = useFormat();
  const caseId = useCaseId();
  const { may } = useSession();
  const { notes, gaps, teamTalkOn } = search;
  const of = (count: number, least: number) => t('lost.attemptsOf', { count, least });
  const write = may('notes.write') && (
    <TextLink to="/people/$caseId/notes/new" params={{ caseId }}>
      {t('lost.writeAttempt')}
    </TextLink>
  );
  const lines: readonly Line[] = [
    {
      gap: 'attempts',
      what: t('lost.attempts'),
      standing: of(search.attempts, leastSearch.attempts),
      way: write,
    },
    { gap: 'days', what: t('lost.days'), standing: of(search.days, leastSearch.days) },
    { gap: 'channels', what: t('lost.channels'), standing: of(search.channels, leastSearch.channels) },
    { gap: 'visit', what: t('lost.visit'), standing: search.visit ? t('lost.visitYes') : t('lost.visitNo') },
    {
      gap: 'network',
      what: t('lost.network'),
      standing: notes.networkOn === null ? '' : `${notes.networkWho}, ${format.day(notes.networkOn)}`,
      way: (
        <TextLink to="/people/$caseId/papers" params={{ caseId }} activeOptions={{ exact: true }}>
          {t('lost.toConsents')}
        </TextLink>
      ),
    },
    {
      gap: 'team_talk',
      what: t('lost.teamTalk'),
      standing: teamTalkOn === null ? '' : t('lost.teamTalkOn', { day: format.day(teamTalkOn) }),
      way: (
        <TextLink to="/people/$caseId/rhythm/questions" params={{ caseId }}>
          {t('lost.teamTalkOpen')}
        </TextLink>
      ),
    },
    {
      gap: 'message',
      what: t('lost.message'),
      standing: notes.messageOn === null ? '' : `${notes.messageHow}, ${format.day(notes.messageOn)}`,
    },
  ];
  return (
    <Section title={t('lost.title')} help={t('lost.explain')}>
      <ul className="ks-steps">
        {lines.map(({ gap, what, standing, way }) => {
          const isThere = !gaps.includes(gap);
          const Icon = isThere ? IconCheck : IconCircle;
          return (
            <li key={gap} className="ks-step" data-state={isThere ? 'done' : 'to_do'}>
              <Icon size={18} aria-hidden />
              <div>
                <p>{what}</p>
                <p className="ks-quiet ks-small">{standing === '' ? t('ways.noneYet') : standing}</p>
              </div>
              <div>{way}</div>
            </li>
          );
        })}
      </ul>
      <Missing gaps={gaps} />
    </Section>
  );
}

function Missing({ gaps }: Pick<Search, 'gaps'>) {
  const { t } = useTranslation(['closing', 'domain']);
  const caseId = useCaseId();
  const { may } = useSession();
  return (
    <Note tone={gaps.length === 0 ? 'moss' : 'brass'}>
      {gaps.length === 0 ? (
        <p>{t('closing:lost.nothingMissing')}</p>
      ) : (
        <>
          <p>{t('closing:lost.missing')}</p>
          <ul className="ks-open-steps">
            {gaps.map((gap) => (
              <li key={gap}>{t(`domain:contactLostGap.${gap}`)}</li>
            ))}
          </ul>
          <p>{t('closing:lost.override')}</p>
        </>
      )}
      {may('case.change') && (
        <TextLink to="/people/$caseId/steps" params={{ caseId }} search={{ move: true }}>
          {t('closing:lost.move')}
        </TextLink>
      )}
    </Note>
  );
}

/** Whom we asked with the person's consent, and the message that was left: what no note knows by itself. */
function SearchForm({ search }: { readonly search: Search }) {
  const { t } = useTranslation('closing');
  const format = useFormat();
  const caseId = useCaseId();
  const today = useToday();
  const { may } = useSession();
  const { data: consents = [] } = useRead('consents.list', { caseId }, { enabled: may('consent.read') });
  const usable = consents.filter(({ kind }) => kind === 'contact_network' || kind === 'share_with');
  const form = useForm('search', {
    initial: search.notes,
    check: ({ networkOn, networkWho }) =>
      networkOn !== null && networkWho.trim() === '' ? { networkWho: 'required' } : {},
    submit: async (notes) => {
      const { networkWho, networkOn, messageHow, messageOn } = notes;
      const dayOr = (day: string | null, words: string) => day ?? (words.trim() === '' ? null : today);
      await api.closing.saveContactSearch({
        caseId,
        notes: {
          ...notes,
          networkOn: dayOr(networkOn, networkWho),
          messageOn: dayOr(messageOn, messageHow),
        },
      });
      toastDone(t('lost.saved'));
    },
  });
  if (!may('tools.write')) return null;
  return (
    <form noValidate onSubmit={form.onSubmit}>
      <Section title={t('lost.network')}>
        <Fields>
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          <TextField {...form.field('networkWho')} label={t('lost.networkWho')} maxLength={200} />
          <DateField
            {...form.field('networkOn')}
            label={t('lost.networkOn')}
            help={t('lost.dayHelp')}
            max={today}
          />
          {usable.length === 0 ? (
            <p className="ks-quiet">{t('lost.networkNoConsent')}</p>
          ) : (
            <SelectField
              {...form.field('networkConsentId')}
              label={t('lost.networkConsent')}
              placeholder={t('lost.networkConsentChoose')}
              choices={usable.map(({ id, recipient, givenOn }) => ({
                value: id,
                label: `${recipient}, ${format.day(givenOn)}`,
              }))}
            />
          )}
        </Fields>
      </Section>
      <Section title={t('lost.message')}>
        <Fields>
          <TextField {...form.field('messageHow')} label={t('lost.messageHow')} maxLength={300} />
          <DateField
            {...form.field('messageOn')}
            label={t('lost.messageOn')}
            help={t('lost.dayHelp')}
            max={today}
          />
          <Button kind="main" submits busy={form.busy}>
            {t('lost.save')}
          </Button>
          {search.savedBy !== '' && (
            <p className="ks-quiet ks-small">{t('lost.savedBy', { name: search.savedBy })}</p>
          )}
        </Fields>
      </Section>
    </form>
  );
}
