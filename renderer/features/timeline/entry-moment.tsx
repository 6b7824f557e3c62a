import {
  IconAffiliate,
  IconBuildingCommunity,
  IconDoor,
  IconFileExport,
  IconFlag,
  IconHeart,
  IconHome2,
  IconKey,
  IconLeaf,
  IconMessage,
  IconPaperclip,
  IconPhone,
  IconRoute,
  IconRulerMeasure,
  IconSparkles,
  IconStar,
  IconTarget,
  IconUsers,
  IconUsersGroup,
  IconWalk,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { EntryDisputes } from '#renderer/features/rights/disputes.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Moment, MomentFoot } from '#renderer/ui/timeline.tsx';
import { Facts, PersonWords, TeamView } from '#renderer/ui/voices.tsx';
import { accommodationTypes } from '#shared/domain/housing/accommodation-types.ts';
import { assignmentRoles } from '#shared/domain/cases/case-codes.ts';
import type { TimelineEntry } from '#shared/contracts/timeline.ts';
import { isShared } from '#shared/domain/change-stages/stage-rules.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import './entry.css';
import { useContactTitle } from './contact-title.ts';
import { useMeta } from './entry-meta.ts';
import { MoneyMoment } from './money-moment.tsx';
import { IncidentMoment, RecordMoment } from './safety-moments.tsx';
import { WellbeingMoment } from './wellbeing-moment.tsx';

type Entry<K extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: K }>;

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly caseId: string;
  /** `short` leaves out the worker's view, for the side column; `together` also the ways on to pages of the team. */
  readonly look?: 'whole' | 'short' | 'together';
}

/** One entry of a file's timeline, in words, with what the person sees differently about it. */
export function EntryMoment(props: EntryProps) {
  const { entry, caseId } = props;
  return (
    <MomentFoot value={<EntryDisputes caseId={caseId} entryId={entry.id} />}>
      <MomentOfKind {...props} />
    </MomentFoot>
  );
}

function MomentOfKind({ entry, caseId, look = 'whole' }: EntryProps) {
  if (entry.kind === 'change_stage' && look !== 'whole' && !isShared(entry)) return null;
  if (entry.kind === 'plan') return <PlanMoment entry={entry} />;
  if (entry.kind === 'record') return <RecordMoment entry={entry} caseId={caseId} look={look} />;
  if (entry.kind === 'incident') return <IncidentMoment entry={entry} caseId={caseId} />;
  if (entry.kind === 'wellbeing') return <WellbeingMoment entry={entry} caseId={caseId} look={look} />;
  if (entry.kind === 'money') return <MoneyMoment entry={entry} caseId={caseId} look={look} />;
  if (entry.kind === 'contact') return <ContactMoment entry={entry} caseId={caseId} look={look} />;
  return entry.kind === 'star' ? (
    <StarMoment entry={entry} caseId={caseId} look={look} />
  ) : (
    <PlainMoment entry={entry} />
  );
}

function contactIcon({ channel, place, goodNews }: Entry<'contact'>): ReactNode {
  if (goodNews) return <IconSparkles />;
  if (channel === 'phone' || channel === 'video') return <IconPhone />;
  if (channel !== 'face_to_face') return <IconMessage />;
  if (place === 'home') return <IconHome2 />;
  return place === 'street' || place === 'public_place' ? <IconWalk /> : <IconBuildingCommunity />;
}

function ContactMoment({
  entry,
  caseId,
  look,
}: {
  readonly entry: Entry<'contact'>;
  readonly caseId: string;
  readonly look: NonNullable<EntryProps['look']>;
}) {
  const { t } = useTranslation(['timeline', 'domain']);
  const format = useFormat();
  const meta = useMeta(entry, [
    entry.minutes !== null && format.minutes(entry.minutes),
    entry.status === 'completed'
      ? entry.planned
        ? t('planned')
        : t('unplanned')
      : t(`domain:contactStatus.${entry.status}`),
    entry.goodNews && t('goodNews'),
    look === 'whole' && entry.hunch === true && t('hunch'),
    entry.amended && t('corrected'),
  ]);
  const { whatHappened, personSaid, workerView, strengthNoticed } = entry;
  const title = useContactTitle()(entry);
  return (
    <Moment
      icon={contactIcon(entry)}
      tone={entry.goodNews ? 'brass' : 'neutral'}
      title={
        look === 'together' ? (
          title
        ) : (
          <TextLink quiet to="/people/$caseId/notes/$entryId" params={{ caseId, entryId: entry.id }}>
            {title}
          </TextLink>
        )
      }
      meta={meta}
    >
      {whatHappened !== '' && <Facts>{whatHappened}</Facts>}
      {personSaid !== '' && <PersonWords>{personSaid}</PersonWords>}
      {look === 'whole' && workerView !== null && workerView !== '' && <TeamView>{workerView}</TeamView>}
      {strengthNoticed !== '' && (
        <p className="ks-leaf">
          <IconLeaf size={17} aria-hidden />
          <span>{strengthNoticed}</span>
        </p>
      )}
    </Moment>
  );
}

function StarMoment({
  entry,
  caseId,
  look,
}: {
  readonly entry: Entry<'star'>;
  readonly caseId: string;
  readonly look: NonNullable<EntryProps['look']>;
}) {
  const { t } = useTranslation(['timeline', 'domain']);
  const meta = useMeta(entry, [
    t(`domain:readingMethod.${entry.method}`),
    t('star.areas', { answered: entry.answered, areas: entry.areas }),
  ]);
  const name = entry.templateKind === 'generic' ? t('domain:housingSupportStar.name') : entry.templateName;
  const title = t('star.title', { name });
  return (
    <Moment
      icon={<IconStar />}
      tone="accent"
      title={
        look === 'together' ? (
          title
        ) : (
          <TextLink quiet to="/people/$caseId/star" params={{ caseId }} search={{ reading: entry.readingId }}>
            {title}
          </TextLink>
        )
      }
      meta={meta}
    >
      {entry.personComment !== '' && <PersonWords>{entry.personComment}</PersonWords>}
    </Moment>
  );
}

/** What happened to a goal, with the person's words; a goal that was reached is good news. */
function PlanMoment({ entry }: { readonly entry: Entry<'plan'> }) {
  const { t } = useTranslation('timeline');
  const meta = useMeta(entry);
  const { act, words, text } = entry;
  return (
    <Moment
      icon={<IconTarget />}
      tone={act === 'reached' ? 'brass' : 'neutral'}
      title={t(`plan.act.${act}`)}
      meta={meta}
    >
      {words !== '' && <PersonWords>{words}</PersonWords>}
      {text !== '' && <Facts>{text}</Facts>}
    </Moment>
  );
}

function PlainMoment({
  entry,
}: {
  readonly entry: Exclude<
    TimelineEntry,
    Entry<'contact' | 'star' | 'plan' | 'record' | 'incident' | 'wellbeing' | 'money'>
  >;
}) {
  const { Icon, title, rest, text } = usePlainWords(entry);
  const meta = useMeta(entry, rest);
  return (
    <Moment icon={<Icon />} title={title} meta={meta}>
      {text === '' ? undefined : <Facts>{text}</Facts>}
    </Moment>
  );
}

interface PlainWords {
  readonly Icon: typeof IconFlag;
  readonly title: string;
  readonly rest: readonly string[];
  readonly text: string;
}

function usePlainWords(
  entry: Exclude<
    TimelineEntry,
    Entry<'contact' | 'star' | 'plan' | 'record' | 'incident' | 'wellbeing' | 'money'>
  >,
): PlainWords {
  const { t } = useTranslation(['timeline', 'domain']);
  const format = useFormat();
  switch (entry.kind) {
    case 'state_change':
      return {
        Icon: IconFlag,
        title: t('state.title', { state: t(`domain:caseState.${entry.to}`) }),
        rest: entry.from === null ? [] : [t('state.from', { state: t(`domain:caseState.${entry.from}`) })],
        text: entry.reason,
      };
    case 'assignment': {
      const role = assignmentRoles.find((known) => known === entry.role);
      const { span } = entry;
      const days =
        span === null
          ? []
          : [t('assignment.span', { from: format.shortDay(span.from), until: format.shortDay(span.until) })];
      return {
        Icon: IconUsers,
        title: t(entry.started ? 'assignment.started' : 'assignment.ended', { worker: entry.worker }),
        rest: role === undefined ? days : [t(`domain:assignmentRole.${role}`), ...days],
        text: '',
      };
    }
    case 'overview':
      return { Icon: IconHeart, title: t('overview.title'), rest: [], text: '' };
    case 'home': {
      const type = accommodationTypes.find(({ key }) => key === entry.typeKey);
      return {
        Icon: type?.isSettled === true ? IconKey : IconHome2,
        title: t('home.title', { place: t(`domain:accommodation.${type?.key ?? 'unknown'}`) }),
        rest: [],
        text: entry.address,
      };
    }
    case 'handover':
      return {
        Icon: IconFileExport,
        title: t('handover.title', { recipient: entry.recipient }),
        rest: [t(entry.encrypted ? 'handover.encrypted' : 'handover.plain')],
        text: '',
      };
    case 'external_tool':
      return {
        Icon: IconRulerMeasure,
        title: t('external.title', { tool: entry.toolName }),
        rest: [],
        text: entry.agreedFocus,
      };
    case 'decision':
      return {
        Icon: IconUsersGroup,
        title: t('decision.title'),
        rest: [
          t(`domain:decisionOrigin.${entry.origin}`),
          t(`domain:agreedAnswer.${entry.agreedWithPerson}`),
        ],
        text:
          entry.reason === ''
            ? entry.text
            : t('decision.withReason', { text: entry.text, reason: entry.reason }),
      };
    case 'follow_up':
      return {
        Icon: IconDoor,
        title: t('followUp.title', { home: t(`domain:stillHoused.${entry.stillHoused}`) }),
        rest: [t('followUp.wish', { wish: t(`domain:contactWish.${entry.contactWish}`) })],
        text: entry.note,
      };
    case 'document':
      return {
        Icon: IconPaperclip,
        title: t('document.title', { title: entry.title }),
        rest: entry.removed ? [t('document.removed')] : [t(`domain:documentKind.${entry.documentKind}`)],
        text: '',
      };
    case 'change_stage':
      return {
        Icon: IconRoute,
        title: t('changeStage.title', {
          topic: entry.title,
          stage: t(`domain:changeStagePlain.${entry.stage}`),
        }),
        rest: [t(`domain:stageFinder.${entry.identifiedBy}`)],
        text: entry.note,
      };
    case 'housing':
      return {
        Icon: IconHome2,
        title: t(`housing.act.${entry.act}`, {
          name: entry.words,
          outcome: entry.outcome === null ? '' : t(`domain:searchOutcome.${entry.outcome}`),
        }),
        rest: [
          ...(entry.act === 'home_offered' ? [entry.words] : []),
          ...(entry.answer === null
            ? []
            : [t('housing.answer', { answer: t(`domain:offerAnswer.${entry.answer}`) })]),
        ],
        text: entry.text,
      };
    case 'tenancy':
      return {
        Icon: IconKey,
        title: t(`tenancy.act.${entry.act}`, {
          concern: entry.concernKind === null ? '' : t(`domain:concernKind.${entry.concernKind}`),
          step: entry.step === null ? '' : t(`domain:concernStep.${entry.step}`),
        }),
        rest: [],
        text: entry.text,
      };
    case 'network':
      return {
        Icon: IconAffiliate,
        title: t(`domain:networkAct.${entry.act}`, { name: entry.name }),
        rest: [],
        text: entry.text,
      };
    default:
      return assertNever(entry);
  }
}
