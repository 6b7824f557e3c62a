import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '#renderer/app/words.ts';
import { useTimeWords } from '#renderer/features/practice/appraisals/time-words.ts';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { appraisalPrintModel } from '#shared/contracts/prints.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { PrintedRatings } from './printed-ratings.tsx';
import './appraisal-print.css';

type Model = z.infer<typeof appraisalPrintModel>;
interface PartProps {
  readonly model: Model;
}

/** The whole appraisal: both views first, then other voices, standards, competencies, and who agreed. */
export function AppraisalDocument({ model }: PartProps) {
  const { t } = useTranslation(['practice', 'domain']);
  const format = useFormat();
  const { frame, appraisal } = model;
  const { workerName: worker, supervisorName: supervisor, periodFrom, periodTo } = appraisal;
  const none = t('print.none');
  return (
    <article className="ks-print-practice" lang={format.locale}>
      <header className="ks-print-practice-head">
        <span className="ks-print-practice-organisation">
          <LogoMark size={20} />
          {frame.organisation}
        </span>
        <span>{t('print.period', { from: format.day(periodFrom), to: format.day(periodTo) })}</span>
      </header>
      <h1>{t('print.headline')}</h1>
      <p>{t('print.with', { worker, supervisor })}</p>
      <p className="ks-print-practice-box">{t('print.private', { worker, supervisor })}</p>
      <Part title={t('appraisals.self', { name: worker })}>
        <p>{wordsOr(appraisal.self?.words, none)}</p>
      </Part>
      <Part title={t('appraisals.manager', { name: supervisor })}>
        <p>{wordsOr(appraisal.manager?.words, none)}</p>
      </Part>
      <Part title={t('together.summary')}>
        <p>{wordsOr(appraisal.together?.summary, none)}</p>
      </Part>
      <Voices model={model} />
      <Part title={t('view.competencies')}>
        <PrintedRatings appraisal={appraisal} none={none} />
      </Part>
      <Time model={model} />
      <Agreement model={model} />
      <footer className="ks-print-practice-foot">
        <p>
          {t('print.foot', {
            organisation: frame.organisation,
            day: format.day(frame.printedOn),
            author: frame.author,
            version: frame.version,
          })}
        </p>
      </footer>
    </article>
  );
}

function wordsOr(words: string | undefined, none: string): string {
  return words === undefined || words.trim() === '' ? none : words;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Other voices and standards; only those with words. */
function Voices({ model }: PartProps) {
  const { t } = useTranslation(['practice', 'domain']);
  const { together } = model.appraisal;
  const voices = (together?.feedback ?? []).filter(({ words }) => words.trim() !== '');
  const standards = (together?.standards ?? []).filter(({ words }) => words.trim() !== '');
  return (
    <>
      {voices.length > 0 && (
        <Part title={t('together.feedback')}>
          {voices.map(({ rater, from, words }, index) => (
            <div key={index} className="ks-print-practice-standard">
              <p className="ks-print-practice-label">{from === '' ? t(`domain:rater.${rater}`) : from}</p>
              <PersonWords rule={false}>{words}</PersonWords>
            </div>
          ))}
        </Part>
      )}
      {standards.length > 0 && (
        <Part title={t('together.standards')}>
          {standards.map(({ key, label, words }, index) => (
            <div key={index} className="ks-print-practice-standard">
              <p className="ks-print-practice-label">
                {key === null ? label : t(`domain:readyStandard.${key}`)}
              </p>
              <p>{words}</p>
            </div>
          ))}
        </Part>
      )}
    </>
  );
}

/** Themes and actions of supervision in the period; absent without any. */
function Time({ model }: PartProps) {
  const { t } = useTranslation(['practice', 'domain']);
  const words = useTimeWords();
  const time = model.appraisal.supervision;
  if (time.held === 0) return null;
  const lines = [
    { term: t('time.sections'), words: words.sections(time) },
    { term: t('time.functions'), words: words.functions(time) },
    ...time.actions.map(({ text, status }) => ({
      term: t(`domain:supervisionActionStatus.${status}`),
      words: text,
    })),
  ].filter((line) => line.words !== '');
  return (
    <Part title={t('time.title')}>
      <p>{t('time.help', { count: time.held })}</p>
      <dl className="ks-print-practice-rows">
        {lines.map((line, index) => (
          <div key={index} className="ks-print-practice-row">
            <dt>{line.term}</dt>
            <dd>{line.words}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Agreement({ model }: PartProps) {
  const { t } = useTranslation('practice');
  const format = useFormat();
  const { appraisal } = model;
  const yes = [
    { name: appraisal.workerName, at: appraisal.agreedByWorkerAt },
    { name: appraisal.supervisorName, at: appraisal.agreedBySupervisorAt },
  ];
  return (
    <Part title={t('agree.title')}>
      {yes.map(({ name, at }) => (
        <p key={name}>
          {at === null
            ? t('print.notAgreed', { name })
            : t('print.agreedBy', { name, day: format.day(dayOf(at)) })}
        </p>
      ))}
      {appraisal.amendments.length > 0 && <h3>{t('print.later')}</h3>}
      {appraisal.amendments.map(({ id, at, by, text }) => (
        <div key={id} className="ks-print-practice-standard">
          <p className="ks-print-practice-label">{t('amend.by', { name: by, moment: format.moment(at) })}</p>
          <p>{text}</p>
        </div>
      ))}
    </Part>
  );
}
