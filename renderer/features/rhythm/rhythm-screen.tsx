import { IconCalendarHeart, IconTrendingUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordToolPage } from '#renderer/features/records/record-tool-page.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { ContactWord } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import { rhythmLines } from '#shared/i18n/pages/rhythm-page.ts';
import '#renderer/features/timeline/entry.css';
import './rhythm.css';

type Standing = OutputOf<'contactRhythm.standing'>;

/** How often the person and the team meet: what is agreed, where it stands, and what was tried. */
export function RhythmScreen() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const standing = useRead('contactRhythm.standing', { caseId });
  return (
    <RecordToolPage
      kind="contact_agreement"
      empty={<NoAgreement called={callName(head.data?.name ?? '')} />}
      side={
        <ReadArea query={standing} height={240}>
          {(data) => (
            <>
              <Now standing={data.standing} />
              <Tries attempts={data.attempts} />
              <ThinContact data={data} />
            </>
          )}
        </ReadArea>
      }
    />
  );
}

function NoAgreement({ called }: { readonly called: string }) {
  const { t } = useTranslation('rhythm');
  const caseId = useCaseId();
  const { may } = useSession();
  return (
    <Sheet>
      <Section title={t('title')} help={t('explain')}>
        <EmptyState
          icon={<IconCalendarHeart aria-hidden />}
          title={t('none.title')}
          action={
            may('case.change') && (
              <ButtonLink to="/people/$caseId/rhythm/edit" params={{ caseId }}>
                {t('none.act')}
              </ButtonLink>
            )
          }
        >
          {called === '' ? t('none.textNobody') : t('none.text', { name: called })}
        </EmptyState>
      </Section>
    </Sheet>
  );
}

function Now({ standing }: { readonly standing: Standing['standing'] }) {
  const { t, i18n } = useTranslation(['rhythm', 'domain']);
  const format = useFormat();
  if (standing === null) {
    return (
      <Section title={t('now')}>
        <p className="ks-quiet">{t('noSupport')}</p>
      </Section>
    );
  }
  const { source, agreedFrom, contact, visit, word } = standing;
  return (
    <Section
      title={t('now')}
      action={<ContactWord state={word}>{t(`domain:rhythmWord.${word}`)}</ContactWord>}
    >
      <p className="ks-strong">{rhythmLines(i18n, standing).join(' · ')}</p>
      <p className="ks-quiet ks-small">
        {source === 'agreed' && agreedFrom !== null
          ? t('since', { day: format.day(agreedFrom) })
          : t(`domain:rhythmSource.${source}`)}
      </p>
      <ul className="ks-side-lines">
        <Clock label={t('clock.contact')} clock={contact} />
        {visit !== null && <Clock label={t('clock.visit')} clock={visit} />}
      </ul>
      <Closer />
    </Section>
  );
}

interface ClockProps {
  readonly label: string;
  readonly clock: NonNullable<Standing['standing']>['contact'];
}

function Clock({ label, clock }: ClockProps) {
  const { t } = useTranslation('rhythm');
  const format = useFormat();
  const today = useToday();
  const last =
    clock.last === null ? t('clock.never') : t('clock.last', { day: format.nearDay(clock.last, today) });
  return (
    <li>
      {t('clock.line', { label, last, due: t('clock.due', { day: format.nearDay(clock.due, today) }) })}
    </li>
  );
}

/** More often from today, in one act: the talk about it comes with the next meeting. */
function Closer() {
  const { t, i18n } = useTranslation('rhythm');
  const caseId = useCaseId();
  const { may } = useSession();
  const sentences = useSentences();
  const { pending, error, run } = useAct('contactRhythm.closer');
  if (!may('tools.write')) return null;
  return (
    <div className="ks-rhythm-closer">
      {error !== null && <Note tone="clay">{sentences.error(error)}</Note>}
      <Button
        icon={<IconTrendingUp size={18} aria-hidden />}
        busy={pending}
        onClick={() => {
          void run({ caseId, reason: t('closer.reason') }).then((raised) => {
            if (raised === undefined) return;
            toastDone(t('closer.done', { rhythm: rhythmLines(i18n, raised).join(' · ') }));
          });
        }}
      >
        {t('closer.act')}
      </Button>
      <p className="ks-quiet ks-small">{t('closer.help')}</p>
    </div>
  );
}

function Tries({ attempts }: Pick<Standing, 'attempts'>) {
  const { t } = useTranslation(['rhythm', 'domain']);
  const format = useFormat();
  const today = useToday();
  return (
    <Section title={t('attempts.title')}>
      {attempts.length === 0 ? (
        <p className="ks-quiet">{t('attempts.none')}</p>
      ) : (
        <>
          <ul className="ks-side-lines">
            {attempts.map(({ at, channel }) => (
              <li key={at}>
                {[format.nearDay(dayOf(at), today), t(`domain:contactChannel.${channel}`)].join(' · ')}
              </li>
            ))}
          </ul>
          <p className="ks-quiet ks-small">{t('attempts.help')}</p>
        </>
      )}
    </Section>
  );
}

function ThinContact({ data }: { readonly data: Standing }) {
  const { t } = useTranslation('rhythm');
  const format = useFormat();
  const caseId = useCaseId();
  const { questions, standing } = data;
  const isThin = standing?.word === 'talk_in_team' || standing?.word === 'time_to_get_in_touch';
  return (
    <Section title={t('questions.title')}>
      {isThin && <p>{t('questions.suggest')}</p>}
      {questions !== null && (
        <p className="ks-quiet ks-small">
          {t(questions.inTeam ? 'questions.lastTeam' : 'questions.last', { day: format.day(questions.on) })}
        </p>
      )}
      <TextLink to="/people/$caseId/rhythm/questions" params={{ caseId }}>
        {questions === null ? t('questions.act') : t('questions.again')}
      </TextLink>
    </Section>
  );
}
