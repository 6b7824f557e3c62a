import {
  IconBulb,
  IconCalendarEvent,
  IconCalendarTime,
  IconDoorEnter,
  IconHomeExclamation,
  IconHomeQuestion,
  IconMessageCircle,
  IconNotebook,
  IconSparkles,
  IconStairs,
  IconStar,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import type { ReasonCode } from '#shared/domain/callover/callover-codes.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import type { Reason } from './callover-model.ts';

const icons = {
  persons_message: IconMessageCircle,
  good_news: IconSparkles,
  first_week_home: IconDoorEnter,
  no_contact: IconUsersGroup,
  home_at_risk: IconHomeExclamation,
  concern: IconHomeQuestion,
  incident: IconNotebook,
  star_change: IconStar,
  hunch: IconBulb,
  review_passed: IconCalendarEvent,
  cti_phase_end: IconStairs,
  change_planned: IconStairs,
  not_discussed: IconCalendarTime,
} as const satisfies Readonly<Record<ReasonCode, typeof IconStar>>;

interface ReasonWords {
  readonly words: string;
  readonly detail: string;
}

/** Why somebody is suggested, in words that tell what happened (domain.md 10.6). */
export function useReasonWords(): (reason: Reason) => ReasonWords {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  const today = useToday();
  const near = (day: string) => format.nearDay(day, today);
  const starWords = (areas: Extract<Reason, { code: 'star_change' }>['areas']) => {
    const named = (change: 'moved_on_a_lot' | 'stepped_back_a_lot') =>
      areas
        .filter((area) => area.change === change)
        .map(({ areaKey, label }) => {
          const shipped = housingSupportAreas.find((area) => area === areaKey);
          return shipped === undefined
            ? (label ?? areaKey)
            : t(`domain:housingSupportStar.area.${shipped}.label`);
        });
    const forward = named('moved_on_a_lot');
    const harder = named('stepped_back_a_lot');
    return [
      forward.length > 0 && t('callover:reason.forward', { areas: format.list(forward) }),
      harder.length > 0 && t('callover:reason.harder', { areas: format.list(harder) }),
    ]
      .filter((words) => words !== false)
      .join('; ');
  };

  return (reason) => {
    const usual = t(`domain:calloverReason.${reason.code}`);
    switch (reason.code) {
      case 'persons_message':
        return { words: usual, detail: reason.text };
      case 'good_news':
      case 'hunch':
        return {
          words: usual,
          detail: t('callover:reason.written', { text: reason.text, day: near(reason.on) }),
        };
      case 'first_week_home':
        return { words: usual, detail: t('callover:reason.movedIn', { day: near(reason.movedInOn) }) };
      case 'no_contact': {
        const ways = t('callover:reason.ways', { count: reason.channels });
        return {
          words:
            reason.lastOn === null
              ? t('callover:reason.notYetSpoken')
              : t('callover:reason.sinceSpoken', { count: reason.days }),
          detail:
            reason.attempts === 0
              ? t('callover:reason.noTries')
              : t('callover:reason.tries', { count: reason.attempts, ways }),
        };
      }
      case 'star_change':
        return {
          words: starWords(reason.areas),
          detail: t('callover:reason.starOn', { day: near(reason.on) }),
        };
      case 'home_at_risk':
        return {
          words: usual,
          detail: `${t(`domain:concernKind.${reason.kind}`)}, ${near(reason.since)}`,
        };
      case 'concern':
        return { words: usual, detail: `${t(`domain:concernKind.${reason.kind}`)}, ${near(reason.on)}` };
      case 'incident':
        return { words: usual, detail: `${t(`domain:incidentKind.${reason.kind}`)}, ${near(reason.on)}` };
      case 'review_passed':
        return {
          words: t(`domain:reviewKind.${reason.what}`),
          detail: [reason.name, near(reason.on)].filter((part) => part !== '').join(', '),
        };
      case 'cti_phase_end':
        return { words: usual, detail: near(reason.on) };
      case 'change_planned':
        return {
          words: usual,
          detail: t('callover:reason.since', {
            state: t(`domain:caseState.${reason.state}`),
            day: near(reason.since),
          }),
        };
      case 'not_discussed':
        return reason.lastOn === null
          ? { words: t('callover:reason.neverDiscussed'), detail: '' }
          : { words: usual, detail: t('callover:reason.lastOn', { day: near(reason.lastOn) }) };
    }
  };
}

/** One reason: icon, words, and a quiet line below. */
export function ReasonLine({ reason }: { readonly reason: Reason }) {
  const { words, detail } = useReasonWords()(reason);
  const Icon = icons[reason.code];
  return (
    <div className="ks-co-reason">
      <span className="ks-co-reason-icon" aria-hidden>
        <Icon size={18} />
      </span>
      <div>
        <p>{words}</p>
        {detail !== '' && <p className="ks-quiet ks-co-clip">{detail}</p>}
      </div>
    </div>
  );
}
