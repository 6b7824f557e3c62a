import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { reportedScore } from '#renderer/features/stars/star-model.ts';
import { useReadingWords, useStarWords } from '#renderer/features/stars/star-words.ts';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { starPrintModel } from '#shared/contracts/prints.ts';
import { StarPrintBlock } from './star-print-block.tsx';
import './star-print.css';

type Model = z.infer<typeof starPrintModel>;

/** The person's own copy of one star: what goes well first, then the star, their words and what they chose. */
export function StarDocument({ model }: { readonly model: Model }) {
  const { t } = useTranslation(['stars', 'domain']);
  const format = useFormat();
  const { frame, picture } = model;
  const called = callName(model.name);
  const readingWords = useReadingWords(called);
  const latest = picture.readings.at(-1);
  if (latest === undefined) return null;
  return (
    <article className="ks-print-star-page" lang={format.locale} data-grey={frame.greyscale || undefined}>
      <header className="ks-print-star-head">
        <span className="ks-print-star-organisation">
          <LogoMark size={20} />
          {frame.organisation}
        </span>
        <span>{model.caseNumber}</span>
      </header>
      <h1>{called === '' ? t('titleNobody') : t('title', { name: called })}</h1>
      <p className="ks-print-star-under">{readingWords.head(latest, format.day(latest.readingDate))}</p>
      <GoingWell model={model} />
      <h2>{t('print.title', { day: format.day(latest.readingDate) })}</h2>
      <StarPrintBlock picture={picture} called={called} />
      <WorkingOn model={model} />
      <OwnWords model={model} />
      <footer className="ks-print-star-foot">
        <p>{t('print.written', { author: latest.author, organisation: frame.organisation })}</p>
        <p>{t('print.foot', { caseNumber: model.caseNumber, day: format.day(latest.readingDate) })}</p>
        <p>{t('print.printed', { day: format.day(frame.printedOn), version: frame.version })}</p>
      </footer>
    </article>
  );
}

/** Areas in the two upper bands or at the person's own top: strengths stand before anything hard (domain.md 0.3, 14). */
function GoingWell({ model }: { readonly model: Model }) {
  const { t } = useTranslation('stars');
  const { template, readings } = model.picture;
  const words = useStarWords(template);
  const top = template.bands.at(-2)?.from ?? template.scaleMax;
  const strong = (readings.at(-1)?.scores ?? []).filter((answer) => {
    const score = reportedScore(answer);
    return score !== null && (score >= top || (answer.ceiling !== null && score >= answer.ceiling));
  });
  return (
    <section>
      <h2>{t('print.strengths')}</h2>
      {strong.length === 0 ? (
        <p>{t('print.nothing')}</p>
      ) : (
        <ul className="ks-print-star-list">
          {strong.map(({ areaKey }) => (
            <li key={areaKey}>
              <strong>{words.areaLabel(areaKey)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WorkingOn({ model }: { readonly model: Model }) {
  const { t } = useTranslation('stars');
  const { template, readings } = model.picture;
  const words = useStarWords(template);
  const chosen = (readings.at(-1)?.scores ?? []).filter(({ isFocus }) => isFocus);
  if (chosen.length === 0) return null;
  return (
    <section>
      <h2>{t('print.focus')}</h2>
      <ul className="ks-print-star-list">
        {chosen.map(({ areaKey, note }) => (
          <li key={areaKey}>
            <strong>{words.areaLabel(areaKey)}</strong>
            {note !== '' && <PersonWords rule={false}>{note}</PersonWords>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The comment on the whole, and words about areas that stand in neither list above. */
function OwnWords({ model }: { readonly model: Model }) {
  const { t } = useTranslation('stars');
  const { template, readings } = model.picture;
  const words = useStarWords(template);
  const latest = readings.at(-1);
  const others = (latest?.scores ?? []).filter(({ isFocus, note }) => !isFocus && note !== '');
  if (latest === undefined || (latest.personComment === '' && others.length === 0)) return null;
  return (
    <section>
      <h2>{t('print.words')}</h2>
      {latest.personComment !== '' && <PersonWords rule={false}>{latest.personComment}</PersonWords>}
      <ul className="ks-print-star-list">
        {others.map(({ areaKey, note }) => (
          <li key={areaKey}>
            <strong>{words.areaLabel(areaKey)}</strong>
            <PersonWords rule={false}>{note}</PersonWords>
          </li>
        ))}
      </ul>
    </section>
  );
}
