import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconBookmark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { StarFigure } from '../chart/star-figure.tsx';
import { PrintStar } from '../print-star.tsx';
import type { Reading } from '../star-model.ts';
import { type StarWords, useReadingWords, useStarWords } from '../star-words.ts';
import { BeginStar } from '../begin-star.tsx';
import { Amendments } from './amendments.tsx';
import { GoingOn } from './going-on.tsx';
import { StarChanges } from './star-changes.tsx';
import { StarHistory } from './star-history.tsx';
import { StarSource } from './star-source.tsx';
import { StarTable } from './star-table.tsx';
import './star-result.css';
import type { StarView } from './star-view.ts';
import { TeamOnly } from './team-only.tsx';

const allStarsId = 'all-stars';

interface StarResultProps {
  readonly caseId: string;
  readonly view: StarView;
  /** All readings of the file. */
  readonly oldestFirst: readonly Reading[];
  readonly templates: readonly StarTemplateView[];
  readonly called: string;
  readonly mayWrite: boolean;
}

/** One star: chart and changes or the table, what to work on, and what belongs to it. */
export function StarResult(props: StarResultProps) {
  const { caseId, view, oldestFirst, called, mayWrite } = props;
  const { view: shownAs } = useSearch({ from: '/frame/people/$caseId/tabs/star' });
  const words = useStarWords(view.template);
  const reading = view.current.view;
  const open = mayWrite && !reading.locked;
  return (
    <>
      <Head {...props} />
      {shownAs === 'table' ? (
        <StarTable view={view} words={words} called={called} />
      ) : (
        <div className="ks-star-grid">
          <div className="ks-star-sheet">
            <StarFigure template={view.template} readings={view.comparable} />
            <StarSource view={view} words={words} />
          </div>
          <div>
            <StarChanges view={view} words={words} called={called} />
            <GoingOn caseId={caseId} view={view} words={words} mayWrite={open} />
          </div>
        </div>
      )}
      <div className="ks-star-more">
        <Sheet>
          <WorkOn view={view} words={words} called={called} />
          <InWords view={view} words={words} called={called} />
          {oldestFirst.length > 1 && <AllStars {...props} />}
          <Amendments view={reading} words={words} called={called} />
          <TeamOnly key={reading.id} caseId={caseId} view={reading} mayWrite={open} />
        </Sheet>
      </div>
    </>
  );
}

function Head({ caseId, view, oldestFirst, called, mayWrite }: StarResultProps) {
  const { t } = useTranslation('stars');
  const format = useFormat();
  const navigate = useNavigate();
  const { view: shownAs, reading: chosen } = useSearch({ from: '/frame/people/$caseId/tabs/star' });
  const words = useReadingWords(called);
  const reading = view.current.view;
  const isLatest = view.current === oldestFirst.at(-1);
  const { nextReviewDate } = reading;
  return (
    <>
      {!isLatest && (
        <div className="ks-star-prompt">
          <Note>
            {t('result.looksBack')}{' '}
            <TextLink to="/people/$caseId/star" params={{ caseId }} search={{ view: shownAs }}>
              {t('result.toLatest')}
            </TextLink>
          </Note>
        </div>
      )}
      <div className="ks-star-head">
        <div>
          <h2>{called === '' ? t('titleNobody') : t('title', { name: called })}</h2>
          <p className="ks-quiet">
            {`${words.head(reading, format.day(reading.readingDate))}. ${words.shared(reading.sharedWithPerson)}.`}
          </p>
          {isLatest && (
            <p className="ks-quiet">
              {nextReviewDate === null
                ? t('result.nextReviewNone')
                : t('result.nextReview', { day: format.day(nextReviewDate) })}
            </p>
          )}
        </div>
        <div className="ks-star-actions">
          <Segmented
            label={t('result.view')}
            choices={[
              { value: 'star', label: t('result.viewStar') },
              { value: 'table', label: t('result.viewTable') },
            ]}
            value={shownAs ?? 'star'}
            onChange={(value) => {
              void navigate({
                to: '/people/$caseId/star',
                params: { caseId },
                search: { reading: chosen, view: value === 'table' ? 'table' : undefined },
                replace: true,
              });
            }}
          />
          {oldestFirst.length > 1 && (
            <Button
              kind="quiet"
              onClick={() => {
                const list = document.getElementById(allStarsId);
                list?.scrollIntoView({ block: 'center' });
                list?.querySelector('a')?.focus({ preventScroll: true });
              }}
            >
              {t('result.earlier')}
            </Button>
          )}
          <PrintStar caseId={caseId} readingId={reading.id} called={called} />
          {mayWrite && (
            <>
              <ButtonLink
                to="/people/$caseId/together/star/$readingId"
                params={{ caseId, readingId: reading.id }}
              >
                {t('result.change')}
              </ButtonLink>
              <BeginStar caseId={caseId} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

interface PartProps {
  readonly view: StarView;
  readonly words: StarWords;
  readonly called: string;
}

function WorkOn({ view, words, called }: PartProps) {
  const { t } = useTranslation('stars');
  const chosen = view.areas.filter(({ score }) => score?.isFocus === true);
  const title = called === '' ? t('result.wantsToWorkOnNobody') : t('result.wantsToWorkOn', { name: called });
  return (
    <Section title={title} level={3}>
      {chosen.length === 0 ? (
        <p className="ks-quiet">{t('result.nothingChosen')}</p>
      ) : (
        <div className="ks-star-columns">
          {chosen.map(({ key, score }) => (
            <div key={key}>
              <h4>
                <IconBookmark size={17} className="ks-star-bookmark-icon" aria-hidden />
                {words.areaLabel(key)}
              </h4>
              {score !== undefined && score.note !== '' && (
                <PersonWords size="small" rule={false}>
                  {score.note}
                </PersonWords>
              )}
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}

/** The person's comment, and words about areas that are not shown with the chosen ones. */
function InWords({ view, words, called }: PartProps) {
  const { t } = useTranslation('stars');
  const { personComment } = view.current.view;
  const others = view.areas.filter(({ score }) => score !== undefined && !score.isFocus && score.note !== '');
  if (personComment === '' && others.length === 0) return null;
  return (
    <Section
      title={called === '' ? t('result.inWordsNobody') : t('result.inWords', { name: called })}
      level={3}
    >
      {personComment !== '' && <PersonWords>{personComment}</PersonWords>}
      {others.length > 0 && (
        <div className="ks-star-columns">
          {others.map(({ key, score }) => (
            <div key={key}>
              <h4>{words.areaLabel(key)}</h4>
              <PersonWords size="small" rule={false}>
                {score?.note ?? ''}
              </PersonWords>
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}

/** Every star of the file, to look back further, and each area over time. */
function AllStars({ caseId, view, oldestFirst, templates, called }: StarResultProps) {
  const { t } = useTranslation('stars');
  const format = useFormat();
  const words = useReadingWords(called);
  return (
    <>
      <Section title={t('result.all')} level={3} help={t('result.allHelp')}>
        <ul className="ks-star-list" id={allStarsId}>
          {oldestFirst.toReversed().map((one) => (
            <li key={one.view.id}>
              {one === view.current ? (
                <strong>{format.day(one.view.readingDate)}</strong>
              ) : (
                <TextLink to="/people/$caseId/star" params={{ caseId }} search={{ reading: one.view.id }}>
                  {format.day(one.view.readingDate)}
                </TextLink>
              )}
              <span className="ks-quiet">{words.doneBy(one.view)}</span>
              <StarOf reading={one} templates={templates} />
              {one === view.current && <span className="ks-quiet">{t('result.shownNow')}</span>}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('result.history')} level={3} help={t('result.historyHelp')}>
        <StarHistory template={view.template} readings={oldestFirst} />
      </Section>
    </>
  );
}

interface StarOfProps {
  readonly reading: Reading;
  readonly templates: readonly StarTemplateView[];
}

function StarOf({ reading, templates }: StarOfProps) {
  const template = templates.find(({ id }) => id === reading.view.templateId);
  return template === undefined ? null : <StarNameAndVersion template={template} />;
}

function StarNameAndVersion({ template }: { readonly template: StarTemplateView }) {
  return <span className="ks-quiet">{useStarWords(template).nameAndVersion}</span>;
}
