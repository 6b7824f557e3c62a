import {
  IconAffiliate,
  IconBulb,
  IconCalendarEvent,
  IconChartLine,
  IconCheckupList,
  IconClockHour4,
  IconDoor,
  IconHomeQuestion,
  IconFileCheck,
  IconHeartHandshake,
  IconHomeDollar,
  IconHomeSearch,
  IconNotebook,
  IconRoute,
  IconShieldHeart,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateWords } from '#renderer/features/dates/date-words.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useNextWords } from '#renderer/features/tenancies/concern-words.ts';
import { useScaleWords } from '#renderer/features/wellbeing/wellbeing-words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { ContactWord } from '#renderer/ui/tag.tsx';
import type { CalloverCard } from '#shared/contracts/callover-card.ts';
import { standingWords } from '#shared/i18n/pages/rent-words.ts';
import { dayOf } from '#shared/lib/clock.ts';

type Blocks = CalloverCard['blocks'];

/** Contact, dates and consents of a card, in short lines for screens and paper alike. */
export function useFactWords() {
  const scaleWords = useScaleWords();
  const { t, i18n } = useTranslation([
    'callover',
    'domain',
    'safety',
    'methods',
    'network',
    'money',
    'homes',
    'concerns',
    'around',
    'closing',
  ]);
  const format = useFormat();
  const today = useToday();
  const dateWords = useDateWords();
  const nextWords = useNextWords();
  const near = (day: string) => format.nearDay(day, today);
  return {
    contact: ({ lastOn, dueOn, plannedAt, plan }: NonNullable<Blocks['contact']>) => {
      const last =
        lastOn === null
          ? t('callover:card.neverInTouch')
          : t('callover:card.lastInTouch', { day: near(lastOn) });
      if (plannedAt === null) return `${last} ${t('callover:card.due', { day: near(dueOn) })}`;
      const moment = `${format.shortWeekday(dayOf(plannedAt))}, ${format.time(plannedAt)}`;
      return `${last} ${
        plan === ''
          ? t('callover:card.planned', { moment })
          : t('callover:card.plannedWith', { moment, plan })
      }`;
    },
    keyDate: (date: NonNullable<Blocks['keyDates']>[number]) =>
      [near(date.on), date.at === null ? '' : format.time(date.at), dateWords(date)]
        .filter((part) => part !== '')
        .join(', '),
    consent: ({ kind, recipient, standing, on }: NonNullable<Blocks['consents']>[number]) =>
      t('callover:card.consent', {
        consent: t(`domain:consentKind.${kind}`),
        recipient,
        standing: t(`domain:pendingConsent.${standing}`),
        day: near(on),
      }),
    ending: ({ endsOn, talkedOn, wantsToStepBack }: NonNullable<Blocks['ending']>) =>
      [
        endsOn !== null && t('closing:line.prepared', { day: near(endsOn) }),
        talkedOn !== null &&
          t('closing:line.readyTalk', {
            day: near(talkedOn),
            answer:
              wantsToStepBack === null
                ? t('closing:readinessPage.notAsked')
                : t(`domain:stepBackAnswer.${wantsToStepBack}`),
          }),
      ]
        .filter((part) => part !== false)
        .join(' '),
    safetyPlan: ({ madeOn, reviewOn }: NonNullable<Blocks['safetyPlan']>) =>
      reviewOn === null
        ? t('safety:card.plan', { day: near(madeOn) })
        : t('safety:card.planReview', { day: near(madeOn), review: near(reviewOn) }),
    network: ({ numbers, madeOn }: NonNullable<Blocks['network']>) =>
      t('around:card.people', {
        parts: format.list([
          t('around:count.informal', { count: numbers.informal }),
          t('around:count.formal', { count: numbers.formal }),
          t('around:count.atNight', { count: numbers.atNight }),
        ]),
        day: near(madeOn),
      }),
    rent: (rent: NonNullable<Blocks['rent']>) =>
      t('money:rent.card', { standing: standingWords(i18n, rent, rent.currency) }),
    ctiPhase: ({ phase, plannedEnd }: NonNullable<Blocks['ctiPhase']>) => {
      const words = t(`domain:ctiPhase.${phase}`);
      return plannedEnd === null
        ? t('methods:overview.cardOpen', { phase: words })
        : t('methods:overview.card', { phase: words, day: near(plannedEnd) });
    },
    search: ({ startedOn, days, offered, viewed }: NonNullable<Blocks['search']>) =>
      `${t('homes:search.looking', { count: days, day: near(startedOn) })}. ${t('homes:offers.counts', { offered, viewed })}`,
    concern: (concern: NonNullable<Blocks['concerns']>[number]) => {
      const { next, keyDate } = nextWords(concern);
      const about = [t(`domain:concernSeverity.${concern.severity}`), near(concern.raisedOn)].join(', ');
      return [t('concerns:card', { kind: t(`domain:concernKind.${concern.kind}`), about }), next, keyDate]
        .filter((part) => part !== '')
        .join(' · ');
    },
    wellbeing: scaleWords.line,
    referral: ({ name, whatFor, state, nextLookOn }: NonNullable<Blocks['referrals']>[number]) =>
      [
        [name, whatFor].filter(Boolean).join(': '),
        t(`domain:referralState.${state}`),
        nextLookOn === null ? '' : t('network:card.look', { day: near(nextLookOn) }),
      ]
        .filter(Boolean)
        .join(', '),
    incident: ({ on, kind, severity }: NonNullable<Blocks['incidents']>[number]) =>
      [near(on), t(`domain:incidentKind.${kind}`), t(`domain:incidentSeverity.${severity}`)].join(', '),
    lastDecision: ({ heldOn, text }: NonNullable<Blocks['lastDecisions']>[number]) =>
      t('callover:card.lastDecision', { day: near(heldOn), text }),
  };
}

interface FactProps {
  readonly Icon: ComponentType<{ readonly size?: number; readonly 'aria-hidden'?: boolean }>;
  readonly children: ReactNode;
}

function Fact({ Icon, children }: FactProps) {
  return (
    <li>
      <Icon size={19} aria-hidden />
      <span>{children}</span>
    </li>
  );
}

/** What else the team needs to see, each with its icon; nothing at all where nothing is written. */
export function CardFacts({ card }: { readonly card: CalloverCard }) {
  const { t } = useTranslation(['callover', 'domain', 'network']);
  const words = useFactWords();
  const {
    contact,
    ending,
    safetyPlan,
    keyDates = [],
    consents = [],
    hunches = [],
    lastDecisions = [],
  } = card.blocks;
  const {
    network,
    rent,
    incidents = [],
    concerns = [],
    ctiPhase,
    wellbeing,
    search,
    referrals = [],
    peer,
  } = card.blocks;
  const lists = [keyDates, consents, hunches, lastDecisions, incidents, concerns, referrals];
  if (
    contact === undefined &&
    ending === undefined &&
    safetyPlan === undefined &&
    wellbeing === undefined &&
    ctiPhase === undefined &&
    search === undefined &&
    rent === undefined &&
    network === undefined &&
    peer === undefined &&
    lists.every((list) => list.length === 0)
  )
    return null;
  return (
    <ul className="ks-card-facts">
      {contact !== undefined && (
        <Fact Icon={IconClockHour4}>
          {words.contact(contact)}{' '}
          <ContactWord state={contact.word}>{t(`domain:rhythmWord.${contact.word}`)}</ContactWord>
        </Fact>
      )}
      {ctiPhase !== undefined && <Fact Icon={IconRoute}>{words.ctiPhase(ctiPhase)}</Fact>}
      {concerns.map((concern) => (
        <Fact key={concern.concernId} Icon={IconHomeQuestion}>
          <TextLink
            to="/people/$caseId/home/concerns/$concernId"
            params={{ caseId: card.caseId, concernId: concern.concernId }}
          >
            {words.concern(concern)}
          </TextLink>
        </Fact>
      ))}
      {incidents.map((incident) => (
        <Fact key={incident.entryId} Icon={IconNotebook}>
          <TextLink
            to="/people/$caseId/safety/incident/$entryId"
            params={{ caseId: card.caseId, entryId: incident.entryId }}
          >
            {words.incident(incident)}
          </TextLink>
        </Fact>
      ))}
      {ending !== undefined && <Fact Icon={IconDoor}>{words.ending(ending)}</Fact>}
      {safetyPlan !== undefined && <Fact Icon={IconShieldHeart}>{words.safetyPlan(safetyPlan)}</Fact>}
      {network !== undefined && (
        <Fact Icon={IconUsersGroup}>
          <TextLink
            to="/people/$caseId/around"
            params={{ caseId: card.caseId }}
            activeOptions={{ exact: true }}
          >
            {words.network(network)}
          </TextLink>
        </Fact>
      )}
      {rent !== undefined && (
        <Fact Icon={IconHomeDollar}>
          <TextLink to="/people/$caseId/home/rent" params={{ caseId: card.caseId }}>
            {words.rent(rent)}
          </TextLink>
        </Fact>
      )}
      {search !== undefined && (
        <Fact Icon={IconHomeSearch}>
          <TextLink to="/people/$caseId/home/search" params={{ caseId: card.caseId }}>
            {words.search(search)}
          </TextLink>
        </Fact>
      )}
      {wellbeing !== undefined && <Fact Icon={IconChartLine}>{words.wellbeing(wellbeing)}</Fact>}
      {referrals.map((referral, index) => (
        <Fact key={index} Icon={IconAffiliate}>
          {words.referral(referral)}
        </Fact>
      ))}
      {peer !== undefined && <Fact Icon={IconHeartHandshake}>{t('network:card.peerAsk')}</Fact>}
      {hunches.map(({ entryId, author, text }) => (
        <Fact key={entryId} Icon={IconBulb}>
          <TextLink to="/people/$caseId/notes/$entryId" params={{ caseId: card.caseId, entryId }}>
            {t('callover:card.hunch', { name: author })}
          </TextLink>
          {` ${text}`}
        </Fact>
      ))}
      {lastDecisions.map((decision, index) => (
        <Fact key={index} Icon={IconCheckupList}>
          {words.lastDecision(decision)}
        </Fact>
      ))}
      {keyDates.map((date, index) => (
        <Fact key={index} Icon={IconCalendarEvent}>
          {words.keyDate(date)}
        </Fact>
      ))}
      {consents.map((consent, index) => (
        <Fact key={index} Icon={IconFileCheck}>
          {words.consent(consent)}
        </Fact>
      ))}
    </ul>
  );
}
