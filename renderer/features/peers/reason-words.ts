import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { weekdays } from '#shared/domain/dates/calendar.ts';
import type { MatchReason } from '#shared/domain/peers/matching.ts';
import { contactWays, peerTopics } from '#shared/domain/peers/peer-codes.ts';

/** One reason in words: what is shared, and that the person wished for it. */
export function useReasonWords(): (reason: MatchReason) => string {
  const { t } = useTranslation(['peers', 'domain']);
  const format = useFormat();
  const wordsOf = ({ wish, words }: MatchReason): readonly string[] => {
    switch (wish) {
      case 'topic':
        return peerTopics
          .filter((topic) => words.includes(topic))
          .map((topic) => t(`domain:peerTopic.${topic}`));
      case 'contact_way':
        return contactWays.filter((way) => words.includes(way)).map((way) => t(`domain:contactWay.${way}`));
      case 'day':
        return weekdays.filter((day) => words.includes(String(day))).map((day) => t(`weekday.${day}`));
      case 'language':
      case 'interest':
      case 'area':
      case 'gender':
        return words;
    }
  };
  return (reason) => {
    const shared = `${t(`domain:peerWish.${reason.wish}`)}: ${format.list(wordsOf(reason))}`;
    return reason.isWished ? `${shared} (${t('match.wished')})` : shared;
  };
}
