import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { LogContent } from '#shared/contracts/reflective-logs.ts';
import { useLogWords, writtenParts } from './log-words.ts';

interface LogTextProps {
  readonly log: LogContent;
  /** Level of the questions; the page that holds the log has the one above. */
  readonly level?: 2 | 3;
}

/** A log to read: its questions with what was written; questions without an answer are left out. */
export function LogText({ log, level = 2 }: LogTextProps) {
  const { t } = useTranslation(['reflections', 'domain']);
  const format = useFormat();
  const words = useLogWords();
  const feelings = [...log.feelings.map((feeling) => t(`domain:feeling.${feeling}`)), ...log.ownFeelings];
  const Question = level === 2 ? 'h2' : 'h3';
  return (
    <div className="ks-log-text">
      <p className="ks-quiet">
        {[
          format.weekday(log.occurredOn),
          t(`domain:reflectionModel.${log.model}`),
          ...(log.caseRef === '' ? [] : [t('list.about', { name: log.caseRef })]),
          ...feelings,
        ].join(' · ')}
      </p>
      {writtenParts(log, words).map(({ key, label, text }) => (
        <section key={key}>
          <Question className="ks-writing-label">{label}</Question>
          <p className="ks-log-words">{text}</p>
        </section>
      ))}
    </div>
  );
}
