import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { isRecordOf } from '#shared/contracts/records.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { type CtiPhase, ctiPhases } from '#shared/domain/methods/cti-codes.ts';
import {
  type CtiCourse,
  findPhaseOneStart,
  findPresentPhase,
  hintsAtOtherMethod,
  nextPhases,
  plannedPhaseEnd,
} from '#shared/domain/methods/cti-course.ts';
import './methods.css';

/** Days before a planned end from which one prepares the look back. */
const soonDays = 28;

interface CtiPhasesProps {
  /** With the way to the document that it comes from. */
  readonly links?: boolean;
}

/** The way through CTI in words: what was, what is, what is planned. Never a countdown (domain.md 0.3). */
export function CtiPhases({ links = false }: CtiPhasesProps) {
  const { t } = useTranslation('methods');
  const caseId = useCaseId();
  const course = useRead('records.find', { caseId, kind: 'cti_course' });
  const settings = useRead('methods.settings', {});
  return (
    <Sheet>
      <Section
        title={t('cti.timeline')}
        action={
          links &&
          course.data != null && (
            <TextLink to="/people/$caseId/plan/method/cti" params={{ caseId }}>
              {t('cti.whole')}
            </TextLink>
          )
        }
      >
        <ReadArea query={course} height={160}>
          {(record) => (
            <ReadArea query={settings} height={160}>
              {({ settings: { ctiPhaseMonths } }) => (
                <Way
                  saysHow={links}
                  course={
                    record !== null && isRecordOf(record, 'cti_course')
                      ? record.body.content
                      : { phaseMonths: ctiPhaseMonths, phases: [] }
                  }
                />
              )}
            </ReadArea>
          )}
        </ReadArea>
      </Section>
    </Sheet>
  );
}

interface WayProps {
  readonly course: CtiCourse;
  /** How often one meets now; a document below says it too. */
  readonly saysHow: boolean;
}

function Way({ course, saysHow }: WayProps) {
  const { t } = useTranslation(['methods', 'domain']);
  const present = findPresentPhase(course);
  const last = course.phases.at(-1);
  return (
    <div className="ks-method-way">
      {last === undefined && <p>{t('cti.emptyText')}</p>}
      <ol className="ks-method-line" aria-label={t('cti.timeline')}>
        {ctiPhases.map((phase) => (
          <PhaseLine key={phase} phase={phase} course={course} />
        ))}
      </ol>
      {saysHow && present !== undefined && <p>{t(`cti.taper.${present.phase}`)}</p>}
      {last !== undefined && <Soon course={course} />}
      {last !== undefined && hintsAtOtherMethod(last.review) && <Note tone="brass">{t('cti.hint')}</Note>}
      <Acts course={course} />
    </div>
  );
}

function PhaseLine({ phase, course }: { readonly phase: CtiPhase; readonly course: CtiCourse }) {
  const { t } = useTranslation(['methods', 'domain']);
  const format = useFormat();
  const begun = course.phases.find((each) => each.phase === phase);
  const start = findPhaseOneStart(course);
  const days = (): string => {
    if (begun !== undefined) {
      const from = format.shortDay(begun.startedOn);
      if (begun.endedOn !== null) return t('cti.line.ended', { from, until: format.shortDay(begun.endedOn) });
      if (begun.plannedEnd === null) return t('cti.line.before', { from });
      return t('cti.line.open', { from, until: format.shortDay(begun.plannedEnd) });
    }
    const until = start === undefined ? null : plannedPhaseEnd(start, phase, course.phaseMonths);
    const before = ctiPhases[ctiPhases.indexOf(phase) - 1] ?? phase;
    const from = start === undefined ? null : plannedPhaseEnd(start, before, course.phaseMonths);
    if (until === null || from === null) return t('cti.line.noPlan');
    return t('cti.line.planned', { from: format.shortDay(from), until: format.shortDay(until) });
  };
  // Nobody was there before the move when phase 1 was the first.
  if (phase === 'pre_cti' && begun === undefined && start !== undefined) return null;
  const isPresent = begun?.endedOn === null;
  return (
    <li data-present={isPresent || undefined} aria-current={isPresent ? 'step' : undefined}>
      <p className="ks-strong">
        {t(`domain:ctiPhase.${phase}`)}
        {isPresent && <Tag tone="brass">{t('cti.present')}</Tag>}
      </p>
      <p className="ks-quiet ks-small">{days()}</p>
      {begun !== undefined && begun.focusAreas.length > 0 && (
        <p className="ks-small">{begun.focusAreas.join(' · ')}</p>
      )}
    </li>
  );
}

/** A planned end that is near or has come, without counting days down. */
function Soon({ course }: { readonly course: CtiCourse }) {
  const { t } = useTranslation('methods');
  const format = useFormat();
  const today = useToday();
  const end = findPresentPhase(course)?.plannedEnd ?? null;
  if (end === null || end > addDays(today, soonDays)) return null;
  return (
    <Note tone="brass">
      {end <= today ? t('cti.due') : t('cti.dueSoon', { day: format.nearDay(end, today) })}
    </Note>
  );
}

function Acts({ course }: { readonly course: CtiCourse }) {
  const { t } = useTranslation(['methods', 'domain']);
  const caseId = useCaseId();
  const { may } = useSession();
  const present = findPresentPhase(course);
  const [next] = nextPhases(course);
  const last = course.phases.at(-1);
  if (!may('case.change')) return null;
  if (present === undefined) {
    if (next === undefined) return <p>{t('cti.allOver')}</p>;
    return (
      <>
        {last !== undefined && <p>{t('cti.phaseOver', { phase: t(`domain:ctiPhase.${last.phase}`) })}</p>}
        <ButtonRow>
          <ButtonLink to="/people/$caseId/plan/method/cti/edit" params={{ caseId }} search={{ act: 'begin' }}>
            {last === undefined
              ? t('cti.beginFirst')
              : t('cti.begin', { phase: t(`domain:ctiPhase.${next}`) })}
          </ButtonLink>
        </ButtonRow>
      </>
    );
  }
  return (
    <ButtonRow>
      <ButtonLink to="/people/$caseId/plan/method/cti/edit" params={{ caseId }} search={{ act: 'review' }}>
        {t('cti.review')}
      </ButtonLink>
      <ButtonLink
        kind="quiet"
        to="/people/$caseId/plan/method/cti/edit"
        params={{ caseId }}
        search={{ act: 'change' }}
      >
        {t('cti.change')}
      </ButtonLink>
    </ButtonRow>
  );
}
