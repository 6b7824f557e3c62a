import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { useDateWords } from '#renderer/features/dates/date-words.ts';
import type { CoverPackModel } from '#shared/contracts/cover-print.ts';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import './cover-pack.css';

type Page = CoverPackModel['pages'][number];

/** For colleagues who stand in: one page for each person, what matters and strengths before anything hard. */
export function CoverPackDocument({ model }: { readonly model: CoverPackModel }) {
  const format = useFormat();
  return (
    <article
      className="ks-cover"
      lang={format.locale}
      data-grey={model.frame.greyscale || undefined}
      data-paper={model.frame.paper}
    >
      {model.pages.map((page) => (
        <PersonPage key={page.caseNumber} model={model} page={page} />
      ))}
    </article>
  );
}

function PersonPage({ model, page }: { readonly model: CoverPackModel; readonly page: Page }) {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const { frame, awayName: away, from, until } = model;
  const span =
    until === null
      ? t('pack.good', { away, from: format.day(from) })
      : t('pack.span', { away, from: format.day(from), until: format.day(until) });
  const foot = { author: frame.author, day: format.day(frame.printedOn), version: frame.version };
  return (
    <section className="ks-cover-page">
      <PaperHead organisation={frame.organisation}>{t('pack.kind')}</PaperHead>
      <h1>
        {page.name}
        {page.pronouns !== '' && <span>{page.pronouns}</span>}
      </h1>
      <p className="ks-cover-who" data-lines="5">
        <strong>{t('pack.for', { worker: page.workerName, name: page.name })}</strong>
        {` ${span}`}
        {model.word.text !== '' && ` ${model.word.text}`}
      </p>
      <Row label={t('pack.now')} lines={4} hides>
        {joined([page.word.text, page.nextStep])}
      </Row>
      <Row label={t('pack.matters')} lines={4}>
        {page.whatMatters.text}
      </Row>
      <Row label={t('pack.strengths')} lines={2}>
        {page.strengths.text}
      </Row>
      <Row label={t('pack.helps')} lines={3}>
        {page.howBestToSupport.text}
      </Row>
      <Row label={t('pack.reach')} lines={3}>
        <Reach page={page} />
      </Row>
      <Row label={t('pack.contact')} lines={3}>
        <Contact page={page} />
      </Row>
      <Row label={t('pack.around')} lines={2}>
        {page.peopleAround.text}
      </Row>
      <Row label={t('pack.home')} lines={2}>
        {joined([
          page.home.address.text,
          page.home.since === null ? '' : t('pack.since', { day: format.day(page.home.since) }),
        ])}
      </Row>
      <Row label={t('pack.dates')} lines={4}>
        <Days dates={page.keyDates} />
      </Row>
      <Row label={t('pack.promises')} lines={3}>
        {page.promises.text}
      </Row>
      <Row label={t('pack.safety')} lines={3}>
        {page.safetyPlan.text}
      </Row>
      <Row label={t('pack.notForMe')} lines={2} hides>
        {page.notForMe.text}
      </Row>
      <footer>
        {page.isCut && <strong>{t('pack.more')}</strong>}
        <span>{`${page.caseNumber} · ${t('pack.foot', foot)}`}</span>
      </footer>
    </section>
  );
}

/** Short texts one after the other, each ending once. */
function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/[.\s]+$/u, ''))
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

interface RowProps {
  readonly label: string;
  /** So many lines at the most: what is longer ends there, so that a person never takes a second page. */
  readonly lines: number;
  /** Left out when there is nothing to say. */
  readonly hides?: boolean;
  readonly children: ReactNode;
}

function Row({ label, lines, hides = false, children }: RowProps) {
  const { t } = useTranslation('cover');
  if (hides && children === '') return null;
  return (
    <div className="ks-cover-row">
      <h2>{label}</h2>
      <p data-lines={lines}>{children === '' ? t('pack.none') : children}</p>
    </div>
  );
}

function Reach({ page }: { readonly page: Page }) {
  const { t } = useTranslation('cover');
  const { phone, otherWays, bestTimes, language, interpreterNeeded } = page;
  const speaks = [language, interpreterNeeded ? t('pack.interpreter') : ''].filter((part) => part !== '');
  const text = joined([phone, otherWays.text, bestTimes.text, speaks.join(', ')]);
  return text === '' ? t('pack.none') : text;
}

function Contact({ page }: { readonly page: Page }) {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const { rhythm, nextContactAt, nextContactPlan } = page;
  const next =
    nextContactAt === null
      ? ''
      : joined([t('pack.next', { when: format.moment(nextContactAt) }), nextContactPlan.text]);
  const every = rhythm === null ? '' : t('pack.every', { count: rhythm.contactEveryDays });
  const visits = rhythm?.visitEveryDays == null ? '' : t('pack.visitEvery', { count: rhythm.visitEveryDays });
  const text = joined([[every, visits].filter((part) => part !== '').join(', '), next]);
  return text === '' ? t('pack.none') : text;
}

function Days({ dates }: { readonly dates: Page['keyDates'] }) {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const words = useDateWords();
  if (dates.length === 0) return t('pack.none');
  return dates.map((date, index) => (
    <span key={index} className="ks-cover-day">
      {`${format.shortDay(date.on)}${date.at === null ? '' : `, ${format.time(date.at)}`}: ${words(date)}`}
    </span>
  ));
}
